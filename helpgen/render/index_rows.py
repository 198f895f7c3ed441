"""The terms of an index, and for each the documents that have it and how often.

There are some forty thousand such pairs for each organization, so what a variant says to everybody goes through without
a step of Python for each: a document's rare terms find their rows in one step, and of frequent terms each document has
a column. Neither is kept: a variant's number differs from one organization to the next, and columns of all would be
megabytes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from typing import NamedTuple

from helpgen.model.frequent import Parted
from helpgen.model.search_entry import FIELDS, Counted, SearchEntry

_REMEMBERED = 8_192
_SHARED = 16  # fields of whole sites: some are megabytes of a large one


class IndexRows(NamedTuple):
    """All terms in order, and for each its documents, field by field, written as the file has them."""

    terms: list[str]
    written: dict[str, str]

    def drained(self) -> Iterator[tuple[str, str]]:
        """Each term with its documents, which are written nowhere here any more: of a site they are a megabyte."""
        taken = self.written.pop
        for term in self.terms:
            yield term, taken(term)


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
    row, add, columns = rows.__getitem__, list.append, list[list[str]]()
    for number, document in enumerate(documents):
        said, begin = document.common, f'"{number}":'
        runs = [repeat(f"{begin}{count}", length) for count, length in said.rare.runs]
        # Each gives None, so none is left out.
        any(map(add, map(row, said.rare.terms), chain.from_iterable(runs)))
        columns.append([*map(_postings(number).__getitem__, said.often)])
        if document.raised or document.added:
            _put_own(document, begin, columns[-1], rows)
    for term, postings in rows.items():
        yield term, ",".join(postings)
    for term, column in zip(_frequent(documents), zip(*columns, strict=True), strict=True):
        if found := "".join(column):
            yield term, found[1:]


def _frequent(documents: Sequence[Counted]) -> Mapping[str, int]:
    return documents[0].common.frequent.places if documents else {}


def _put_own(
    document: Counted, begin: str, column: list[str], rows: Mapping[str, list[str]]
) -> None:
    """A document's column has what an organization's words add to it; rare terms of theirs are in their rows.

    A rare term that its words add to has just been written, and is written over.
    """
    place_of = document.common.frequent.places.get
    for term, count in document.raised:
        place = place_of(term)
        if place is None:
            rows[term][-1] = f"{begin}{count}"
        else:
            column[place] = f",{begin}{count}"
    for term, count in document.added:
        place = place_of(term)
        if place is None:
            rows[term].append(f"{begin}{count}")
        else:
            column[place] = f",{begin}{count}"


class _Postings(dict[int, str]):
    """What stands in a document's column, by how often it has a term; empty where it has not."""

    __slots__ = ("_number",)

    def __init__(self, number: int) -> None:
        super().__init__({0: ""})
        self._number = number

    def __missing__(self, count: int) -> str:
        """It is known from now on: numbers are small, and most documents have the same few."""
        written = self[count] = f',"{self._number}":{count}'
        return written


@lru_cache(maxsize=_REMEMBERED)
def _postings(number: int) -> _Postings:
    return _Postings(number)
