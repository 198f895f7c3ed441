"""A line of a source with a mark below the place of a finding, cut so that both can be seen."""

from collections.abc import Callable, Sequence

from helpgen.report.visible import visible

Sources = Callable[[str], Sequence[str]]
"""The lines of a file of the project by its path, from the project's root; nothing where it cannot be read."""

Width = Callable[[str], int]
"""How many cells a text takes at a terminal."""

_TAB = "    "
_CUT = "…"
_LEAST = 20
"""Cells of a line that are shown, however narrow the terminal is."""


def no_sources(_path: str) -> Sequence[str]:
    """For whoever has no files at hand."""
    return ()


def excerpt(lines: Sequence[str], line: int, column: int, room: int, width: Width) -> list[str]:
    """The line and below it the mark, each behind its margin; nothing where there is no such line.

    Without a column the whole line is meant, and its first word is marked.
    """
    if not 0 < line <= len(lines) or not lines[line - 1].strip():
        return []
    text = lines[line - 1]
    at = min(column - 1, len(text)) if column else len(text) - len(text.lstrip())
    number = str(line)
    room = max(room - len(number) - 4, _LEAST)
    most = 4 * room  # a cell has few characters, and a line may have a million
    before, behind = _shown(text[max(at - most, 0) : at]), _shown(text[at : at + most])
    before = _ends(before, room // 2 if width(before + behind) > room else room, width)
    shown = _begins(before + behind, room, width)
    margin = " " * len(number)
    return [f"{number} | {shown}", f"{margin} | {' ' * width(before)}^"]


def _shown(text: str) -> str:
    return visible(text.replace("\t", _TAB))


def _ends(text: str, room: int, width: Width) -> str:
    """The end of a text that has room."""
    if width(text) <= room:
        return text
    while width(text) > room - 1:
        text = text[1:]
    return _CUT + text


def _begins(text: str, room: int, width: Width) -> str:
    """The beginning of a text that has room."""
    if width(text) <= room:
        return text
    while width(text) > room - 1:
        text = text[:-1]
    return text + _CUT
