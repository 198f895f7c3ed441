"""A site becomes its files, one output after another."""

from collections.abc import Callable, Collection, Iterator

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import frame
from helpgen.render.latest import only_of
from helpgen.render.output import Output
from helpgen.render.outputs import OUTPUTS
from helpgen.render.prepared import Prepared


def render(site: Site, prepared: Prepared) -> Iterator[OutputFile]:
    """Every file of one tenant's site but the manifest; a theme that fails raises a ThemeFault."""
    only_of(site.shelves)
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


def render_bodies(
    site: Site, prepared: Prepared, slugs: Collection[str], before: Callable[[str], bytes | None]
) -> tuple[OutputFile, ...] | None:
    """Of the files that `render` gives, those that show the bodies of these articles. It raises as `render` does.

    `before` gives the file at a path of the same site as it was when only these bodies were others. Of other articles
    nothing is asked but what lists tell. None where a file that shows all bodies cannot be made of the one before.
    """
    shared, made = frame(site, prepared), list[OutputFile | None]()
    had = {article.slug for article in site.articles}
    shown = [slug for slug in slugs if slug in had]
    for output in _chosen(site.outputs):
        for path in dict.fromkeys(map(output.shows, shown)) if output.shows else ():
            data = before(path) if output.patched else None
            if output.patched:
                made.append(output.patched(data, site, shared, slugs) if data is not None else None)
            else:
                made.append(output.file(site, shared, path))
    whole = tuple([file for file in made if file is not None])
    return whole if len(whole) == len(made) else None


def _chosen(names: Collection[str]) -> Iterator[Output]:
    return (each for each in OUTPUTS if each.always or each.name in names)
