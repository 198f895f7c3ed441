"""`404.html`: shown at any address, so it alone is rooted at the path where the site is published."""

from collections.abc import Iterator

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.base_url import base_path
from helpgen.render.frame import Frame
from helpgen.render.output import Output
from helpgen.render.view import PageView


def files(_site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The page for addresses that lead nowhere."""
    parts = frame.parts(base_path(frame.base_url))
    page = PageView(
        title="Page not found",
        summary="",
        canonical="",
        root=parts.root,
        home=parts.home,
        head=parts.head,
        top=parts.top,
        foot=parts.foot,
    )
    yield frame.file("404.html", "not-found.html", page)


OUTPUT = Output("404.html", files)
