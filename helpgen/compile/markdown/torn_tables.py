"""Tables that became none, or lose a part: readers would see pipes, or miss words.

What a table is, markdown-it's rule says. A paragraph that begins with a pipe, or holds a row of dashes, is one that the
rule did not take; a cell that is torn out of a code span leaves a backtick in the text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from helpgen.compile.markdown.notes import Note, Notes, notes_in
from helpgen.text.slug import shortened

TORN, LOST, DASHES = "ST220", "ST221", "ST222"
_DASHES = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


def torn_tables(state: StateCore) -> None:
    """A core rule: paragraphs that would be rows, and cells that a pipe has torn out of code."""
    notes = notes_in(state.env)
    lines: Sequence[str] = ()
    above = ""
    lost = {note.row for note in notes.found if note.code == LOST}
    parted = any(note.code == "CD214" for note in notes.found)
    has_code = "`" in state.src
    for index, token in enumerate(state.tokens):
        if token.type == "paragraph_open" and token.map:
            run = state.tokens[index + 1]
            if (
                "|" in run.content and not parted
            ):  # else a directive parts a table, and that is told
                lines = lines or state.src.split("\n")
                notes.found += _paragraph(run, above, lines, notes)
        elif has_code and token.type == "tr_open" and token.map and token.map[0] not in lost:
            notes.found += _torn_code(state.tokens, index)
        if token.block and token.type != "inline":
            above = token.type


def lost_cells(state: StateBlock, tokens: Sequence[Token], notes: Notes) -> None:
    """Note the rows of a table with more cells than its first row has: the rule drops what is too many."""
    head = next(token.map[0] for token in tokens if token.type == "tr_open" and token.map)
    columns = sum(token.type == "th_open" for token in tokens)
    for token in tokens:
        if token.type != "tr_open" or not token.map or token.map[0] == head:
            continue
        row = token.map[0]
        text = state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]].strip()
        if text.count("|") - text.startswith("|") - text.endswith("|") < columns:
            continue  # so few pipes part no more cells
        cells = cells_of(text)
        if len(cells) > columns and any(cell.strip() for cell in cells[columns:]):
            lost = " | ".join(cell.strip() for cell in cells[columns:])
            first = state.src[state.bMarks[head] + state.tShift[head] : state.eMarks[head]].strip()
            message = (
                f"this row has {len(cells)} cells and the table has {columns} columns: "
                f"{_shown(lost, notes)} would be lost. Row: {_shown(text, notes)} First row: {_shown(first, notes)}"
            )
            hint = "write \\| for a pipe inside a cell, in code too" if _is_torn(cells) else ""
            hint = hint or "add a column to the first row and the row of dashes, or remove a cell"
            at = (
                state.bMarks[row]
                + state.tShift[row]
                - state.src.rfind("\n", 0, state.bMarks[row] + state.tShift[row])
                - 1
            )
            notes.found.append(Note(row, LOST, message, hint, text, at))


def cells_of(text: str) -> list[str]:
    """The cells of a row, as the parser's rule for tables cuts it."""
    cells = escapedSplit(text.strip())
    if cells and not cells[0]:
        cells = cells[1:]
    if cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def _is_torn(cells: Sequence[str]) -> bool:
    return any(cell.count("`") % 2 for cell in cells)


def _shown(text: str, notes: Notes) -> str:
    return f"`{shortened(notes.typed(text), 60)}`"


def _paragraph(run: Token, above: str, lines: Sequence[str], notes: Notes) -> Iterator[Note]:
    first = (run.map or [0])[0]
    rows = run.content.split("\n")
    for number, row in enumerate(rows[1:], 1):
        head = rows[number - 1]
        if "-" in row and "|" in row + head and _DASHES.fullmatch(row) and "|" in head:
            have, want = len(cells_of(row)), len(cells_of(head))
            if have != want and (want > 1 or head.lstrip().startswith("|")):
                message = (
                    f"this is no table: its first row has {want} cells, and its row of dashes {have}. "
                    f"First row: {_shown(head.strip(), notes)} Dashes: {_shown(row.strip(), notes)}"
                )
                hint = f"write |{'---|' * want}"
                yield Note(first + number, DASHES, message, hint, row.strip())
                return
    if not (run.content.startswith("|") and len(cells_of(rows[0])) > 1):
        return
    upper = _row_above(first, above, lines, notes)
    ends = rows[0].rstrip().endswith("|")
    if upper is None and not ends and not (len(rows) > 1 and rows[1].lstrip().startswith("|")):
        return  # a sentence that begins with a pipe
    if upper is not None:
        message = (
            f"a blank line parts this row from its table, and its pipes would be shown. "
            f"Above: {_shown(lines[upper].strip(), notes)} Here: {_shown(rows[0], notes)}"
        )
        hint = "remove the blank line: a directive may stand between two rows without one"
    else:
        message = f"this row is in no table, and its pipes would be shown: {_shown(rows[0], notes)}"
        hint = f"write |{'---|' * len(cells_of(rows[0]))} below the first row of the table"
    yield Note(first, TORN, message, hint, rows[0])


def _row_above(first: int, above: str, lines: Sequence[str], notes: Notes) -> int | None:
    """The last row of the table above, where only blank rows and directives stand between."""
    if above not in ("table_close", "tbody_close"):
        return None
    row = first - 1
    while row > 0 and (row in notes.marks or not lines[row].strip(" \t>")):
        row -= 1
    return row


def _torn_code(tokens: Sequence[Token], index: int) -> Iterator[Note]:
    """A row in which two neighbors hold one half of a code span each."""
    row = tokens[index].map
    halves: list[bool] = []
    while (token := tokens[index]).type != "tr_close":
        index += 1
        if token.type == "inline":
            texts = [child.content for child in token.children or () if child.type == "text"]
            halves.append(any("`" in text for text in texts))
    if row and any(one and two for one, two in pairwise(halves)):
        message = "a pipe parts this code in two cells, and its backticks would be shown"
        yield Note(row[0], LOST, message, "write \\| for a pipe inside a cell, in code too", "`")
