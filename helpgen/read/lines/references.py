"""How many lines a link's reference definition takes (`[label]: /target "title"`)."""

import re
from collections.abc import Callable

_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]:", re.DOTALL)
_OPEN_LABEL = re.compile(r"\[(?:[^\[\]\\]|\\.)*\\?$", re.DOTALL)
_TARGET = re.compile(r"[ \n]*(<(?:[^<>\n\\]|\\.)*>|[^<\x00-\x20\x7f][^\x00-\x20\x7f]*)")
_TITLE = re.compile(
    r"""[ \n]+("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))[ ]*(?=\n|$)""", re.DOTALL
)
_OPEN_TITLE = re.compile(
    r"""[ \n]+(?:"(?:[^"\\]|\\.)*|'(?:[^'\\]|\\.)*|\((?:[^()\\]|\\.)*)\\?$""", re.DOTALL
)
_CLOSING = {
    '"': re.compile(r'(?:[^"\\]|\\.)*"'),
    "'": re.compile(r"(?:[^'\\]|\\.)*'"),
    "[": re.compile(r"(?:[^\[\]\\]|\\.)*[\[\]]"),
    "(": re.compile(r"(?:[^()\\]|\\.)*[()]"),
}
_END = re.compile(r" *(?=\n|$)")
_FORBIDDEN = re.compile(r"\s*(?:vbscript|javascript|file|data):", re.IGNORECASE)
_IMAGE = re.compile(r"\s*data:image/(?:gif|png|jpeg|webp);", re.IGNORECASE)

NextLine = Callable[[int], str | None]


def count(text: str, line: NextLine) -> int:
    """The lines of the definition that begins with `text`; 0 if it is none.

    `line(n)` is the text of the n-th line after the first, None where the paragraph would end.
    """
    lines = [text]

    def more() -> bool:
        following = line(len(lines))
        if following is not None:
            lines.append(following)
        return following is not None

    while not (label := _LABEL.match(text)):
        if not _OPEN_LABEL.match(text) or not _closes("[", lines, more):
            return 0
        text = "\n".join(lines)
    if not label[1].strip():
        return 0
    while not (target := _TARGET.match(text, label.end())):
        if text[label.end() :].strip(" \n") or not more():
            return 0
        text = "\n".join(lines)
    if not _balanced(target[1]) or (_FORBIDDEN.match(target[1]) and not _IMAGE.match(target[1])):
        return 0
    return _with_title(lines, target.end(), more)


def _with_title(lines: list[str], end: int, more: Callable[[], bool]) -> int:
    text = "\n".join(lines)
    plain = text.count("\n", 0, end) + 1 if _END.match(text, end) else 0
    if not text[end:].strip(" ") and not more():
        return plain
    text = "\n".join(lines)
    while not (title := _TITLE.match(text, end)):
        opened = _OPEN_TITLE.match(text, end)
        if not opened or not _closes(opened[0].lstrip(" \n")[0], lines, more):
            return plain
        text = "\n".join(lines)
    return text.count("\n", 0, title.end()) + 1


def _closes(sign: str, lines: list[str], more: Callable[[], bool]) -> bool:
    """Take lines up to one that can close what is open: each is looked at once, however many there are."""
    while more():
        if _CLOSING[sign].match(lines[-1]):
            return True
    return False


def _balanced(target: str) -> bool:
    if target[0] == "<":
        return True
    depth = 0
    for part in re.findall(r"\\.|[()]", target):
        depth += (part == "(") - (part == ")")
        if depth < 0:
            return False
    return depth == 0
