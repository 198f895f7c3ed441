"""`index.html`: the categories, what is featured and what changed last."""

from collections.abc import Iterator

from helpgen.model.address import HOME
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.audience import choices
from helpgen.render.described import described
from helpgen.render.entry import article_link, category_link
from helpgen.render.frame import Frame
from helpgen.render.output import Output
from helpgen.render.view import HomeView


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The home page."""
    parts, locale = frame.parts(""), site.tenant.locale
    page = HomeView(
        title=site.title,
        summary=described([shelf.title for shelf in site.shelves]),
        canonical=frame.canonical(HOME),
        twin=frame.twin,
        root=parts.root,
        home=parts.home,
        head=parts.head,
        top=parts.top,
        foot=parts.foot,
        categories=tuple(category_link(HOME, shelf, site.urls) for shelf in site.shelves),
        featured=tuple(article_link(HOME, article, site.urls, locale) for article in site.featured),
        recent=tuple(article_link(HOME, article, site.urls, locale) for article in site.recent),
        roles=choices(site.articles, site.roles),
    )
    yield frame.file("index.html", "home.html", page)


OUTPUT = Output("index.html", files, always=True)
