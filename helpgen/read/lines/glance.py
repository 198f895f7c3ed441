"""What most lines are can be told at a glance: text, a blank line, a heading, an item of a list.

Each answer is the one that the scanner would find the long way, which remains for all other lines. No line that a
table may be made of is looked at here: a row may begin like any text.
"""

import re

from helpgen.read.lines.containers import (
    IN_DEFINITION,
    IN_ITEM,
    IN_QUOTE,
    SHALLOW,
    Container,
    Stack,
)
from helpgen.read.lines.marks import CODE_INDENT, HEADING
from helpgen.read.lines.state import NONE, PARAGRAPH, REFERENCE, State

_SHAPE = re.compile(
    r"""(\ *)
    (?:([-+*]|[0-9]{1,9}[.)])(\ {1,4}))?                # an item's mark
    (?=[^\ `~>\#*+\-_0-9\[:=|]                          # nothing but a paragraph begins like this
    |\*+[^\ *]|``?[^`]|_[^\ _]|[0-9]+[^0-9.)])""",
    re.VERBOSE,
)


def glance(state: State, line: str, index: int) -> State | None:
    """The state behind a line that holds no pipe; None if it has to be looked at more closely."""
    if not line:
        return _blank(state, index)
    shape = _SHAPE.match(line)
    if shape is None:
        return _heading(state, line) if line[0] == "#" else None
    if shape[2] is not None:
        return _item(state, shape, index)
    leaf = state.leaf
    if leaf == PARAGRAPH:  # it goes on, wherever the line stands
        return state
    if leaf != NONE:
        return None
    stack = state.stack
    if stack:
        depth, rest = _inside(stack, shape.end(1))
        stack = stack[:depth]
    else:
        rest = shape.end(1)
    return State(stack, PARAGRAPH, index) if rest < CODE_INDENT else None


def _inside(stack: Stack, indent: int) -> tuple[int, int]:
    """How many items the indent leads into, and what is left of it; too much if not all are items."""
    depth = 0
    left = False
    if not indent:  # the margin is left of every item
        return 0, 0 if not stack or stack[0].kind == IN_ITEM else CODE_INDENT
    if len(stack) >= SHALLOW - 1:
        return 0, CODE_INDENT
    for each in stack:
        if each.kind != IN_ITEM:
            return 0, CODE_INDENT
        if left or indent < each.width:
            left = True
        else:
            indent -= each.width
            depth += 1
    return depth, indent


def _blank(state: State, index: int) -> State | None:
    stack, leaf, at, _, term, bare = state
    if leaf > PARAGRAPH or bare:
        return None
    for each in stack:
        if each.kind == IN_QUOTE:
            return None
    if leaf == PARAGRAPH:
        return State(stack, NONE, -1, "", at if at == index - 1 else -9)
    return state if term in (-9, index - 1) else State(stack)


def _heading(state: State, line: str) -> State | None:
    """A heading at the margin ends all that is open, but what its line may still belong to."""
    stack, leaf = state.stack, state.leaf
    if leaf == REFERENCE or not HEADING.match(line):
        return None
    if stack:
        return None if stack[0].kind == IN_DEFINITION else State()
    return State() if leaf <= PARAGRAPH else None


def _item(state: State, shape: re.Match[str], index: int) -> State | None:
    stack, leaf = state.stack, state.leaf
    depth, rest = _inside(stack, shape.end(1))
    if rest >= CODE_INDENT or leaf == REFERENCE:
        return None
    mark = shape[2]
    number = int(mark[:-1]) if len(mark) > 1 else 0
    if depth < len(stack):
        if stack[depth].mark == mark[-1]:
            number = stack[depth].first
    elif leaf == PARAGRAPH:
        if len(mark) > 1 and number != 1:  # only a list that begins with 1 ends a paragraph
            return state
    elif leaf != NONE:
        return None
    item = Container(IN_ITEM, rest + shape.end(3) - shape.end(1), index, mark[-1], number)
    return State((*stack[:depth], item), PARAGRAPH, index)
