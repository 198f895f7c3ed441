"""Where something in an inline run stands in the rows of its text.

A rule of the parser writes down where it began in the run; here that is reckoned back to a row and an offset in it. The
parser strips indents, quote marks and pipes from what it makes a run of, and what is left is compared with the row: a
place is given where both agree, and none is guessed where they do not.
"""

import re
from collections.abc import Iterator, Sequence
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


def spot(tokens: Sequence[Token], position: int, offset: int, rows: Sequence[str]) -> Spot:
    """Where the character at an offset of the run at a position of the tokens stands."""
    run = tokens[position]
    first = run.map[0] if run.map else 0
    opening = tokens[position - 1]
    if opening.type in _CELLS:
        return Spot(first, _in_cell(tokens, position, offset, rows[first]))
    if opening.type == "heading_open" and opening.markup.startswith("#"):
        return Spot(first, _in_heading(run.content, opening.markup, offset, rows[first]))
    before = run.content[:offset]
    row = first + before.count("\n")
    if row >= len(rows):
        return Spot(first, NOWHERE)
    line = run.content.split("\n")[row - first]
    return Spot(row, _behind(line, rows[row], offset - before.rfind("\n") - 1))


def in_block(token: Token, offset: int, rows: Sequence[str]) -> Spot:
    """Where the character at an offset of a block of code stands."""
    before = token.content[:offset]
    first = (token.map[0] if token.map else 0) + (token.type == "fence")
    row = first + before.count("\n")
    line = token.content.split("\n")[row - first]
    at = _behind(line, rows[row], offset - before.rfind("\n") - 1)
    return Spot(row, at)


def _behind(line: str, row: str, at: int) -> int:
    """The offset in a row of what stands at an offset of the line that the parser has left of it."""
    text, whole = line.strip(), row.rstrip()
    if not whole.endswith(text):
        return NOWHERE
    return len(whole) - len(text) + at - (len(line) - len(line.lstrip()))


def _in_heading(content: str, markup: str, offset: int, row: str) -> int:
    start = row.find(markup) + len(markup)
    start += len(row[start:]) - len(row[start:].lstrip(" \t"))
    return start + offset if row.startswith(content, start) else NOWHERE


def _in_cell(tokens: Sequence[Token], position: int, offset: int, row: str) -> int:
    """The offset in a row of a table: its pieces between pipes are its cells, if all say what the cells say."""
    cells = [token.content for token in _row_of(tokens, position)]
    number = [id(token) for token in _row_of(tokens, position)].index(id(tokens[position]))
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
            return starts[skipped + number] + _within(
                pieces[skipped + number], cells[number], offset
            )
    return NOWHERE


def _within(piece: str, cell: str, offset: int) -> int:
    """The offset in a piece of a row, where pipes are escaped, of an offset in the cell that it became."""
    start = len(piece) - len(piece.lstrip())
    if not piece.strip().startswith(cell[:1]):  # a quote's or a list's mark stands before it
        start = piece.rstrip().rfind(cell)
    return start + offset + cell[:offset].count("|")


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
    for child in children[position + 1 :] if token.type == "link_open" else ():
        if child.type == "link_close":
            break
        inside = max(inside, (child.meta.get(AT) or (0, 0))[1])
    found = _DESTINATION.search(run, inside, end)
    return found.end() if found else int(start)
