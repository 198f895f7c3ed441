"""Articles as Markdown: what stands around the text of one, and lists of them.

The ways to other pages begin with ROOT, which each file that they are written to replaces by its own way there.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from helpgen.model.address import HOME, TWIN, Urls, link, rooted
from helpgen.model.body_words import BodyWords
from helpgen.model.content import Content
from helpgen.model.site import Shelf, Site
from helpgen.text.markdown import as_markdown


def article_markdown(
    site: Site, article: Content, words: BodyWords, *, linked: bool = False
) -> str:
    """An article whole: its title, its summary, what is not enabled, its text. With `linked` its title is a link."""
    parts = [
        title_line(site, article, linked=linked),
        as_markdown(article.summary, begins_line=True),
        *_unmet(site, article, words),
    ]
    head = "\n\n".join([part.rstrip("\n") for part in parts if part])
    body = site.markdown[article.slug]
    return f"{head}\n\n{body}" if body else f"{head}\n"


def title_line(site: Site, article: Content, *, linked: bool) -> str:
    """How an article begins."""
    title = as_markdown(article.title)
    return f"# [{title}]({way(site, article.slug)})" if linked else f"# {title}"


def _unmet(site: Site, article: Content, words: BodyWords) -> Iterator[str]:
    """What is not enabled here, with the way to the article that tells how, where there is one."""
    lines = [f"> [!IMPORTANT] {as_markdown(words.unmet)}"]
    for need in article.unmet:
        title, href = as_markdown(need.title, begins_line=True), need.href
        address = rooted(article.slug, href, twins=has_twins(site)) if href else ""
        lines.append(f"> - [{title}]({address})" if address else f"> - {title}")
    if len(lines) > 1:
        yield "\n".join(lines)


def listing(site: Site, title: str, shelves: Iterable[Shelf]) -> str:
    """The articles of some categories, a line each, under a title; each category has a heading of its own."""
    parts = [f"# {as_markdown(title)}\n"]
    for shelf in shelves:
        parts.append(f"## {as_markdown(shelf.title)}\n")
        parts += _shelf(site, shelf)
    return "\n".join(parts)


def shelf_listing(site: Site, shelf: Shelf) -> str:
    """The articles of one category, a line each, under its title."""
    return "\n".join([f"# {as_markdown(shelf.title)}\n", *_shelf(site, shelf)])


def _shelf(site: Site, shelf: Shelf) -> Iterator[str]:
    if shelf.summary:
        yield f"{as_markdown(shelf.summary, begins_line=True)}\n"
    yield "".join([_entry(site, article) for article in shelf.articles])


def _entry(site: Site, article: Content) -> str:
    said = as_markdown(article.summary)
    return f"- [{as_markdown(article.title)}]({way(site, article.slug)}): {said}\n"


def site_name(site: Site) -> str:
    """The site's title with the organization's name, as a browser's tab has them."""
    return f"{site.title} | {site.tenant.name}"


def way(site: Site, slug: str) -> str:
    """The way to a page, or to its Markdown where that stands beside it."""
    return _way(slug, site.urls, has_twins(site))


@lru_cache(maxsize=4096)
def _way(slug: str, urls: Urls, twins: bool) -> str:  # noqa: FBT001  a part of what is remembered
    return rooted(HOME, link(HOME, slug, urls), twins=twins)


def has_twins(site: Site) -> bool:
    """Whether Markdown stands beside each page."""
    return TWIN in site.outputs


def from_root(base_url: str | None) -> str:
    """What stands for ROOT in a file at the site's root: the site's URL, where it is known."""
    return f"{base_url.rstrip('/')}/" if base_url else "./"
