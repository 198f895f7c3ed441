"""`search-index.js`: what the search on every page needs, loaded when somebody begins to search.

The index is what MiniSearch 7 would serialize itself (version 2 of its format), so that no browser has to make it. The
file is a script because a page that was opened from a disk may load no data; what it holds is JSON in one text, which
a browser reads faster than the same as code, and in which `__proto__` is a name like any other.
"""

import json
import json.encoder
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from helpgen.model.address import HOME, Urls, link
from helpgen.model.content import Content
from helpgen.model.numbered import Numbered, Words
from helpgen.model.output_file import OutputFile
from helpgen.model.search_entry import (
    FIELDS,
    SameWords,
    SearchEntry,
    SearchSection,
    Sections,
)
from helpgen.model.site import Site
from helpgen.model.stencil import Stencil
from helpgen.render.frame import SEARCH_INDEX, Frame
from helpgen.render.index_rows import index_rows
from helpgen.render.latest import latest
from helpgen.render.output import Output
from helpgen.render.pieces import exchanged
from helpgen.render.postings import Postings, TermRows
from helpgen.text.search_terms import SCRIPT, search_terms

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_REMEMBERED = 16_384
_ARTICLES = ',"articles":['
_INDEX = '],"index":{'
_TERMS = ',"index":['
_END = '],"serializationVersion":2}}\');\n'
"""What stands between the parts of the file, and nowhere else: in texts a quotation mark has a backslash before it."""
_as_json = json.encoder.encode_basestring


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The index of one tenant. Its documents are numbered without gaps, which would tell of what is hidden."""
    articles = site.articles
    entries = tuple([site.entries[article.slug] for article in articles])
    told = _told(articles, entries, site.urls)
    yield _file(_head(site, frame, told.known), told.text)


class _Told(NamedTuple):
    """What the file tells of articles, as it stands there, and the terms that are `known` by it."""

    known: Container[str]
    text: bytes


@latest
def _told(articles: tuple[Content, ...], entries: tuple[SearchEntry, ...], urls: Urls) -> _Told:
    """What is told of these articles: the same for all who read them alike."""
    rows = index_rows(entries)
    said = ",".join(map(_article, articles, entries, [urls] * len(entries)))
    lengths = [[field.length for field in entry.fields] for entry in entries]
    terms = ",".join([f'["{term}",{{{written}}}]' for term, written in rows.drained()]).encode()
    return _Told(frozenset(rows.terms), _written_out(_Parts(said.encode(), lengths, terms)))


class _Parts(NamedTuple):
    """What of the file tells of articles: what results show, how long the fields are, and the terms.

    One letter beyond ASCII makes all letters of a text wide, so long ones are bytes as soon as they are whole.
    """

    articles: bytes
    lengths: list[list[int]]
    terms: bytes


def _head(site: Site, frame: Frame, known: Container[str]) -> str:
    """What the file tells of the organization: its topics, how to reach it, and its words for one thing."""
    head = {
        "topics": [
            [shelf.title, link(HOME, f"/help/{shelf.slug}", site.urls)] for shelf in site.shelves
        ],
        "contact": _contact(frame),
        "same": _same(site.words, known),
    }
    return _inside(_encode(head)[1:-1])


def _written_out(parts: _Parts) -> bytes:
    """What the file tells of articles, as it stands behind the head."""
    begin = _encode(_begun(parts.lengths))[1:-1]
    into = (_ARTICLES.encode(), parts.articles, f"{_INDEX}{begin}{_TERMS}".encode(), parts.terms)
    return b"".join([*into, _END.encode()])


@latest
def _file(head: str, told: bytes) -> OutputFile:
    return OutputFile(SEARCH_INDEX, b"".join([_script(), head.encode(), told]))


def patched(before: bytes, site: Site, frame: Frame, slugs: Collection[str]) -> OutputFile | None:
    """The index, made of the one before it, in which only these articles' bodies were others.

    None where it cannot be told where an article begins: another says the same of itself.
    """
    parts = before.partition(_ARTICLES.encode())[2].decode()
    told, index = parts.split(_INDEX)
    head, terms = index.removesuffix(_END).split(_TERMS)
    lengths = [*json.loads(f"{{{head}}}")["fieldLength"].values()]
    rows, urls, every = TermRows(terms), site.urls, site.articles
    articles: str | None = told
    for number, article in enumerate(every):
        if article.slug in slugs and articles is not None:
            entry = site.entries[article.slug]
            following = "".join([_begin(each, urls) for each in every[number + 1 : number + 2]])
            begin = _begin(article, urls) if number else ""
            articles = exchanged(articles, begin, following, _article(article, entry, urls), ",")
            lengths[number] = [field.length for field in entry.fields]
            rows.replace(number, _postings_of(entry))
    if articles is None:
        return None
    text = _written_out(_Parts(articles.encode(), lengths, rows.text.encode()))
    return _file(_head(site, frame, rows), text)


def _postings_of(entry: SearchEntry) -> Postings:
    """How often an article has each term, by field."""
    found: dict[str, dict[str, int]] = {}
    for number, field in enumerate(entry.fields):
        for term, count in (*field.common.counts(), *field.added, *field.raised):
            found.setdefault(term, {})[str(number)] = count
    return found


@cache
def _script() -> bytes:
    """How the file begins: how words are read, which is the same for everybody."""
    script = _encode({"script": SCRIPT._asdict()})
    return f"globalThis.helpIndex=JSON.parse('{_inside(script[:-1])},".encode()


def _inside(data: str) -> str:
    """JSON as the inside of a text of JavaScript; it holds no line end that a text may not hold."""
    return data.replace("\\", "\\\\").replace("'", "\\'")


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> str:
    """A text as it stands between quotation marks of JSON inside a text of JavaScript. Most are many organizations'."""
    written = _inside(_as_json(text)[1:-1])
    return (
        text if written == text else written
    )  # one object, where it was: the other would be the same once more


