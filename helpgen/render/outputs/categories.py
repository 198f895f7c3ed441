"""`help/<category>/index.html`: a category's articles with their summaries."""

from collections.abc import Iterator

from markupsafe import Markup

from helpgen.model.address import file_of, root_of
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Shelf, Site
from helpgen.render.audience import choices
from helpgen.render.described import described
from helpgen.render.entry import article_link
from helpgen.render.frame import Frame
from helpgen.render.latest import latest
from helpgen.render.navigation import TOP, navigation
from helpgen.render.output import Output
from helpgen.render.view import CategoryView


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """One page for each category that has articles."""
    yield from _pages(frame, site.shelves)


@latest
def _pages(frame: Frame, shelves: tuple[Shelf, ...]) -> tuple[OutputFile, ...]:
    return tuple([_file(shelves, shelf, frame) for shelf in shelves])


def one(site: Site, frame: Frame, path: str) -> OutputFile | None:
    """The page of one category."""
    shelf = next((each for each in site.shelves if file_of(_slug(each)) == path), None)
    return _file(site.shelves, shelf, frame) if shelf else None


def _file(shelves: tuple[Shelf, ...], shelf: Shelf, frame: Frame) -> OutputFile:
    slug = _slug(shelf)
    return frame.file(file_of(slug), "category.html", _view(shelves, shelf, frame, slug))


def _slug(shelf: Shelf) -> str:
    return f"/help/{shelf.slug}"


def _view(shelves: tuple[Shelf, ...], shelf: Shelf, frame: Frame, slug: str) -> CategoryView:
    parts = frame.parts(root_of(slug))
    return CategoryView(
        title=shelf.title,
        summary=_summary(shelf),
        canonical=frame.canonical(slug),
        twin=frame.twin,
        root=parts.root,
        home=parts.home,
        head=parts.head,
        top=parts.top,
        foot=parts.foot,
        navigation=navigation(shelves, shelf, frame, TOP).at(slug),
        title_html=Markup(shelf.title_html),  # noqa: S704  compile escaped it
        summary_html=Markup(shelf.summary_html),  # noqa: S704  the same
        articles=tuple(
            article_link(slug, article, frame.urls, frame.tenant.locale)
            for article in shelf.articles
        ),
        roles=choices(shelf.articles, frame.roles),
    )


def _summary(shelf: Shelf) -> str:
    """What is on the page, without markup: the category's summary, or what its first articles are called."""
    words = Markup(shelf.summary_html).striptags()  # noqa: S704  compile escaped it
    return words or described([article.title for article in shelf.articles])


OUTPUT = Output("help/<category>/index.html", files, always=True, one=one)
