"""A site becomes its files, one output after another."""

from collections.abc import Iterator

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import frame
from helpgen.render.outputs import OUTPUTS
from helpgen.render.prepared import Prepared


def render(site: Site, prepared: Prepared) -> Iterator[OutputFile]:
    """Every file of one tenant's site but the manifest; a theme that fails raises a ThemeFault."""
    shared = frame(site, prepared)
    for output in OUTPUTS:
        if output.always or output.name in site.outputs:
            yield from output.files(site, shared)


def render_one(site: Site, prepared: Prepared, path: str) -> OutputFile | None:
    """The file that `render` would give at a path; None where there is none. It raises as `render` does."""
    shared = frame(site, prepared)
    for output in OUTPUTS:
        if output.always or output.name in site.outputs:
            file = output.file(site, shared, path)
            if file is not None:
                return file
    return None
