"""An article's file cut in two: the fields between the `---` lines, and the lines of its body."""

import re

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Place

LARGEST = 65_536
"""Bytes that front matter may have; more is data, not fields."""
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@frozen
class Split:
    """An article in two parts: YAML that begins on line 2, and the body's lines, of which the first is line `first`."""

    fields: str
    lines: tuple[str, ...]
    first: int


def opens(text: str) -> bool:
    """Whether a text begins with the line that opens front matter."""
    return _FENCE.match(text) is not None


def split(path: str, text: str) -> Checked[Split | None]:
    """The two parts of an article, or None where the front matter's limits cannot be found."""
    opening = _FENCE.match(text)
    if not opening:
        hint = "begin the file with a line `---`, the fields, and another line `---`"
        message = "the file does not begin with front matter"
        return Checked(None, (Diagnostic(Place(path, 1, 1), "FM101", message, hint),))
    closing = _FENCE.search(text, opening.end() + 1)
    if not closing:
        hint = "add a line `---` after the last field"
        message = "the front matter is never closed"
        return Checked(None, (Diagnostic(Place(path, 1, 1), "FM102", message, hint),))
    fields = text[opening.end() + 1 : closing.start()]
    if len(fields.encode()) > LARGEST:
        message = f"the front matter is larger than {LARGEST // 1024} KB"
        return Checked(None, (Diagnostic(Place(path, 1, 1), "FM106", message, "shorten it"),))
    body = text[closing.end() + 1 :]
    lines = body.split("\n")
    if not lines[-1]:
        lines.pop()
    return Checked(Split(fields, tuple(lines), fields.count("\n") + 3))
