"""Which source lines an element comes from; written into HTML only where somebody asks, and never in a build.

Whoever shows claims beside the words they speak of has to find these words again: claims themselves leave no trace.
"""

from collections.abc import Sequence

from markdown_it.token import Token

from helpgen.compile.decide import Row

ATTRIBUTE = "data-lines"
"""On an element that can begin with words: its first and last source line, `12-14`."""

_CELLS = frozenset({"th_open", "td_open"})


def source_lines(token: Token, rows: Sequence[Row]) -> tuple[int, int]:
    """First and last line in the source of a block token; rows without words count only where there are no others."""
    first, end = token.map or (0, 1)
    shown = [row.number for row in rows[first:end] if row.text.strip(" \t>")]
    return (shown[0], shown[-1]) if shown else (rows[first].number, rows[first].number)


def trace(tokens: Sequence[Token], rows: Sequence[Row]) -> None:
    """Mark every paragraph, heading, item and term, and the first cell of each row with the lines of its row."""
    row: Token | None = None
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            row = token
        elif token.type in _CELLS:
            if row is not None:
                _mark(token, row, rows)
            row = None
        elif token.type == "inline" and tokens[at - 1].type not in _CELLS:
            around = tokens[at - 2 if tokens[at - 1].hidden else at - 1]
            if around.nesting == 1 and not around.hidden:
                _mark(around, token, rows)


def _mark(element: Token, where: Token, rows: Sequence[Row]) -> None:
    if where.map:
        first, last = source_lines(where, rows)
        element.attrSet(ATTRIBUTE, f"{first}-{last}")
