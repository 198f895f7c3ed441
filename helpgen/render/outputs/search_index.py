"""`search-index.js`: what the search on every page needs, loaded when somebody begins to search.

The index is what MiniSearch 7 would serialize itself (version 2 of its format), so that no browser has to make it. The
file is a script because a page that was opened from a disk may load no data; what it holds is JSON in one text, which
a browser reads faster than the same as code, and in which `__proto__` is a name like any other.
"""

import json
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from helpgen.model.address import HOME, Urls, link
from helpgen.model.content import Content
from helpgen.model.output_file import OutputFile
from helpgen.model.search_entry import FIELDS, SameWords, SearchEntry
from helpgen.model.site import Site
from helpgen.render.frame import SEARCH_INDEX, Frame
from helpgen.render.index_articles import article_row, inside, row_begin
from helpgen.render.index_rows import index_rows
from helpgen.render.latest import latest
from helpgen.render.output import Output
from helpgen.render.pieces import exchanged
from helpgen.render.postings import Postings, TermRows
from helpgen.text.search_terms import SCRIPT, search_terms

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_REMEMBERED = 64  # rows of lengths; those of a large site are thousands of numbers each
_ARTICLES = b',"articles":['
_INDEX = b'],"index":{'
_TERMS = b',"index":['
_END = b'],"serializationVersion":2}}\');\n'
"""What stands between the parts of the file, and nowhere else: in texts a quotation mark has a backslash before it."""


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The index of one tenant. Its documents are numbered without gaps, which would tell of what is hidden."""
    articles = site.articles
    entries = tuple([site.entries[article.slug] for article in articles])
    told = _told(articles, entries, site.urls)
    yield _file(_head(site, frame, told.known), told.pieces)


class _Told(NamedTuple):
    """What the file tells of articles, in the pieces that stand there, and the terms that are `known` by it."""

    known: Container[str]
    pieces: tuple[bytes, ...]


@latest
def _told(articles: tuple[Content, ...], entries: tuple[SearchEntry, ...], urls: Urls) -> _Told:
    """What is told of these articles: the same for all who read them alike."""
    rows = index_rows(entries)
    said = map(article_row, articles, entries, [urls] * len(entries))
    terms = [f'["{term}",{{{written}}}]'.encode() for term, written in rows.drained()]
    lengths = [_lengths(entry) for entry in entries]
    return _Told(frozenset(rows.terms), _written_out(_listed(said), lengths, _listed(terms)))


def _listed(rows: Iterable[bytes]) -> Iterator[bytes]:
    """These with a comma between each and the next."""
    between = b""
    for row in rows:
        yield between
        yield row
        between = b","


def _lengths(entry: SearchEntry) -> tuple[int, ...]:
    """How many different terms each field has."""
    return tuple([field.length for field in entry.fields])


def _head(site: Site, frame: Frame, known: Container[str]) -> str:
    """What the file tells of the organization: its topics, how to reach it, and its words for one thing."""
    head = {
        "topics": [
            [shelf.title, link(HOME, f"/help/{shelf.slug}", site.urls)] for shelf in site.shelves
        ],
        "contact": _contact(frame),
        "same": _same(site.words, known),
    }
    return inside(_encode(head)[1:-1])


def _written_out(
    articles: Iterable[bytes], lengths: Sequence[Sequence[int]], terms: Iterable[bytes]
) -> tuple[bytes, ...]:
    """What the file tells of articles, as it stands behind the head: what results show, lengths of fields, and terms.

    In pieces: it is a megabyte, and to put it together costs as much as to make some of it.
    """
    begin = _encode(_begun(lengths))[1:-1].encode()
    return (_ARTICLES, *articles, _INDEX, begin, _TERMS, *terms, _END)


@latest
def _file(head: str, told: tuple[bytes, ...]) -> OutputFile:
    return OutputFile(SEARCH_INDEX, b"".join((_script(), head.encode(), *told)))


def patched(before: bytes, site: Site, frame: Frame, slugs: Collection[str]) -> OutputFile | None:
    """The index, made of the one before it, in which only these articles' bodies were others.

    None where it cannot be told where an article begins: another says the same of itself.
    """
    said, index = before.partition(_ARTICLES)[2].split(_INDEX)
    head, terms = index.removesuffix(_END).split(_TERMS)
    lengths = [tuple(each) for each in json.loads(b"{%b}" % head)["fieldLength"].values()]
    rows, urls, every = TermRows(terms.decode()), site.urls, site.articles
    articles: bytes | None = said
    for number, article in enumerate(every):
        if article.slug in slugs and articles is not None:
            entry = site.entries[article.slug]
            following = b"".join([row_begin(each, urls) for each in every[number + 1 : number + 2]])
            begin = row_begin(article, urls) if number else b""
            articles = exchanged(
                articles, begin, following, article_row(article, entry, urls), b","
            )
            lengths[number] = _lengths(entry)
            rows.replace(number, _postings_of(entry))
    if articles is None:
        return None
    told = _written_out((articles,), lengths, (rows.text.encode(),))
    return _file(_head(site, frame, rows), told)


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
    return f"globalThis.helpIndex=JSON.parse('{inside(script[:-1])},".encode()


def _contact(frame: Frame) -> list[tuple[str, str]]:
    """The ways to reach the organization, each with its address."""
    tenant = frame.tenant
    ways = (
        (tenant.email, tenant.email_href),
        (tenant.phone, tenant.phone_href),
        (tenant.url, tenant.url),
    )
    return [(text, href) for text, href in ways if text]


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
    """The mean lengths of the fields."""
    return [*map(_average, zip(*lengths, strict=True))]


@lru_cache(maxsize=_REMEMBERED)
def _average(lengths: tuple[int, ...]) -> float:
    """The mean, reckoned step by step as MiniSearch does, so that the last digit is the same.

    Most fields hold nobody's own words: many organizations have the same row of lengths.
    """
    average = 0.0
    for number, length in enumerate(lengths):
        average = (average * number + length) / (number + 1)
    return int(average) if average.is_integer() else average


OUTPUT = Output(SEARCH_INDEX, files, shows=lambda _slug: SEARCH_INDEX, patched=patched)
