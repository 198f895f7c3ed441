"""`help.json`: what an application needs to offer help in its own windows.

`url` leads from the site's root to the article; a field is never left out, and new ones may come.
"""

import json.encoder
from collections.abc import Iterator
from functools import lru_cache

from helpgen.model.address import HOME, Urls, link
from helpgen.model.content import Content, Section
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import Frame
from helpgen.render.latest import latest
from helpgen.render.output import Output

SCHEMA_VERSION = 1
_REMEMBERED = 4096
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_text = json.encoder.encode_basestring


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The feed, one article a line."""
    head = {
        "schemaVersion": SCHEMA_VERSION,
        "title": site.title,
        "tenant": {"id": site.tenant.id, "name": site.tenant.name, "locale": site.tenant.locale},
        "language": site.language,
        "baseUrl": frame.base_url,
        "categories": [{"slug": shelf.slug, "title": shelf.title} for shelf in site.shelves],
    }
    begin = f'{_encode(head)[:-1]},\n"articles":['
    yield OutputFile("help.json", begin.encode() + _entries(site.articles, site.urls))


@latest
def _entries(articles: tuple[Content, ...], urls: Urls) -> bytes:
    """What the feed says of articles, up to its end: the same for all who read them alike."""
    told = ",\n".join([_entry(article, urls) for article in articles])
    return f"\n{told}\n]}}\n".encode()


def _entry(article: Content, urls: Urls) -> str:
    """One article; joined by hand, which costs a third of the encoder."""
    unmet = [
        f'{{"key":{_text(need.key)},"title":{_text(need.title)}'
        f',"changedBy":[{_texts(tuple([role for role, _ in need.changed_by]))}]}}'
        for need in article.unmet
    ]
    return (
        f"{_begin(article.id, article.slug, urls)}{_text(article.title)}"
        f',"summary":{_text(article.summary)}'
        f"{_sorted_by(article.category, article.tags, article.roles, article.screens)}"
        f',"headings":[{_headings(article.sections)}]'
        f',"unmet":[{",".join(unmet)}]}}'
    )


@lru_cache(maxsize=_REMEMBERED)
def _begin(name: str, slug: str, urls: Urls) -> str:
    """How an entry begins, up to the title: what follows is the organization's own."""
    return f'{{"id":{_text(name)},"url":{_text(link(HOME, slug, urls))},"title":'


@lru_cache(maxsize=_REMEMBERED)
def _sorted_by(
    category: str, tags: tuple[str, ...], roles: tuple[str, ...], screens: tuple[str, ...]
) -> str:
    """What an application chooses articles by."""
    return (
        f',"category":{_text(category)},"tags":[{_texts(tags)}],"roles":[{_texts(roles)}]'
        f',"screens":[{_texts(screens)}]'
    )


@lru_cache(maxsize=_REMEMBERED)
def _headings(sections: tuple[Section, ...]) -> str:
    """Most articles have the same for many organizations."""
    return ",".join(
        [
            f'{{"id":{_text(each.id)},"level":{each.level},"text":{_text(each.text)}}}'
            for each in sections
        ]
    )


def _texts(words: tuple[str, ...]) -> str:
    return ",".join(map(_text, words))


OUTPUT = Output("help.json", files)