def _text(text: str) -> str:
    return f'"{_words(text)}"'


def _contact(frame: Frame) -> list[tuple[str, str]]:
    """The ways to reach the organization, each with its address."""
    tenant = frame.tenant
    ways = (
        (tenant.email, tenant.email_href),
        (tenant.phone, tenant.phone_href),
        (tenant.url, tenant.url),
    )
    return [(text, href) for text, href in ways if text]


def _article(article: Content, entry: SearchEntry, urls: Urls) -> str:
    """What a result shows; joined by hand, which costs a third of the encoder."""
    return f"{_begin(article, urls)}{_sections(entry)}]]"


def _begin(article: Content, urls: Urls) -> str:
    """How that begins: what is the same whatever the article's body says."""
    return _said(article.title, article.slug, article.summary, bool(article.unmet), urls)


@lru_cache(maxsize=_REMEMBERED)
def _said(title: str, slug: str, summary: str, unmet: bool, urls: Urls) -> str:  # noqa: FBT001  a part of what is remembered
    return f"[{_text(title)},{_text(link(HOME, slug, urls))},{_text(summary)},{int(unmet)},["


def _sections(entry: SearchEntry) -> str:
    """The sections of one article: where its words leave a line one, these words in the variant's own text."""
    if not entry.is_tidy:
        return ",".join(map(_section, entry.sections))
    words: Words = {number: _words(word) for number, word in entry.words.items()}
    return _written(entry.outline).filled(words)


def _section(section: SearchSection) -> str:
    return ",".join(map(_text, section)).join("[]")


@lru_cache(maxsize=_REMEMBERED)
def _written(outline: Sections) -> Stencil:
    """All sections of a variant as the file has them, with its holes: JSON escapes letter by letter."""
    pieces: list[str | int] = []
    for number, (anchor, heading, text) in enumerate(outline.each):
        pieces += (
            ',["' if number else '["',
            _words(anchor),
            '","',
            *_parts(heading),
            '","',
            *_parts(text),
            '"]',
        )
    return Stencil(tuple(pieces))


def _parts(text: str | Numbered) -> Numbered:
    parts = (text,) if isinstance(text, str) else text
    return tuple([_words(part) if isinstance(part, str) else part for part in parts])


def _same(words: Iterable[SameWords], known: Container[str]) -> list[SameWords]:
    """The words for one thing, where this tenant's articles have one of them: of others nothing may be told."""
    return [
        same for same in words if any(_is_in(known, each) for each in (*same.names, *same.synonyms))
    ]


def _is_in(known: Container[str], word: str) -> bool:
    terms = tuple(search_terms(word))
    return bool(terms) and all(term in known for term in terms)


def _begun(lengths: Sequence[Sequence[int]]) -> dict[str, object]:
    """How MiniSearch's own form begins, its fields in its order."""
    numbers = range(len(lengths))
    return {
        "documentCount": len(lengths),
        "nextId": len(lengths),
        "documentIds": {str(number): number for number in numbers},
        "fieldIds": {name: number for number, name in enumerate(FIELDS)},
        "fieldLength": {str(number): lengths[number] for number in numbers},
        "averageFieldLength": _averages(lengths),
        "storedFields": {},
        "dirtCount": 0,
    }


def _averages(lengths: Sequence[Sequence[int]]) -> list[float]:
    """The mean lengths of the fields, reckoned step by step as MiniSearch does, so that the last digit is the same."""
    averages = [0.0] * len(FIELDS) if lengths else []
    for number, document in enumerate(lengths):
        for field, length in enumerate(document):
            averages[field] = (averages[field] * number + length) / (number + 1)
    return [int(each) if each.is_integer() else each for each in averages]


OUTPUT = Output(SEARCH_INDEX, files, shows=lambda _slug: SEARCH_INDEX, patched=patched)
