"""Where something in an inline run stands in the rows of its text.

A rule of the parser writes down where it began in the run; here that is reckoned back to a row and an offset in it. The
parser strips indents, quote marks and pipes from what it makes a run of, and what is left is compared with the row: a
place is given where both agree, and none is guessed where they do not.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from markdown_it.token import Token

from helpgen.compile.markdown.notes import AT

_PIPE = re.compile(r"(?<!\\)\|")
_DESTINATION = re.compile(r"(?<!\\)\]\(\s*<?")
_CELLS = ("th_open", "td_open")
NOWHERE = -1


class Spot(NamedTuple):
    """A row, counted from 0, and an offset in its text; NOWHERE where only the row is known."""

    row: int
    at: int


class Spots:
    """Where the characters of one inline run stand: what all of them need is reckoned once, a run may be long."""

    def __init__(self, tokens: Sequence[Token], position: int, rows: Sequence[str]) -> None:
        run, opening = tokens[position], tokens[position - 1]
        self._rows = rows
        self._first = run.map[0] if run.map else 0
        self._lines: Sequence[str] = ()
        self._starts: Sequence[int] = ()
        self._shifts: dict[int, int | None] = {}
        self._words: int | None = None
        self._pipes: Sequence[int] = ()
        if opening.type in _CELLS:
            self._words = _in_cell(tokens, position, rows[self._first])
            self._pipes = [found.start() for found in re.finditer(r"\|", run.content)]
        elif opening.type == "heading_open" and opening.markup.startswith("#"):
            self._words = _in_heading(run.content, opening.markup, rows[self._first])
        else:
            self._lines = run.content.split("\n")
            self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]

    def at(self, offset: int) -> Spot:
        """Where the character at an offset of the run stands."""
        if self._words is not None:
            pipes = bisect_left(self._pipes, offset)
            at = NOWHERE if self._words == NOWHERE else self._words + offset + pipes
            return Spot(self._first, at)
        number = min(bisect_right(self._starts, offset), len(self._lines)) - 1
        row = self._first + number
        if row >= len(self._rows):
            return Spot(self._first, NOWHERE)
        if number not in self._shifts:
            self._shifts[number] = _shift(self._lines[number], self._rows[row])
        shift = self._shifts[number]
        return Spot(row, NOWHERE if shift is None else offset - self._starts[number] + shift)


def in_block(token: Token, offset: int, rows: Sequence[str]) -> Spot:
    """Where the character at an offset of a block of code stands."""
    before = token.content[:offset]
    first = (token.map[0] if token.map else 0) + (token.type == "fence")
    row = first + before.count("\n")
    line = token.content.split("\n")[row - first]
    shift = _shift(line, rows[row])
    at = NOWHERE if shift is None else offset - before.rfind("\n") - 1 + shift
    return Spot(row, at)


def _shift(line: str, row: str) -> int | None:
    """How far what the parser has left of a row stands from where it begins in it; None where both do not agree."""
    text, whole = line.strip(), row.rstrip()
    if not whole.endswith(text):
        return None
    return len(whole) - len(text) - (len(line) - len(line.lstrip()))


def _in_heading(content: str, markup: str, row: str) -> int:
    """The offset in its row at which the words of a heading begin."""
    start = row.find(markup) + len(markup)
    start += len(row[start:]) - len(row[start:].lstrip(" \t"))
    return start if row.startswith(content, start) else NOWHERE


def _in_cell(tokens: Sequence[Token], position: int, row: str) -> int:
    """The offset in a row of a table at which a cell begins: its pieces between pipes are its cells, if all say so."""
    runs = list(_row_of(tokens, position))
    cells = [token.content for token in runs]
    number = [id(token) for token in runs].index(id(tokens[position]))
    starts = [0, *(found.end() for found in _PIPE.finditer(row))]
    pieces = [row[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    pieces = [
        piece.removesuffix("|") if at + 1 < len(starts) else piece
        for at, piece in enumerate(pieces)
    ]
    shown = [piece.strip().replace("\\|", "|") for piece in pieces]
    for skipped in (1, 0):
        ours = [*shown[skipped:], *[""] * len(cells)]
        if all(
            ours[at] == cell or (skipped == at == 0 and ours[at].endswith(cell))
            for at, cell in enumerate(cells)
        ):
            return starts[skipped + number] + _words_of(pieces[skipped + number], cells[number])
    return NOWHERE


def _words_of(piece: str, cell: str) -> int:
    """The offset in a piece of a row at which the words of its cell begin."""
    if piece.strip().startswith(cell[:1]):
        return len(piece) - len(piece.lstrip())
    return piece.rstrip().rfind(cell)  # a quote's or a list's mark stands before it


def _row_of(tokens: Sequence[Token], position: int) -> Iterator[Token]:
    """The runs of all cells of the row in which one stands."""
    first = position
    while tokens[first].type != "tr_open":
        first -= 1
    while tokens[first].type != "tr_close":
        if tokens[first].type == "inline":
            yield tokens[first]
        first += 1


def begin(token: Token) -> int:
    """The offset in its run at which a token begins, as its rule has written it down."""
    return int((token.meta.get(AT) or (NOWHERE, NOWHERE))[0])


def destination(children: Sequence[Token], position: int, run: str) -> int:
    """Where the address of a link or an image begins, or the link itself where it is written elsewhere."""
    token = children[position]
    start, end = token.meta.get(AT) or (NOWHERE, NOWHERE)
    if start < 0:
        return NOWHERE
    if token.markup in ("autolink", "linkify"):
        return int(start) + (token.markup == "autolink")
    inside = start + 1
    for child in token.children or ():
        inside = max(inside, start + 2 + (child.meta.get(AT) or (0, 0))[1])
    last = len(children) if token.type == "link_open" else 0
    for number in range(position + 1, last):
        child = children[number]
        if child.type == "link_close":
            break
        inside = max(inside, (child.meta.get(AT) or (0, 0))[1])
    found = _DESTINATION.search(run, inside, end)
    return found.end() if found else int(start)
