"""What begins inside a branch has to end inside it: hidden, it would leave behind what stands below."""

from collections.abc import Sequence

from markdown_it.token import Token

from helpgen.compile.decide import Row
from helpgen.compile.markdown.details import END
from helpgen.compile.markdown.details import NAME as DETAILS
from helpgen.compile.markdown.notes import Note, Notes
from helpgen.model.lineage import Lineage

_CODE = ("CD215", "this code block begins inside a block and goes on below it", "close the code")
_QUOTE = ("CD210", "this quote begins inside a block and goes on below it", "end the quote")
_ITEM = ("CD210", "this list item begins inside a block and goes on below it", "end the item")
_TABLE = ("CD214", "this table's head stands inside a block, and rows of it below", "end the table")
_DETAILS = (
    "CD210",
    "this <details> begins inside a block and goes on below it",
    "write </details>",
)
_HEADING = ("CD210", "this heading begins inside a block and goes on below it", "end it")
_KINDS = {
    "fence": _CODE,
    "code_block": _CODE,
    "blockquote_open": _QUOTE,
    "alert_open": _QUOTE,
    "list_item_open": _ITEM,
    "dd_open": _ITEM,
    "table_open": _TABLE,
    "heading_open": _HEADING,
    DETAILS: _DETAILS,
}


def note_crossing(
    tokens: Sequence[Token], rows: Sequence[Row], notes: Notes, lineage: Lineage
) -> None:
    """Note each block that does not end where its branch ends.

    The parser says from where to where a block reaches; each row says on which line of the source its branch ends.
    """
    for token in tokens:
        if token.map is None or token.type not in _KINDS:
            continue
        start, stop = token.map[0], int(token.meta.get(END, token.map[1]))
        ends = rows[start].ends
        if ends and any(rows[at].number > ends for at in range(start, stop) if _is_text(rows[at])):
            code, message, what = _KINDS[token.type]
            notes.withdraw(
                "ST206", start
            )  # a fence that nobody closes: this says where it has to end
            line = lineage.told(ends, rows[start].number)
            hint = f"{what} above {line}, or let the block reach further"
            notes.found.append(Note(start, code, message, hint))
            if token.type in ("fence", DETAILS):
                notes.torn.append(stop - 1)


def _is_text(row: Row) -> bool:
    return not row.is_mark and bool(row.text.strip(" \t>"))
