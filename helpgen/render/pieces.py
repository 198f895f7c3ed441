"""A text that is the pieces of many articles, of which one is exchanged."""


def exchanged(text: str, begin: str, following: str, piece: str, separator: str) -> str | None:
    """The text in which the piece that has this beginning is another one; None where it cannot be told where it stands.

    Between two pieces stands the separator. `begin` is empty for the first piece, `following`, how the next one begins,
    for the last. What looks like a beginning may stand inside of a piece: then there are two of them.
    """
    start, end = 0, len(text)
    if begin:
        start = _only(text, f"{separator}{begin}")
        if start < 0:
            return None
        start += len(separator)
    if following:
        end = _only(text, f"{separator}{following}")
        if end < start:
            return None
    return f"{text[:start]}{piece}{text[end:]}"


def _only(text: str, part: str) -> int:
    """Where the only such part stands; -1 where there is none, or a second one."""
    at = text.find(part)
    return at if text.find(part, at + 1) < 0 else -1
