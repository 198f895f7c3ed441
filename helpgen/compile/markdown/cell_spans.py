"""Where the cells of a table's row stand on their line, as the parser's own rule for tables splits it."""

from collections.abc import Iterator

_AROUND = " \t\n\r\f\v"
_QUOTES = " \t>"


def cell_spans(line: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each cell's text, without the spaces around it; signs of quotes before the row are passed over.

    A pipe parts cells but behind a backslash, as in markdown-it's `escapedSplit`.
    """
    start = len(line) - len(line.lstrip(_QUOTES))
    end = max(start, len(line.rstrip(_AROUND)))
    spans = list(_parts(line, start, end))
    if spans and spans[0][0] == spans[0][1]:
        spans.pop(0)
    if spans and spans[-1][0] == spans[-1][1]:
        spans.pop()
    return tuple(_trimmed(line, first, last) for first, last in spans)


def _parts(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for at in range(start, end):
        if line[at] == "|" and (at == start or line[at - 1] != "\\"):
            yield first, at
            first = at + 1
    yield first, end


def _trimmed(line: str, first: int, last: int) -> tuple[int, int]:
    while first < last and line[first] in _AROUND:
        first += 1
    while first < last and line[last - 1] in _AROUND:
        last -= 1
    return first, last
