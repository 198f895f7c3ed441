"""Where a project's sites come from: nothing else of a project is read by a build, and nothing is published there."""

from helpgen.model.options import Options
from helpgen.read.catalog import NAME as CATALOG
from helpgen.read.options_file import NAME as OPTIONS
from helpgen.read.profiles.tenants import FOLDER as PROFILES
from helpgen.read.theme_layer import THEMES


def source_folders(options: Options) -> tuple[str, ...]:
    """The folders, relative to the project."""
    return (options.content, PROFILES, THEMES)


def source_places(options: Options) -> tuple[str, ...]:
    """The folders, and the files beside them."""
    return (OPTIONS, CATALOG, *source_folders(options))
