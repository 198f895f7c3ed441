"""`search-index.js`: what the search on every page needs, loaded when somebody begins to search.

The index is what MiniSearch 7 would serialize itself (version 2 of its format), so that no browser has to make it. The
file is a script because a page that was opened from a disk may load no data; what it holds is JSON in one text, which
a browser reads faster than the same as code, and in which `__proto__` is a name like any other.
"""

import json.encoder
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from helpgen.model.address import HOME, Urls, link
from helpgen.model.content import Content
from helpgen.model.output_file import OutputFile
from helpgen.model.search_entry import FIELDS, Counted, SameWords, SearchEntry, SearchSection
from helpgen.model.site import Site
from helpgen.render.frame import SEARCH_INDEX, Frame
from helpgen.render.output import Output
from helpgen.text.search_terms import SCRIPT, search_terms

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_REMEMBERED = 4096
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
        "script": SCRIPT._asdict(),
        "topics": [
            [shelf.title, link(HOME, f"/help/{shelf.slug}", site.urls)] for shelf in site.shelves
        ],
        "contact": _contact(frame),
        "same": _same(site.words, rows),
    }
    articles = ",".join(map(_article, site.articles, entries, [site.urls] * len(entries)))
    data = (
        f'{_inside(_encode(head)[:-1])},"articles":[{articles}],"index":{_index(entries, rows)}}}'
    )
    yield OutputFile(SEARCH_INDEX, f"globalThis.helpIndex=JSON.parse('{data}');\n".encode())


def _inside(data: str) -> str:
    """JSON as the inside of a text of JavaScript; it holds no line end that a text may not hold."""
    return data.replace("\\", "\\\\").replace("'", "\\'")


@lru_cache(maxsize=_REMEMBERED)
def _text(text: str) -> str:
    """A text as JSON inside a text of JavaScript. Most are many organizations'."""
    return _inside(_as_json(text))


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
        f",{int(bool(article.unmet))},[{','.join(map(_section, entry.sections))}]]"
    )


@lru_cache(maxsize=_REMEMBERED)
def _section(section: SearchSection) -> str:
    """Most sections are many organizations'."""
    return _inside(",".join(map(_as_json, section))).join("[]")


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
        for count, terms in document.common:
            deque(map(add, map(row, terms), repeat(f'"{number}":{count}')), 0)
        for term, count in document.raised:
            rows[term][-1] = f'"{number}":{count}'
        for term, count in document.added:
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


OUTPUT = Output(SEARCH_INDEX, files)
