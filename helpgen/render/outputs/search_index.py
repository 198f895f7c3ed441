"""`search-index.js`: what the search on every page needs, loaded when somebody begins to search.

The index is what MiniSearch 7 would serialize itself (version 2 of its format), so that no browser has to make it. The
file is a script because a page that was opened from a disk may load no data; what it holds is JSON in one text, which
a browser reads faster than the same as code, and in which `__proto__` is a name like any other.
"""

import json.encoder
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain, repeat
from typing import NamedTuple

from helpgen.model.address import HOME, Urls, link
from helpgen.model.content import Content
from helpgen.model.numbered import Numbered, Words, in_one, joined
from helpgen.model.output_file import OutputFile
from helpgen.model.search_entry import (
    FIELDS,
    Counted,
    SameWords,
    SearchEntry,
    SearchSection,
    Sections,
)
from helpgen.model.site import Site
from helpgen.render.frame import SEARCH_INDEX, Frame
from helpgen.render.output import Output
from helpgen.text.search_terms import SCRIPT, search_terms

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_REMEMBERED = 16_384
_as_json = json.encoder.encode_basestring


class _Rows(NamedTuple):
    """All terms in order, and for each its documents, field by field, written as the file has them."""

    terms: list[str]
    written: dict[str, str]


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The index of one tenant. Its documents are numbered without gaps, which would tell of what is hidden."""
    entries = [site.entries[article.slug] for article in site.articles]
    rows = _rows(entries)
    head = {
        "topics": [
            [shelf.title, link(HOME, f"/help/{shelf.slug}", site.urls)] for shelf in site.shelves
        ],
        "contact": _contact(frame),
        "same": _same(site.words, rows),
    }
    articles = ",".join(map(_article, site.articles, entries, [site.urls] * len(entries)))
    pieces = (
        _script(),
        _inside(_encode(head)[1:-1]),
        f',"articles":[{articles}]',
        f',"index":{_index(entries, rows)}',
        "}');\n",
    )
    # One letter beyond ASCII makes all letters of a text wide, and the script's ranges hold some: each piece by itself.
    yield OutputFile(SEARCH_INDEX, b"".join([piece.encode() for piece in pieces]))


@cache
def _script() -> str:
    """How the file begins: how words are read, which is the same for everybody."""
    script = _encode({"script": SCRIPT._asdict()})
    return f"globalThis.helpIndex=JSON.parse('{_inside(script[:-1])},"


def _inside(data: str) -> str:
    """JSON as the inside of a text of JavaScript; it holds no line end that a text may not hold."""
    return data.replace("\\", "\\\\").replace("'", "\\'")


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> str:
    """A text as it stands between quotation marks of JSON inside a text of JavaScript. Most are many organizations'."""
    return _inside(_as_json(text)[1:-1])


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
    return (
        f"[{_text(article.title)},{_text(link(HOME, article.slug, urls))},{_text(article.summary)}"
        f",{int(bool(article.unmet))},[{_sections(entry)}]]"
    )


def _sections(entry: SearchEntry) -> str:
    """The sections of one article: where its words leave a line one, these words in the variant's own text."""
    if not entry.is_tidy:
        return ",".join(map(_section, entry.sections))
    words: Words = {number: _words(word) for number, word in entry.words.items()}
    return joined(_written(entry.outline), words)


def _section(section: SearchSection) -> str:
    return ",".join(map(_text, section)).join("[]")


@lru_cache(maxsize=_REMEMBERED)
def _written(outline: Sections) -> Numbered:
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
    return in_one(pieces)


def _parts(text: str | Numbered) -> Numbered:
    parts = (text,) if isinstance(text, str) else text
    return tuple([_words(part) if isinstance(part, str) else part for part in parts])


def _same(words: Iterable[SameWords], rows: _Rows) -> list[SameWords]:
    """The words for one thing, where this tenant's articles have one of them: of others nothing may be told."""
    known = rows.written.keys()
    return [
        same for same in words if any(_is_in(known, each) for each in (*same.names, *same.synonyms))
    ]


def _is_in(known: AbstractSet[str], word: str) -> bool:
    terms = search_terms(word)
    return bool(terms) and known >= set(terms)


def _rows(entries: Sequence[SearchEntry]) -> _Rows:
    """Every posting. Terms stand in the order of their letters: the one they were met in would tell nobody anything."""
    written: dict[str, str] = {}
    for number in range(len(FIELDS)):
        field = _postings([entry.fields[number] for entry in entries])
        for term, postings in field.items():
            row = f'"{number}":{{{",".join(postings)}}}'
            written[term] = f"{written[term]},{row}" if term in written else row
    return _Rows(sorted(written), written)


def _postings(documents: Iterable[Counted]) -> Mapping[str, list[str]]:
    """The documents of each term in one field, with how often each has it.

    There are some ten thousand for each organization, so what is said to everybody goes through without a step of
    Python for each. A term that an organization's words add to has just been written, and is written over.
    """
    rows: defaultdict[str, list[str]] = defaultdict(list)
    row, add = rows.__getitem__, list.append
    for number, document in enumerate(documents):
        common, raised, added = document
        postings = [repeat(f'"{number}":{count}', length) for count, length in common.runs]
        deque(map(add, map(row, common.terms), chain.from_iterable(postings)), 0)
        for term, count in raised:
            rows[term][-1] = f'"{number}":{count}'
        for term, count in added:
            rows[term].append(f'"{number}":{count}')
    return rows


def _index(entries: Sequence[SearchEntry], rows: _Rows) -> str:
    """MiniSearch's own form, its fields in its order. Letters and digits, of which terms are, stay as they are."""
    numbers = range(len(entries))
    lengths = [[field.length for field in entry.fields] for entry in entries]
    head = {
        "documentCount": len(entries),
        "nextId": len(entries),
        "documentIds": {str(number): number for number in numbers},
        "fieldIds": {name: number for number, name in enumerate(FIELDS)},
        "fieldLength": {str(number): lengths[number] for number in numbers},
        "averageFieldLength": _averages(lengths),
        "storedFields": {},
        "dirtCount": 0,
    }
    terms = ",".join([f'["{term}",{{{rows.written[term]}}}]' for term in rows.terms])
    return f'{_encode(head)[:-1]},"index":[{terms}],"serializationVersion":2}}'


def _averages(lengths: Sequence[Sequence[int]]) -> list[float]:
    """The mean lengths of the fields, reckoned step by step as MiniSearch does, so that the last digit is the same."""
    averages = [0.0] * len(FIELDS) if lengths else []
    for number, document in enumerate(lengths):
        for field, length in enumerate(document):
            averages[field] = (averages[field] * number + length) / (number + 1)
    return [int(each) if each.is_integer() else each for each in averages]


OUTPUT = Output(SEARCH_INDEX, files, shows=lambda _slug: SEARCH_INDEX)
