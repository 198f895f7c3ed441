"""`index.html`: the categories, what is featured and what changed last."""

from collections.abc import Iterator

from helpgen.model.address import HOME
from helpgen.model.content import Content
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Shelf, Site
from helpgen.render.audience import choices
from helpgen.render.described import described
from helpgen.render.entry import article_link, category_link
from helpgen.render.frame import Frame
from helpgen.render.latest import latest
from helpgen.render.output import Output
from helpgen.render.view import HomeView


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The home page."""
    yield _page(frame, site.title, site.shelves, site.featured, site.recent)


@latest
def _page(
    frame: Frame,
    title: str,
    shelves: tuple[Shelf, ...],
    featured: tuple[Content, ...],
    recent: tuple[Content, ...],
) -> OutputFile:
    parts, urls, locale = frame.parts(""), frame.urls, frame.tenant.locale
    page = HomeView(
        title=title,
        summary=described([shelf.title for shelf in shelves]),
        canonical=frame.canonical(HOME),
        twin=frame.twin,
        root=parts.root,
        home=parts.home,
        head=parts.head,
        top=parts.top,
        foot=parts.foot,
        categories=tuple(category_link(HOME, shelf, urls) for shelf in shelves),
        featured=tuple(article_link(HOME, article, urls, locale) for article in featured),
        recent=tuple(article_link(HOME, article, urls, locale) for article in recent),
        roles=choices([article for shelf in shelves for article in shelf.articles], frame.roles),
    )
    return frame.file("index.html", "home.html", page)


OUTPUT = Output("index.html", files, always=True)
