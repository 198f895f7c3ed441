"""A text that is the pieces of many articles, of which one is exchanged; or the bytes of such a text."""

from typing import AnyStr


def exchanged(
    text: AnyStr, begin: AnyStr, following: AnyStr, piece: AnyStr, separator: AnyStr
) -> AnyStr | None:
    """The text in which the piece that has this beginning is another one; None where it cannot be told where it stands.

    Between two pieces stands the separator. `begin` is empty for the first piece, `following`, how the next one begins,
    for the last. What looks like a beginning may stand inside of a piece: then there are two of them.
    """
    start, end = 0, len(text)
    if begin:
        start = _only(text, separator + begin)
        if start < 0:
            return None
        start += len(separator)
    if following:
        end = _only(text, separator + following)
        if end < start:
            return None
    return text[:start] + piece + text[end:]


def _only(text: AnyStr, part: AnyStr) -> int:
    """Where the only such part stands; -1 where there is none, or a second one."""
    at = text.find(part)
    return at if text.find(part, at + 1) < 0 else -1
