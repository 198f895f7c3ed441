"""Text that its indent makes code, though it was meant to be read: what stands in it is for readers only there.

Four columns more than the text around it, and Markdown shows a line as code, with its variables as they are typed. A
fence says that code is meant; an indent is as often one of another tool's.
"""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from helpgen.compile.chunks.desk import Desk
from helpgen.compile.decide import Row
from helpgen.compile.markdown.leftovers import BODY
from helpgen.compile.variables.marks import CLOSE, MARK
from helpgen.compile.variables.slots import Variable
from helpgen.text.slug import shortened

CODE = "ST235"
_LINK = re.compile(r"\]\(/help/[^()\s]*\)")
_COLUMNS = 4


def note_indented(token: Token, rows: Sequence[Row], desk: Desk) -> None:
    """Note the first line of a block of indented code that holds a variable of the catalog, or a link to an article."""
    if BODY in token.meta or not (CLOSE in token.content or "](/help/" in token.content):
        return
    for line in token.content.split("\n"):
        slots = [desk.slots.find(found[2]) for found in MARK.finditer(line)]
        known = next((slot for slot in slots if isinstance(slot, Variable)), None)
        link = _LINK.search(line)
        if known or link:
            _tell(
                line, known.source if known else f"[…{link[0] if link else ''}", token, rows, desk
            )
            return


def _tell(line: str, what: str, token: Token, rows: Sequence[Row], desk: Desk) -> None:
    words = line.lstrip(" \t")  # of a tab that reaches into the indent the parser leaves spaces
    row = next(
        row
        for row in rows[slice(*(token.map or (0, 0)))]
        if not row.is_mark and row.text.endswith(words)
    )
    before = row.text[: len(row.text) - len(words)].expandtabs(_COLUMNS)
    spaces = len(before) - len(line) + len(words) - _COLUMNS
    shown = shortened(desk.typed(words), 80)
    if ">" in before:
        hint = f"write {before[: before.rindex('>') + 1]} {shown}"
    elif spaces > 0:
        hint = (
            f"put {spaces} spaces before it, as many as before the text that it belongs to: {shown}"
        )
    else:
        hint = f"begin the line at the margin: {shown}"
    message = f"the indent makes this line code, and {shortened(what)} is shown as it is typed"
    hint += "; for code put ``` above and below it, without the indent"
    desk.report(row.number, CODE, message, hint, desk.column(row, len(row.text) - len(words)))
