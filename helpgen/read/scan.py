"""One pass over the lines of a body: which are code, which are headings, which begin a list's item.

The scanner decides block structure as the Markdown parser does, line by line and with tabs expanded, because
conditions are decided before anything is parsed. Inline markup does not concern it.
"""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from enum import IntEnum
from typing import NamedTuple

from helpgen.read import references
from helpgen.read.containers import (
    DEEPEST,
    GONE,
    Container,
    Holds,
    Inside,
    Stack,
    base,
    inside,
    level,
)
from helpgen.read.marks import (
    DEFINITION,
    FENCE,
    FOOTNOTE,
    HEADING,
    ITEM,
    RULE,
    UNDERLINE,
    begins_block,
    cells,
    columns,
    has_pipe,
    interrupts,
)

CODE_INDENT = 4
NOTE_INDENT = 4
LAZY = "lazy"


class Leaf(IntEnum):
    """What the last line left open inside its container."""

    NONE = 0
    PARAGRAPH = 1
    FENCE = 2
    CODE = 3
    HEAD = 4  # a table's first row: its delimiter row comes next
    TABLE = 5
    JOIN = 6  # a table, then only markers: a row may still follow
    REFERENCE = 7


class State(NamedTuple):
    """Everything that decides what the next line is.

    `at` is the index where the paragraph or fence began, or where the reference ends. `fence` is its mark. `term` is the
    index of a line that a definition may follow after one blank line. `bare` says that an item's mark stood alone.
    """

    stack: Stack = ()
    leaf: Leaf = Leaf.NONE
    at: int = -1
    fence: str = ""
    term: int = -9
    bare: bool = False


START = State()


def plain_tabs(line: str) -> str:
    """The line with its tabs as spaces where one stands behind a `>`: there parsers disagree about tab stops."""
    tab = line.rfind("\t")
    return line.expandtabs(4) if tab > 0 and ">" in line[:tab] else line


