"""The names that a new article may use, and the folder that it goes to."""

from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Checked, Diagnostic, Severity
from helpgen.pipeline.exit_codes import failing, severities
from helpgen.read.catalog import read_catalog
from helpgen.read.options_file import read_options


@frozen
class Vocabulary:
    """The catalog's roles and categories, and the content folder; `faults` are errors that put them in doubt."""

    roles: tuple[str, ...]
    categories: tuple[str, ...]
    content: str
    faults: tuple[Diagnostic, ...] = ()


def vocabulary(root: Path) -> Vocabulary:
    """Read options and catalog, and no article."""
    options = read_options(root)
    catalog = read_catalog(root, options.value.options.language)
    declared = catalog.value.catalog
    found = (*options.diagnostics, *catalog.diagnostics)
    return Vocabulary(
        tuple(declared.roles),
        tuple(category.slug for category in declared.categories),
        options.value.options.content,
        failing(found, Severity.ERROR, severities(options.value.options)),
    )


def declared(root: Path) -> Checked[Catalog | None]:
    """The project's catalog, None where there is none; the findings are errors that put it in doubt."""
    read = read_catalog(root)
    errors = failing(read.diagnostics, Severity.ERROR, {})
    return Checked(read.value.catalog if read.value.is_whole else None, errors)
