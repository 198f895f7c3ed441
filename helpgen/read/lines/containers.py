"""The quotes, items, definitions and footnotes that a line stands in."""

from typing import NamedTuple

NOTE_INDENT = 4
GONE = 1_000_000
"""A width that no line reaches: the item has ended, its list has not."""


IN_QUOTE, IN_ITEM, IN_DEFINITION, IN_NOTE = range(4)

LEVELS = {IN_QUOTE: 1, IN_ITEM: 2, IN_DEFINITION: 2, IN_NOTE: 1}
"""How many levels of nesting the Markdown parser counts for each."""

DEEPEST = 20
SHALLOW = DEEPEST // max(LEVELS.values())
"""From this level on the Markdown parser drops what it reads."""


class Container(NamedTuple):
    """One open container: `width` columns of indent lead into it (quotes: none), `born` is its first line's index.

    An item of a list carries its list's mark (`-`, `.`, `)`) and, in an ordered list, its first number.
    """

    kind: int
    width: int
    born: int
    mark: str = ""
    first: int = 0


Stack = tuple[Container, ...]


class Inside(NamedTuple):
    """How far a line stays inside: the depth that it matched and where its own text begins, in columns."""

    depth: int
    start: int
    indent: int


def level(stack: Stack) -> int:
    """How deep the Markdown parser counts this stack."""
    return sum([LEVELS[each.kind] for each in stack])


def base(stack: Stack) -> int:
    """The columns of indent that lead to the innermost container, counted from the innermost quote."""
    total = 0
    for each in reversed(stack):
        if each.kind == IN_QUOTE:
            break
        total += each.width if each.width != GONE else 0
    return total


def begin_note(stack: Stack, rest: str, index: int) -> tuple[Stack, str]:
    """The stack with a footnote; its own line, of which `rest` is left, begins at the note's column anyway."""
    body = rest.lstrip(" ")
    opened = (*stack, Container(IN_NOTE, NOTE_INDENT, index))
    space, margin = len(rest) - len(body), base(opened)
    return opened, " " * (space if space < margin else space - margin) + body


def inside(stack: Stack, line: str, end: int, *, blank: bool) -> Inside:
    """Match a line against the open containers; `end` is where its text ends.

    A blank line stays inside every item; a quote always needs its own `>`.
    """
    at = 0
    depth = 0
    for each in stack:
        text = at
        while text < end and line[text] == " ":
            text += 1
        if each.kind == IN_QUOTE:
            if text >= end or line[text] != ">":
                return Inside(depth, at, text - at)
            at = text + 1
            if at < end and line[at] == " ":
                at += 1
        elif text - at >= each.width:
            at += each.width
        elif not blank or text < end:
            return Inside(depth, at, text - at)
        depth += 1
    text = at
    while text < end and line[text] == " ":
        text += 1
    return Inside(depth, at, text - at)
