"""A marker inside a table leaves no trace, so that a condition may stand between rows."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from helpgen.model.source import Line, LineKind

_PREFIX = re.compile(r"[ \t>]*")
_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_OTHER_BLOCK = re.compile(r"(#{1,6}([ \t]|$)|```|~~~|[-*+]([ \t]|$)|[0-9]{1,9}[.)]([ \t]|$)|>)")
_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])[ \t]+")
_ESCAPED = re.compile(r"\\\|")  # as the parser sees it: whatever stands before the backslash

TextOf = Callable[[Line], str]


def without_row_markers(lines: Sequence[Line], text_of: TextOf) -> tuple[Line, ...]:
    """The lines less the markers between two rows of one table; `text_of` gives a line's masked text."""
    if not any(
        above.kind is LineKind.MARKER and below.kind is LineKind.TEXT and "|" in below.text
        for above, below in pairwise(lines)
    ):
        return tuple(lines)  # most articles: no marker stands before what could be a row
    kept: list[Line] = []
    table = False
    position = 0
    while position < len(lines):
        line = lines[position]
        if line.kind is LineKind.MARKER:
            after = _after_markers(lines, position)
            if not (table and _goes_on(kept[-1], lines, after, text_of)):
                kept.extend(lines[position:after])
                table = False
            position = after
            continue
        table = _in_table(table, kept, line, text_of)
        kept.append(line)
        position += 1
    return tuple(kept)


def _after_markers(lines: Sequence[Line], position: int) -> int:
    while position < len(lines) and lines[position].kind is LineKind.MARKER:
        position += 1
    return position


def _content(line: Line, text_of: TextOf) -> str:
    text = text_of(line)
    found = _PREFIX.match(text)
    return text[found.end() if found else 0 :]


def _depth(line: Line) -> int:
    found = _PREFIX.match(line.text)
    return found[0].count(">") if found else 0


def _is_delimiter(line: Line, text_of: TextOf) -> bool:
    text = _content(line, text_of)
    return (
        line.kind is LineKind.TEXT
        and bool(_DELIMITER.fullmatch(text))
        and ("|" in text or ":" in text)
        and not text.startswith(("- ", "-\t"))
    )


def _cells(text: str) -> int:
    bare = _ESCAPED.sub("", text.strip())
    return len(bare.removeprefix("|").removesuffix("|").split("|"))


def _in_table(table: bool, kept: Sequence[Line], line: Line, text_of: TextOf) -> bool:  # noqa: FBT001 a fold's state
    if line.kind is not LineKind.TEXT:
        return False
    content = _content(line, text_of)
    if table:
        return bool(content.strip()) and not _OTHER_BLOCK.match(content)
    if not (kept and kept[-1].kind is LineKind.TEXT and _is_delimiter(line, text_of)):
        return False
    header = _ITEM.sub("", _content(kept[-1], text_of), count=1)
    return "|" in header and _cells(header) == _cells(content)


def _goes_on(above: Line, lines: Sequence[Line], after: int, text_of: TextOf) -> bool:
    if after >= len(lines) or lines[after].kind is not LineKind.TEXT:
        return False
    below = lines[after]
    if _depth(below) != _depth(above) or "|" not in _ESCAPED.sub("", text_of(below)):
        return False
    beyond = _after_markers(lines, after + 1)
    return not (beyond < len(lines) and _is_delimiter(lines[beyond], text_of))
