"""What goes with a comment that leaves no trace on its line."""

from helpgen.logic.directive_words import OPEN

_ENDS = ".,;:!?)]}”’…|"
"""What no word begins with."""


def stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """The comment from `start` up to `end`, and the spaces before it too, unless a word begins behind it."""
    after = text[end : end + 1]
    if not after.strip() or after in _ENDS or text.startswith(OPEN, end):
        start = len(text[:start].rstrip(" \t"))
    return start, end
