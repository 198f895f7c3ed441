"""The terms of an index, and for each the documents that have it and how often.

There are some forty thousand such pairs for each organization, so what a variant says to everybody goes through without
a step of Python for each: a document's rare terms find their rows in one step, and of frequent terms each document has
a column. Both are kept for the next organization.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from helpgen.model.frequent import Parted
from helpgen.model.search_entry import FIELDS, Counted, SearchEntry

_REMEMBERED = 8_192
_SHARED = 16  # fields of whole sites: some are megabytes of a large one


class IndexRows(NamedTuple):
    """All terms in order, and for each its documents, field by field, written as the file has them."""

    terms: list[str]
    written: dict[str, str]


def index_rows(entries: Sequence[SearchEntry]) -> IndexRows:
    """The rows of these documents, which are numbered as they come.

    Terms stand in the order of their letters: the one they were met in would tell nobody anything.
    """
    written: dict[str, str] = {}
    for number in range(len(FIELDS)):
        for term, row in _rows(number, [entry.fields[number] for entry in entries]):
            written[term] = f"{written[term]},{row}" if term in written else row
    return IndexRows(sorted(written), written)


def _rows(number: int, documents: list[Counted]) -> Iterable[tuple[str, str]]:
    """The rows of one field: everybody's who has these documents, where none holds an organization's words."""
    if any(document.raised or document.added for document in documents):
        return _written(number, documents)
    return _shared(number, tuple([document.common for document in documents]))


@lru_cache(maxsize=_SHARED)
def _shared(number: int, said: tuple[Parted, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(_written(number, [Counted(each, (), ()) for each in said]))


def _written(number: int, documents: list[Counted]) -> Iterator[tuple[str, str]]:
    for term, postings in _field(_told_alike(documents)):
        yield term, f'"{number}":{{{postings}}}'


def _told_alike(documents: list[Counted]) -> list[Counted]:
    """The documents of one field, all told apart by the same frequent terms."""
    if len({document.common.frequent for document in documents}) <= 1:
        return documents
    return [document._replace(common=document.common.unparted()) for document in documents]


def _field(documents: Sequence[Counted]) -> Iterator[tuple[str, str]]:
    """Each term of one field, with the documents that have it."""
    rows: defaultdict[str, list[str]] = defaultdict(list)
    row, add, columns = rows.__getitem__, list.append, list[Sequence[str]]()
    for number, document in enumerate(documents):
        posted = _posted(document.common, number)
        any(
            map(add, map(row, posted.rare), posted.postings)
        )  # each adds and gives None, so none is left out
        is_own = document.raised or document.added
        columns.append(
            _with_own(document, number, posted.column, rows) if is_own else posted.column
        )
    for term, postings in rows.items():
        yield term, ",".join(postings)
    for term, column in zip(_frequent(documents), zip(*columns, strict=True), strict=True):
        if found := "".join(column):
            yield term, found[1:]


def _frequent(documents: Sequence[Counted]) -> Mapping[str, int]:
    return documents[0].common.frequent.places if documents else {}


def _with_own(
    document: Counted, number: int, column: Sequence[str], rows: Mapping[str, list[str]]
) -> list[str]:
    """A document's column with what an organization's words add to it; rare terms of theirs are in their rows then.

    A rare term that its words add to has just been written, and is written over.
    """
    own, place_of = [*column], document.common.frequent.places.get
    begin = f'"{number}":'
    for term, count in document.raised:
        place = place_of(term)
        if place is None:
            rows[term][-1] = f"{begin}{count}"
        else:
            own[place] = f",{begin}{count}"
    for term, count in document.added:
        place = place_of(term)
        if place is None:
            rows[term].append(f"{begin}{count}")
        else:
            own[place] = f",{begin}{count}"
    return own


class _Posted(NamedTuple):
    """What a variant says to everybody in one field, as a document of one number.

    `postings` go to the rows of the `rare` terms. The `column` has one for each frequent term, empty where it has none.
    """

    rare: tuple[str, ...]
    postings: tuple[str, ...]
    column: tuple[str, ...]


@lru_cache(maxsize=_REMEMBERED)
def _posted(common: Parted, number: int) -> _Posted:
    rare = list[str]()
    for count, length in common.rare.runs:
        rare += [f'"{number}":{count}'] * length
    often = {count: f',"{number}":{count}' for count in {*common.often}} | {0: ""}
    return _Posted(common.rare.terms, tuple(rare), tuple(map(often.__getitem__, common.often)))
