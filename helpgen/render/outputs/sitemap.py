"""`sitemap.xml`: every page's full URL; there is none while nobody knows where the site will be."""

from collections.abc import Iterator

from markupsafe import escape

from helpgen.model.address import HOME
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Shelf, Site
from helpgen.render.frame import Frame
from helpgen.render.latest import latest
from helpgen.render.output import Output

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The list, when the base URL is known."""
    if frame.base_url:
        yield _file(frame, site.shelves)


@latest
def _file(frame: Frame, shelves: tuple[Shelf, ...]) -> OutputFile:
    lines = [
        _url(frame.canonical(HOME)),
        *(_url(frame.canonical(f"/help/{shelf.slug}")) for shelf in shelves),
        *(
            _url(frame.canonical(article.slug), article.updated)
            for shelf in shelves
            for article in shelf.articles
        ),
    ]
    return OutputFile("sitemap.xml", f"{HEAD}{''.join(lines)}</urlset>\n".encode())


def _url(address: str, updated: str | None = None) -> str:
    changed = f"<lastmod>{updated}</lastmod>" if updated else ""
    return f"<url><loc>{escape(address)}</loc>{changed}</url>\n"


OUTPUT = Output("sitemap.xml", files)
