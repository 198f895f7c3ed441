"""An alert that a directive's or a comment's line cuts in two: what follows stands outside the box."""

from collections.abc import Sequence

from markdown_it.token import Token

from helpgen.compile.decide import Row
from helpgen.compile.markdown.notes import Note, Notes


def note_split_alerts(tokens: Sequence[Token], rows: Sequence[Row], notes: Notes) -> None:
    """Note each quoted line that goes on with an alert behind a line without `>`.

    An alert that ends with its branch is whole, and one of the next branch is another.
    """
    for token in tokens:
        if token.type == "alert_open" and token.map is not None:
            start, stop = token.map
            after = next((at for at in range(stop, len(rows)) if not rows[at].is_mark), stop)
            if after == stop or not _goes_on(rows[after].text):
                continue
            if not rows[start].ends or rows[after].number < rows[start].ends:
                message = "a line without `>` ends the alert above, so this stands outside of it"
                hint = "write > before that line, or leave a blank line where the alert ends"
                notes.found.append(Note(after, "ST212", message, hint))


def _goes_on(text: str) -> bool:
    quoted = text.lstrip(" \t")
    return quoted.startswith(">") and not quoted.lstrip("> \t").startswith("[!")
