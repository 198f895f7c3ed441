"""`404.html`: shown at any address, so it alone is rooted at the path where the site is published."""

from collections.abc import Iterator
from dataclasses import replace

from helpgen.model.address import HOME
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Shelf, Site
from helpgen.render.base_url import base_path
from helpgen.render.entry import category_link
from helpgen.render.frame import Frame
from helpgen.render.latest import latest
from helpgen.render.output import Output
from helpgen.render.view import LinkView, NotFoundView


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The page for addresses that lead nowhere."""
    yield _page(frame, site.shelves)


@latest
def _page(frame: Frame, shelves: tuple[Shelf, ...]) -> OutputFile:
    root = base_path(frame.base_url)
    parts = frame.parts(root)
    page = NotFoundView(
        title=frame.words("Page not found"),
        summary="",
        canonical="",
        twin="",
        root=parts.root,
        home=parts.home,
        head=parts.head,
        top=parts.top,
        foot=parts.foot,
        categories=tuple(
            [_rooted(category_link(HOME, each, frame.urls), root) for each in shelves]
        ),
    )
    return frame.file("404.html", "not-found.html", page)


def _rooted(entry: LinkView, root: str) -> LinkView:
    return replace(entry, href=root + entry.href)


OUTPUT = Output("404.html", files)