class Scanner:
    """Reads lines in order. After `step(i)`: `code`, `heading` (index, level) or None, `first`, `too_deep`."""

    def __init__(self, lines: Sequence[str], hidden: AbstractSet[int] = frozenset()) -> None:
        self.lines = [line.expandtabs(4) if "\t" in line else line for line in lines]
        self.hidden = hidden
        self.state = START
        self.code = False
        self.heading: tuple[int, int] | None = None
        self.first: int | None = None
        self.too_deep = False
        self._not_underlined = -1
        self.tables = any("|" in line for line in self.lines)

    def place(self, index: int) -> Inside:
        """Where a line stands among the open containers, as if it held text."""
        line = self.lines[index]
        return inside(self.state.stack, line, len(line), blank=False)

    def step(self, index: int, *, marker: bool = False) -> None:
        """Read one line. A marker is a blank line that a table does not notice."""
        self.code = False
        self.heading = None
        self.first = None
        line = self.lines[index]
        end = len(line.rstrip(" "))
        here = inside(self.state.stack, line, end, blank=True)
        if here.start + here.indent >= end:
            self._blank(here.depth, index, marker=marker)
        else:
            self._text(here, line[here.start : end], line[here.start :], index)

    def _blank(self, depth: int, index: int, *, marker: bool) -> None:
        stack, leaf, at, fence, term, bare = self.state
        if depth < len(stack):
            self.state = State(stack[:depth])
        elif leaf == Leaf.FENCE:
            self.code = True
        elif leaf == Leaf.CODE:
            pass
        elif leaf in (Leaf.TABLE, Leaf.JOIN) and marker:
            self.state = State(stack, Leaf.JOIN)
        else:
            if bare:
                stack = (*stack[:-1], stack[-1]._replace(width=GONE))
            one_line = leaf == Leaf.PARAGRAPH and at == index - 1
            self.state = State(stack, term=at if one_line else -9)

    def _text(self, here: Inside, text: str, raw: str, index: int) -> None:
        stack, leaf, at, fence, term, bare = self.state
        if here.depth < len(stack):
            if leaf == Leaf.PARAGRAPH and self._is_lazy(here, text, index):
                return
            if leaf == Leaf.REFERENCE and index < at:
                return
            self._open(stack[: here.depth], here, text, index)
            return
        if leaf == Leaf.PARAGRAPH:
            if self._defines(here, text, index, at == index - 1):
                return
            if here.indent < CODE_INDENT and self._ends_paragraph(text.lstrip(" "), index, at):
                if self.heading is None:
                    self._open(stack, here, text, index)
            return
        if leaf == Leaf.FENCE:
            self.code = True
            if here.indent < CODE_INDENT:
                body = text.lstrip(" ")
                if body.startswith(fence) and not body.strip(fence[0]):
                    self.state = State(stack)
            return
        if (
            leaf == Leaf.NONE
            and not bare
            and index - term <= 2
            and self._defines(here, text, index, True)
        ):
            return
        if leaf == Leaf.CODE and here.indent >= CODE_INDENT:
            self.code = True
            return
        if leaf == Leaf.HEAD:
            self.state = State(stack, Leaf.TABLE)
            return
        if leaf == Leaf.REFERENCE and index < at:
            return
        if leaf in (Leaf.TABLE, Leaf.JOIN) and self._is_row(here, text.lstrip(" "), index):
            self.state = State(stack, Leaf.TABLE)
            return
        self._open(stack, here, text, index)

    def _is_lazy(self, here: Inside, text: str, index: int) -> bool:
        """Whether a line that left its container goes on with the paragraph in it."""
        stack = self.state.stack
        body = text.lstrip(" ")
        if self._is_defining() and DEFINITION.match(body):
            return stack[here.depth].kind == Holds.QUOTE and here.indent >= CODE_INDENT
        quotes = sum([each.kind == Holds.QUOTE for each in stack[here.depth :]])
        if stack[here.depth].kind == Holds.QUOTE:
            return (quotes == 1 and here.indent >= CODE_INDENT) or not begins_block(body)
        if ITEM.match(body) and not RULE.match(body):
            return self._too_far_for_item(here)
        if begins_block(body):
            return False
        return quotes > 0 or not (FOOTNOTE.match(body) or self._is_table(body, index))

    def _too_far_for_item(self, here: Inside) -> bool:
        """An item never begins four or more columns right of the innermost list, unless in an item of it."""
        stack = self.state.stack
        inner = [at for at, each in enumerate(stack) if each.kind == Holds.ITEM]
        if not inner:
            return False
        return base(stack[: here.depth]) + here.indent - base(stack[: inner[-1]]) >= CODE_INDENT

    def _ends_paragraph(self, body: str, index: int, at: int) -> bool:
        """Whether a line at a paragraph's own depth is not part of it; an underline makes it a heading."""
        if body[0] in "-=" and UNDERLINE.match(body):
            self.heading = (at, 1 if body[0] == "=" else 2)
            self.state = State(self.state.stack)
            return True
        if interrupts(body):
            return True
        if body[0] in ":~" and DEFINITION.match(body):
            return self._is_defining()
        return self._is_table(body, index)

    def _is_row(self, here: Inside, body: str, index: int) -> bool:
        if here.indent >= CODE_INDENT or begins_block(body):
            return False
        if DEFINITION.match(body) and self._is_defining():
            return False
        if self.state.leaf == Leaf.TABLE:
            return True
        return has_pipe(body) and not self._delimiters_below(index)

    def _is_table(self, body: str, index: int) -> bool:
        """Whether a table's first row stands here: the line below must be its delimiter row."""
        count = cells(body) if self.tables and "|" in body else 0
        return count > 0 and count == self._delimiters_below(index)

    def _delimiters_below(self, index: int) -> int:
        if index + 1 >= len(self.lines):
            return 0
        line = self.lines[index + 1]
        below = inside(self.state.stack, line, len(line), blank=False)
        if below.depth < len(self.state.stack) or below.indent >= CODE_INDENT:
            return 0
        return columns(line[below.start + below.indent :])

    def _defines(self, here: Inside, text: str, index: int, follows_term: bool) -> bool:
        """Open a definition where its term stands right above, or above one blank line."""
        body = text.lstrip(" ")
        if not follows_term or body[0] not in ":~" or not DEFINITION.match(body):
            return False
        if self.state.leaf == Leaf.PARAGRAPH and self._underlined(index + 1):
            return False
        self._open(self.state.stack, here, text, index, defines=True)
        return True

    def _underlined(self, index: int) -> bool:
        """Whether the paragraph that goes on here is a heading by an underline further down."""
        if index <= self._not_underlined:
            return False
        while (body := self._goes_on(index, UNDERLINE.match)) is not None:
            if UNDERLINE.match(body):
                return True
            index += 1
        self._not_underlined = index
        return False

    def _open(
        self, stack: Stack, here: Inside, text: str, index: int, *, defines: bool = False
    ) -> None:
        """Begin what begins on this line: containers first, then one leaf."""
        old = self.state.stack
        if here.depth < len(old) and old[here.depth].kind == Holds.DEFINITION:
            defines = DEFINITION.match(text.lstrip(" ")) is not None
            if not defines and self._is_term(stack, index):
                self.state = State(stack, Leaf.PARAGRAPH, index)
                return
        while True:
            self.state = State(stack)
            body = text.lstrip(" ")
            indent = len(text) - len(body)
            if level(stack) >= DEEPEST:
                self.too_deep = True
                return
            if not body:
                self.state = State(stack, bare=bool(stack) and stack[-1].kind == Holds.ITEM)
                return
            if defines:
                stack, text = self._definition(stack, body, indent, index)
                defines = False
                continue
            if indent >= CODE_INDENT:
                self.code = True
                self.state = State(stack, Leaf.CODE)
                return
            inner = self._container(stack, old, body, indent, index)
            if inner is None:
                self._leaf(stack, body, index)
                return
            stack, text = inner

    def _definition(self, stack: Stack, body: str, indent: int, index: int) -> tuple[Stack, str]:
        opened = Container(Holds.DEFINITION, indent + 2, index)
        return (*stack, opened), " " * (indent - opened.width + 1) + body[
            1:
        ] if indent + 1 > opened.width else body[2:] if body[1] == " " else body[1:]

    def _container(
        self, stack: Stack, old: Stack, body: str, indent: int, index: int
    ) -> tuple[Stack, str] | None:
        """The stack with the container that begins here, and what follows its mark."""
        item = ITEM.match(body)
        depth = len(stack)
        older = old[depth] if depth < len(old) else None
        same = item and older and older.kind == Holds.ITEM and older.mark == item[1][-1]
        if not same and self._is_table(body, index):
            return None
        first = body[0]
        if first == ">":
            return (*stack, Container(Holds.QUOTE, 0, index)), body[2 if body[1:2] == " " else 1 :]
        if first == "[":
            note = FOOTNOTE.match(body)
            return None if note is None else self._note(stack, body[note.end() :], index)
        if item is None or RULE.match(body):
            return None
        mark, space = item[1], len(item[2])
        lead = 1 if item.end() == len(body) or space > CODE_INDENT else space
        number = int(mark[:-1]) if len(mark) > 1 else 0
        if same and older:
            number = older.first
        if len(mark) > 1 and self.first is None:
            self.first = number
        opened = Container(Holds.ITEM, indent + len(mark) + lead, index, mark[-1], number)
        return (*stack, opened), body[len(mark) + lead :]

    def _note(self, stack: Stack, rest: str, index: int) -> tuple[Stack, str]:
        """A footnote's own line begins at its column however little it is indented."""
        body = rest.lstrip(" ")
        opened = (*stack, Container(Holds.NOTE, NOTE_INDENT, index))
        space, margin = len(rest) - len(body), base(opened)
        return opened, " " * (space if space < margin else space - margin) + body

    def _leaf(self, stack: Stack, body: str, index: int) -> None:
        first = body[0]
        self.state = State(stack, Leaf.PARAGRAPH, index)
        if self._is_table(body, index):
            self.state = State(stack, Leaf.HEAD)
        elif first in "`~":
            fence = FENCE.match(body)
            if fence:
                self.code = True
                self.state = State(stack, Leaf.FENCE, index, fence[1] or fence[2])
        elif first == "#":
            heading = HEADING.match(body)
            if heading:
                self.heading = (index, len(heading[1]))
                self.state = State(stack)
        elif first in "*-_" and RULE.match(body):
            self.state = State(stack)
        elif first == "[":
            count = references.count(body, lambda ahead: self._reference_line(index + ahead))
            if count:
                self.state = State(stack, Leaf.REFERENCE, index + count)

    def _goes_on(self, index: int, wanted: Callable[[str], object] | None = None) -> str | None:
        """A later line's text if it goes on with what is open, or is wanted; None where that ends."""
        if index >= len(self.lines):
            return None
        line = self.lines[index]
        end = len(line.rstrip(" "))
        here = inside(self.state.stack, line, end, blank=True)
        text = line[here.start : end]
        body = text.lstrip(" ")
        if not body or index in self.hidden:
            return None
        if here.depth < len(self.state.stack):
            if not self._is_lazy(here, text, index):
                return None
            return LAZY if wanted else text
        if here.indent >= CODE_INDENT:
            return LAZY if wanted else text
        if wanted and wanted(body):
            return body
        if wanted and DEFINITION.match(body) and self._is_defining():
            return None
        if wanted:
            ends = interrupts(body)
        else:
            ends = begins_block(body) or FOOTNOTE.match(body) is not None
        return None if ends or self._is_table(body, index) else body

    def _is_term(self, stack: Stack, index: int) -> bool:
        """In a list of definitions, whatever stands above a definition is its term."""
        for below in (index + 1, index + 2):
            if below >= len(self.lines):
                return False
            line = self.lines[below]
            end = len(line.rstrip(" "))
            here = inside(stack, line, end, blank=True)
            body = line[here.start + here.indent : end]
            if body and below not in self.hidden:
                return here.depth == len(stack) and DEFINITION.match(body) is not None
        return False

    def _is_defining(self) -> bool:
        return any(each.kind == Holds.DEFINITION for each in self.state.stack)

    def _reference_line(self, index: int) -> str | None:
        text = self._goes_on(index)
        return None if text is None else text.lstrip(" ")
