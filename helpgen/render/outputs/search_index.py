"""`search-index.js`: what the search on every page needs, loaded when somebody begins to search.

The index is what MiniSearch 7 would serialize itself (version 2 of its format), so that no browser has to make it. The
file is a script because a page that was opened from a disk may load no data; what it holds is JSON in one text, which
a browser reads faster than the same as code, and in which `__proto__` is a name like any other.
"""

import json.encoder
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from helpgen.model.address import HOME, Urls, link
from helpgen.model.content import Content
from helpgen.model.output_file import OutputFile
from helpgen.model.search_entry import FIELDS, SameWords, SearchEntry
from helpgen.model.site import Site
from helpgen.render.frame import SEARCH_INDEX, Frame
from helpgen.render.output import Output
from helpgen.text.search_terms import SCRIPT, search_terms

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_text = json.encoder.encode_basestring


class _Rows(NamedTuple):
    """All terms in order, and for each field its terms with their documents, each written as the file has it."""

    terms: tuple[str, ...]
    fields: list[dict[str, list[str]]]


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
    data = f'{_encode(head)[:-1]},"articles":[{articles}],"index":{_index(entries, rows)}}}'
    yield OutputFile(SEARCH_INDEX, f"globalThis.helpIndex=JSON.parse({_quoted(data)});\n".encode())


def _quoted(data: str) -> str:
    """JSON as a text of JavaScript; it holds no line end that a text may not hold."""
    escaped = data.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


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
    sections = ",".join(
        [
            f"[{_text(each.anchor)},{_text(each.heading)},{_text(each.text)}]"
            for each in entry.sections
        ]
    )
    return (
        f"[{_text(article.title)},{_text(link(HOME, article.slug, urls))},{_text(article.summary)}"
        f",{int(bool(article.unmet))},[{sections}]]"
    )


def _same(words: Iterable[SameWords], rows: _Rows) -> list[SameWords]:
    """The words for one thing, where this tenant's articles have one of them: of others nothing may be told."""
    known = frozenset(rows.terms)
    return [
        same for same in words if any(_is_in(known, each) for each in (*same.names, *same.synonyms))
    ]


def _is_in(known: frozenset[str], word: str) -> bool:
    terms = search_terms(word)
    return bool(terms) and known.issuperset(terms)


def _rows(entries: Iterable[SearchEntry]) -> _Rows:
    """Every posting, and the terms in the order in which MiniSearch would have met them."""
    order: dict[str, None] = {}
    fields: list[dict[str, list[str]]] = [{} for _ in FIELDS]
    for number, entry in enumerate(entries):
        for rows, (terms, counts) in zip(fields, entry.fields, strict=True):
            order.update(dict.fromkeys(terms))
            written = {count: f'"{number}":{count}' for count in set(counts)}
            for term, count in zip(terms, counts, strict=True):
                if term in rows:
                    rows[term].append(written[count])
                else:
                    rows[term] = [written[count]]
    return _Rows(tuple(order), fields)


def _index(entries: Sequence[SearchEntry], rows: _Rows) -> str:
    """MiniSearch's own form, its fields in its order."""
    numbers = range(len(entries))
    head = {
        "documentCount": len(entries),
        "nextId": len(entries),
        "documentIds": {str(number): number for number in numbers},
        "fieldIds": {name: number for number, name in enumerate(FIELDS)},
        "fieldLength": {str(number): entries[number].lengths for number in numbers},
        "averageFieldLength": _averages(entries),
        "storedFields": {},
        "dirtCount": 0,
    }
    terms = ",".join([f"[{_text(term)},{{{_fields(term, rows.fields)}}}]" for term in rows.terms])
    return f'{_encode(head)[:-1]},"index":[{terms}],"serializationVersion":2}}'


def _fields(term: str, fields: Sequence[Mapping[str, list[str]]]) -> str:
    return ",".join(
        [
            f'"{number}":{{{",".join(rows[term])}}}'
            for number, rows in enumerate(fields)
            if term in rows
        ]
    )


def _averages(entries: Sequence[SearchEntry]) -> list[float]:
    """The mean lengths of the fields, reckoned step by step as MiniSearch does, so that the last digit is the same."""
    averages = [0.0] * len(FIELDS) if entries else []
    for number, entry in enumerate(entries):
        for field, length in enumerate(entry.lengths):
            averages[field] = (averages[field] * number + length) / (number + 1)
    return [int(each) if each.is_integer() else each for each in averages]


OUTPUT = Output(SEARCH_INDEX, files)
