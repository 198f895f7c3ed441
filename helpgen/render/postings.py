"""The terms of an index as text, of which some documents say something else.

A row is a term with its documents, field by field, and rows stand in the order of their terms. Nothing in them but
structure has a quotation mark: terms are letters and digits. So rows are told apart by their marks, and of ten thousand
only those are read that a document has or had a part in.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

Postings = Mapping[str, Mapping[str, int]]
"""How often a document has each term, by the number of the field (as text)."""

_BETWEEN = '}],["'
_AFTER_TERM = '",{'
_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class TermRows:
    """The rows of all terms; `text` is what stands between the brackets of the list."""

    def __init__(self, text: str) -> None:
        self._rows = text.removeprefix('["').removesuffix("}]").split(_BETWEEN) if text else []

    def __contains__(self, term: object) -> bool:
        at = self._place(str(term))
        return at < len(self._rows) and self._rows[at].startswith(f"{term}{_AFTER_TERM}")

    @property
    def text(self) -> str:
        """The rows as they are written."""
        return f'["{_BETWEEN.join(self._rows)}}}]' if self._rows else ""

    def replace(self, document: int, postings: Postings) -> None:
        """The document has these terms, and no others."""
        name = str(document)
        now = {term: {**fields} for term, fields in postings.items()}
        rows = self._rows
        for at, row in self._with(name):
            term, _, written = row.partition(_AFTER_TERM)
            fields = json.loads(f"{{{written}}}")
            wanted = now.pop(term, {})
            if {field: each[name] for field, each in fields.items() if name in each} != wanted:
                rows[at] = _written(term, fields, name, wanted)
        self._rows = [row for row in rows if row]
        for term, wanted in now.items():
            self._add(term, name, wanted)

    def _with(self, name: str) -> Iterator[tuple[int, str]]:
        """The rows in which a document stands; a field has a number, too, but no count."""
        mark, is_posting = f'"{name}":', re.compile(rf'"{name}":\d').search
        for at, row in enumerate(self._rows):
            if mark in row and is_posting(row):
                yield at, row

    def _add(self, term: str, name: str, wanted: Mapping[str, int]) -> None:
        at = self._place(term)
        if term in self:
            fields = json.loads(f"{{{self._rows[at].partition(_AFTER_TERM)[2]}}}")
            self._rows[at] = _written(term, fields, name, wanted)
        else:
            self._rows.insert(at, _written(term, {}, name, wanted))

    def _place(self, term: str) -> int:
        """Where the term's row stands, or would: what follows a term sorts before all letters and digits."""
        return bisect_left(self._rows, f"{term}{_AFTER_TERM}")


def _written(
    term: str, fields: Mapping[str, Mapping[str, int]], name: str, wanted: Mapping[str, int]
) -> str:
    """The term's row in which a document has these counts; empty where nobody has the term any more."""
    told = {}
    for field in sorted({*fields, *wanted}):
        documents = {each: count for each, count in fields.get(field, {}).items() if each != name}
        if field in wanted:
            documents = dict(_in_order([*documents.items(), (name, wanted[field])]))
        if documents:
            told[field] = documents
    return f"{term}{_AFTER_TERM}{_encode(told)[1:-1]}" if told else ""


def _in_order(documents: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(documents, key=lambda each: int(each[0]))
