"""A mark inside a table leaves no trace, so that a condition may stand between rows.

Tables are read by markdown-it's own rule. Where marks stand below a table's head, it is shown the rows without those
marks that part two rows; what it makes of them is then written down for the rows as they are.
"""

import re
from collections.abc import Sequence

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import table as plain_table

from helpgen.compile.markdown.notes import Note, notes_in
from helpgen.compile.markdown.torn_tables import lost_cells

_PIPE = re.compile(r"(?<!\\)\|")
_RULER = ("|", "-", ":")
_LISTS = ("bMarks", "eMarks", "tShift", "sCount", "bsCount")


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """The rule for tables that looks past marks."""
    if not _may_be_head(state, start, end):
        return False
    first = len(state.tokens)
    matched = _table(state, start, end, silent=silent)
    if matched and not silent:
        lost_cells(state, state.tokens[first:], notes_in(state.env))
    return matched


def _may_be_head(state: StateBlock, start: int, end: int) -> bool:
    """Whether a pipe parts the row into cells, and the row below may be a table's ruler, or is a mark above one.

    Of most rows neither is so, and the plain rule looks at the row below first, sign by sign.
    """
    below = start + 1
    if below >= end or state.src.find("|", state.bMarks[start], state.eMarks[start]) < 0:
        return False
    at = state.bMarks[below] + state.tShift[below]
    return state.src.startswith(_RULER, at) or below in notes_in(state.env).marks


def _table(state: StateBlock, start: int, end: int, *, silent: bool) -> bool:
    marks = notes_in(state.env).marks
    if silent or not marks:
        return plain_table(state, start, end, silent)
    if start + 1 in marks:
        _note_parted_head(state, start, end)
        return False
    first = len(state.tokens)
    if not plain_table(state, start, end, silent=False):
        return False
    below = _behind_marks(state, state.line, end)
    if not state.line < below < end or not _may_be_row(state, below, end):
        return True
    del state.tokens[first:]  # it goes on below marks: read it again, seen through them
    rows = _rows(state, start, end)
    _seen_through(state, rows, silent=False)
    for token in state.tokens[first:]:
        if token.map:
            token.map = [rows[token.map[0]], rows[token.map[1] - 1] + 1]
    state.line = rows[state.line - 1] + 1
    return True


def _rows(state: StateBlock, start: int, end: int) -> list[int]:
    """The rows that the table may have: up to a blank one, less the marks that stand between two rows."""
    marks = notes_in(state.env).marks
    rows = [start, start + 1]
    row = start + 2
    while row < end and (row in marks or not state.isEmpty(row)):
        if row not in marks:
            rows.append(row)
            row += 1
            continue
        row = _behind_marks(state, row, end)
        if not (row < end and _may_be_row(state, row, end)):
            break
    return rows


def _behind_marks(state: StateBlock, row: int, end: int) -> int:
    marks = notes_in(state.env).marks
    while row < end and row in marks:
        row += 1
    return row


def _may_be_row(state: StateBlock, row: int, end: int) -> bool:
    """Whether a row below a mark goes on with the table: a pipe parts its cells, and no other table begins there."""
    text = state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]]
    return (
        state.sCount[row] >= state.blkIndent
        and _PIPE.search(text) is not None
        and not plain_table(state, row, end, silent=True)
    )


def _seen_through(state: StateBlock, rows: Sequence[int], *, silent: bool) -> bool:
    """What the plain rule says of these rows, as if they followed each other."""
    kept = [getattr(state, name) for name in _LISTS]
    for name, values in zip(_LISTS, kept, strict=True):
        setattr(state, name, [values[row] for row in rows])
    try:
        return plain_table(state, 0, len(rows), silent=silent)
    finally:
        for name, values in zip(_LISTS, kept, strict=True):
            setattr(state, name, values)


def _note_parted_head(state: StateBlock, start: int, end: int) -> None:
    below = _behind_marks(state, start + 1, end)
    if below < end and _seen_through(state, [start, below], silent=True):
        hint = "put the directive above the table's first row, or below the row of dashes"
        message = "a directive parts this table's first row from its row of dashes"
        notes_in(state.env).found.append(Note(start, "CD214", message, hint))
