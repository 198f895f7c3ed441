"""A site becomes its files, one output after another."""

from collections.abc import Collection, Iterator

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import frame
from helpgen.render.output import Output
from helpgen.render.outputs import OUTPUTS
from helpgen.render.prepared import Prepared


def render(site: Site, prepared: Prepared) -> Iterator[OutputFile]:
    """Every file of one tenant's site but the manifest; a theme that fails raises a ThemeFault."""
    shared = frame(site, prepared)
    for output in _chosen(site.outputs):
        yield from output.files(site, shared)


def render_one(site: Site, prepared: Prepared, path: str) -> OutputFile | None:
    """The file that `render` would give at a path; None where there is none. It raises as `render` does."""
    shared = frame(site, prepared)
    for output in _chosen(site.outputs):
        file = output.file(site, shared, path)
        if file is not None:
            return file
    return None


def gathers_bodies(outputs: Collection[str]) -> bool:
    """Whether among these kinds of files is one that shows the bodies of all articles in one file."""
    return any(each.shows and each.one is None for each in _chosen(outputs))


def render_bodies(site: Site, prepared: Prepared, slugs: Collection[str]) -> Iterator[OutputFile]:
    """Of the files that `render` gives, those that show the bodies of these articles. It raises as `render` does.

    Of other articles no file here shows more than a list does, unless one `gathers_bodies`.
    """
    shared = frame(site, prepared)
    for output in _chosen(site.outputs):
        for path in dict.fromkeys(map(output.shows, slugs)) if output.shows else ():
            file = output.file(site, shared, path)
            if file is not None:
                yield file


def _chosen(names: Collection[str]) -> Iterator[Output]:
    return (each for each in OUTPUTS if each.always or each.name in names)
