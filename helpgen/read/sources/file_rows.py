"""The rows of one file: a JSON list, JSON Lines, or CSV with a header."""

import csv
from collections.abc import Callable, Iterator, Mapping
from io import StringIO

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.read.sources.plain_json import NoJsonError, value_at, value_of
from helpgen.read.sources.row import Row, RowPlace
from helpgen.text.slug import shortened

_SPACE = " \t\r\n"
_FORM = "FM104"


class TornFileError(Exception):
    """Where a file cannot be read on: which organizations are in the rest of it, nobody knows."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message)
        self.finding = finding


def file_rows(path: str, text: str) -> Iterator[Row]:
    """Each row with its line. Raises TornFileError where what follows cannot be told apart."""
    return _READERS[path.rpartition(".")[2]](path, text)


def _json_lines(path: str, text: str) -> Iterator[Row]:
    for line, one in enumerate(text.split("\n"), 1):
        if one.strip(_SPACE):
            try:
                yield _object(path, line, value_of(one))
            except NoJsonError as fault:
                yield Row(_at(path, line), {}, fault=str(fault))


def _json_list(path: str, text: str) -> Iterator[Row]:
    at, line = _past_space(text, 0)
    line += 1
    if text[at : at + 1] != "[":
        raise _torn(
            path, line, "this is no JSON list", "write [{...}, {...}], or JSON Lines in .jsonl"
        )
    at, more = _past_space(text, at + 1)
    line += more
    while text[at : at + 1] != "]":
        try:
            value, end = value_at(text, at)
        except NoJsonError as fault:
            raise _torn(path, line, f"the row that begins here {fault}", "mend it") from None
        yield _object(path, line, value)
        line += text.count("\n", at, end)
        at, more = _past_space(text, end)
        line += more
        if text[at : at + 1] == ",":
            at, more = _past_space(text, at + 1)
            line += more
            if text[at : at + 1] == "]":
                raise _torn(path, line, "the list ends behind a comma", "remove the comma")
        elif text[at : at + 1] != "]":
            raise _torn(
                path, line, "a comma is missing before this row", "write one, or end the list"
            )
    if text[at + 1 :].strip(_SPACE):
        raise _torn(path, line, "something follows the list", "remove it")


def _csv(path: str, text: str) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        _check(path, header)
        end = reader.line_num
        for cells in reader:
            line, end = end + 1, reader.line_num
            if not cells:
                continue
            if len(cells) == len(header):
                yield Row(_at(path, line), dict(zip(header, cells, strict=True)))
            else:
                fault = f"has {len(cells)} cells, and the header has {len(header)}"
                yield Row(_at(path, line), _first(header, cells), fault=fault)
    except csv.Error as fault:
        raise _torn(
            path, reader.line_num or 1, f"this is no CSV: {fault}", "quote the cell"
        ) from None


def _check(path: str, header: list[str]) -> None:
    """A header names each column, once."""
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        message = f"the header names `{shortened(twice)}` twice"
        raise _torn(path, 1, message, "name each column otherwise")
    if not header or "" in header:
        raise _torn(path, 1, "the header does not name every column", "write a name above each")
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        raise _torn(path, 1, "cells are not parted by commas", "save the file with commas")


def _first(header: list[str], cells: list[str]) -> Mapping[str, object]:
    return dict(zip(header, cells, strict=False))


def _object(path: str, line: int, value: object) -> Row:
    if isinstance(value, dict):
        return Row(_at(path, line), value, has_types=True)
    return Row(_at(path, line), {}, fault="is no map, such as {...}")


def _past_space(text: str, at: int) -> tuple[int, int]:
    """Where the next sign stands, and how many lines end before it."""
    start = at
    while text[at : at + 1] and text[at] in _SPACE:
        at += 1
    return at, text.count("\n", start, at)


def _at(path: str, line: int) -> RowPlace:
    return RowPlace(path, str(line), line)


def _torn(path: str, line: int, message: str, hint: str) -> TornFileError:
    return TornFileError(Diagnostic(Place(path, line, 1), _FORM, message, hint))


_READERS: Mapping[str, Callable[[str, str], Iterator[Row]]] = {
    "json": _json_list,
    "jsonl": _json_lines,
    "csv": _csv,
}
