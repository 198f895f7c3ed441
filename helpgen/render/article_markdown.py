"""Articles as Markdown: what stands around the text of one, and lists of them.

The ways to other pages begin with ROOT, which each file that they are written to replaces by its own way there.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from helpgen.model.address import HOME, TWIN, Urls, link, rooted
from helpgen.model.body_words import BodyWords
from helpgen.model.content import Content
from helpgen.model.site import Shelf, Site
from helpgen.render.latest import latest
from helpgen.text.markdown import as_markdown


class Ways(NamedTuple):
    """How the pages of a site are reached: the form of their addresses, and whether Markdown stands beside each."""

    urls: Urls
    twins: bool

    def to(self, slug: str) -> str:
        """The way to a page, or to its Markdown where that stands beside it."""
        return _way(slug, self.urls, self.twins)


def ways_of(site: Site) -> Ways:
    """The ways of this site."""
    return Ways(site.urls, TWIN in site.outputs)


def article_markdown(
    ways: Ways, article: Content, body: str, words: BodyWords, *, linked: bool = False
) -> str:
    """An article whole: its title, its summary, what is not enabled, its `body`. With `linked` its title is a link."""
    parts = [
        title_line(ways, article, linked=linked),
        as_markdown(article.summary, begins_line=True),
        *_unmet(ways, article, words),
    ]
    head = "\n\n".join([part.rstrip("\n") for part in parts if part])
    return f"{head}\n\n{body}" if body else f"{head}\n"


def title_line(ways: Ways, article: Content, *, linked: bool) -> str:
    """How an article begins."""
    title = as_markdown(article.title)
    return f"# [{title}]({ways.to(article.slug)})" if linked else f"# {title}"


def _unmet(ways: Ways, article: Content, words: BodyWords) -> Iterator[str]:
    """What is not enabled here, with the way to the article that tells how, where there is one."""
    lines = [f"> [!IMPORTANT] {as_markdown(words.unmet)}"]
    for need in article.unmet:
        title, href = as_markdown(need.title, begins_line=True), need.href
        address = rooted(article.slug, href, twins=ways.twins) if href else ""
        lines.append(f"> - [{title}]({address})" if address else f"> - {title}")
    if len(lines) > 1:
        yield "\n".join(lines)


def listing(ways: Ways, title: str, shelves: tuple[Shelf, ...]) -> str:
    """The articles of some categories, a line each, under a title; each category has a heading of its own."""
    return "\n".join([f"# {as_markdown(title)}\n", *_shelves(ways, shelves)])


@latest
def _shelves(ways: Ways, shelves: tuple[Shelf, ...]) -> tuple[str, ...]:
    parts = list[str]()
    for shelf in shelves:
        parts += (f"## {as_markdown(shelf.title)}\n", *_shelf(ways, shelf))
    return tuple(parts)


def shelf_listing(ways: Ways, shelf: Shelf) -> str:
    """The articles of one category, a line each, under its title."""
    return "\n".join([f"# {as_markdown(shelf.title)}\n", *_shelf(ways, shelf)])


def _shelf(ways: Ways, shelf: Shelf) -> Iterator[str]:
    if shelf.summary:
        yield f"{as_markdown(shelf.summary, begins_line=True)}\n"
    yield "".join([_entry(ways, article) for article in shelf.articles])


def _entry(ways: Ways, article: Content) -> str:
    said = as_markdown(article.summary)
    return f"- [{as_markdown(article.title)}]({ways.to(article.slug)}): {said}\n"


def site_name(site: Site) -> str:
    """The site's title with the organization's name, as a browser's tab has them."""
    return f"{site.title} | {site.tenant.name}"


@lru_cache(maxsize=4096)
def _way(slug: str, urls: Urls, twins: bool) -> str:  # noqa: FBT001  a part of what is remembered
    return rooted(HOME, link(HOME, slug, urls), twins=twins)


def from_root(base_url: str | None) -> str:
    """What stands for ROOT in a file at the site's root: the site's URL, where it is known."""
    return f"{base_url.rstrip('/')}/" if base_url else "./"
