"""The list beside an article: all categories, and of the open one the articles around the page.

A category's own page lists its articles already, so there the list is of categories only. It is rendered once
for each stretch of a category in a folder; a page only marks its own line. So what a page weighs and costs follows
neither the size of the site nor that of its category.
"""

from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from helpgen.model.address import Urls, link, root_of
from helpgen.model.content import Content
from helpgen.model.site import Shelf
from helpgen.render.frame import Frame
from helpgen.render.view import LinkView, NavigationView, ShelfView, ready

CURRENT = ' aria-current="page"'
TOP = "/help"
MOST = 20
"""Of a category with more articles, a page lists a stretch of so many that it stands in, and one more each way."""
MARK = "\0"
"""Text cannot hold it, so what stands between two of them is a page's address."""


class Navigation(NamedTuple):
    """The list for one stretch, without a current line; `marks` says where each page's mark goes.

    `links` lead to the listed articles by slug, from any page of the folder.
    """

    text: str
    marks: dict[str, int]
    links: dict[str, LinkView]

    def at(self, slug: str) -> Markup:
        """The list as one page shows it; a theme that prints no marks gets none."""
        mark = self.marks.get(slug)
        if mark is None:
            return ready(self.text)  # a template made it, which escapes
        return ready(self.text[:mark] + CURRENT + self.text[mark:])


def stretch(position: int, count: int) -> int:
    """The number of the stretch that an article stands in, by its position among `count`."""
    return position // MOST if count > MOST + 1 else 0


def navigation(
    shelves: tuple[Shelf, ...], shelf: Shelf, frame: Frame, folder: str, number: int = 0
) -> Navigation:
    """The list for those pages of one category that stand in a stretch and directly in `folder`."""
    named = _around(shelf.articles, number) if folder != TOP else ()
    page = f"{folder}/-"  # no slug has such a segment, so every link says its way in full
    links = {article.slug: _article(page, article, frame.urls) for article in named}
    categories = tuple(
        _shelf(frame.urls, each, page, tuple(links.values()) if each is shelf else None)
        for each in shelves
    )
    view = NavigationView(frame.parts(root_of(page)).home, categories)
    text, marks = _split(frame.markup("navigation.html", view))
    return Navigation(text, marks, links)


def _around(articles: tuple[Content, ...], number: int) -> tuple[Content, ...]:
    """A stretch and its neighbors; all articles where leaving out one would be all that is won."""
    if len(articles) <= MOST + 1:
        return articles
    return articles[max(number * MOST - 1, 0) : (number + 1) * MOST + 1]


def _split(text: str) -> tuple[str, dict[str, int]]:
    """The text without its marks, and where they stood."""
    first, *rest = text.split(MARK)
    pieces, marks, length = [first], {}, len(first)
    for slug, piece in zip(rest[::2], rest[1::2], strict=True):
        marks[slug] = length
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), marks


def _article(page: str, article: Content, urls: Urls) -> LinkView:
    title = ready(article.title_html)  # compile escaped it
    return LinkView(
        link(page, article.slug, urls),
        title,
        _mark(article.slug),
        is_unmet=bool(article.unmet),
    )


def _shelf(urls: Urls, shelf: Shelf, page: str, articles: tuple[LinkView, ...] | None) -> ShelfView:
    slug = f"/help/{shelf.slug}"
    count = len(shelf.articles)
    return ShelfView(
        href=link(page, slug, urls),
        title_html=ready(shelf.title_html),  # compile escaped it
        current=_mark(slug),
        is_open=articles is not None,
        articles=articles or (),
        total=count if articles and len(articles) < count else 0,
    )


@lru_cache(maxsize=4096)
def _mark(slug: str) -> Markup:
    return ready(f"{MARK}{slug}{MARK}")  # a slug is letters, digits, hyphens and slashes
