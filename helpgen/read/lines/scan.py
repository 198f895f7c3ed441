"""One pass over the lines of a body: which are code, which are headings, which begin a list's item.

The scanner decides block structure as the Markdown parser does, line by line and with tabs expanded, because
conditions are decided before anything is parsed. Inline markup does not concern it.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from helpgen.read.lines import references
from helpgen.read.lines.ahead import Ahead, is_defining
from helpgen.read.lines.containers import (
    DEEPEST,
    GONE,
    IN_DEFINITION,
    IN_ITEM,
    IN_QUOTE,
    SHALLOW,
    Container,
    Inside,
    Stack,
    begin_note,
    inside,
    level,
)
from helpgen.read.lines.glance import glance
from helpgen.read.lines.marks import (
    CODE_INDENT,
    DEFINITION,
    FENCE,
    FOOTNOTE,
    HEADING,
    ITEM,
    RULE,
    UNDERLINE,
    begins_block,
    has_pipe,
)
from helpgen.read.lines.state import (
    CODE,
    FENCED,
    HEAD,
    JOIN,
    NONE,
    PARAGRAPH,
    REFERENCE,
    START,
    TABLE,
    State,
)

ORDERED = frozenset(".)")
TERM_REACH = 2  # a definition may stand this many lines below its term


def plain_tabs(line: str) -> str:
    """The line with its tabs as spaces where one stands behind a `>`: there parsers disagree about tab stops."""
    tab = line.rfind("\t")
    return line.expandtabs(4) if tab > 0 and ">" in line[:tab] else line


class Scanner:
    """Reads lines in order. After `step(i)`: `code`, `heading` (index, level) or None, `first`, `too_deep`."""

    def __init__(self, lines: Sequence[str], hidden: AbstractSet[int] = frozenset()) -> None:
        self.lines = [line.expandtabs(4) if "\t" in line else line for line in lines]
        self.state = START
        self.code = False
        self.heading: tuple[int, int] | None = None
        self.first: int | None = None
        self.too_deep = False
        self.ahead = Ahead(self.lines, hidden)

    def place(self, index: int) -> Inside:
        """Where a line stands among the open containers, as if it held text."""
        line = self.lines[index]
        return inside(self.state.stack, line, len(line), blank=False)

    def step(self, index: int, *, marker: bool = False) -> bool:
        """Read one line; whether it is code, a heading, or begins an item of an ordered list.

        A marker is a blank line that a table does not notice.
        """
        self.code = False
        self.heading = None
        self.first = None
        line = self.lines[index]
        state = self.state
        if "|" not in line or not self.ahead.has_tables:
            after = glance(state, line, index)
            if after is not None:
                return after is not state and self._glanced(after, line, index)
        elif state.leaf == TABLE and line[0] == "|" and not state.stack:
            return False
        if state.leaf == FENCED and not state.stack and state.fence not in line:
            self.code = True
            return True
        return self._look(line, index, marker=marker)

    def _glanced(self, after: State, line: str, index: int) -> bool:
        """Take what a glance has found."""
        self.state = after
        if after.at == index:
            if not after.stack:
                return False
            item = after.stack[-1]
            if item.born == index and item.mark in ORDERED:
                self.first = item.first
                return True
        elif line:
            self.heading = (index, line.find(" ") if " " in line else len(line))
            return True
        return False

    def _look(self, line: str, index: int, *, marker: bool) -> bool:
        end = len(line.rstrip(" "))
        here = inside(self.state.stack, line, end, blank=True)
        if here.start + here.indent >= end:
            self._blank(here.depth, index, marker=marker)
        else:
            self._text(here, line[here.start : end], index)
        return self.code or self.heading is not None or self.first is not None

    def _blank(self, depth: int, index: int, *, marker: bool) -> None:
        stack, leaf, at, _, term, bare = self.state
        if depth < len(stack):
            self.state = State(stack[:depth])
        elif leaf == FENCED:
            self.code = True
        elif leaf == CODE:
            pass
        elif leaf in (TABLE, JOIN) and marker:
            self.state = State(stack, JOIN)
        else:
            if bare:
                stack = (*stack[:-1], stack[-1]._replace(width=GONE))
            above = at if leaf == PARAGRAPH else term
            self.state = State(stack, term=above if above == index - 1 else -9)

    def _text(self, here: Inside, text: str, index: int) -> None:
        """Read a line that is not blank: it goes on with what is open, or begins something."""
        state = self.state
        if state.leaf == REFERENCE and index < state.at:
            return
        if here.depth < len(state.stack):
            if state.leaf != PARAGRAPH or not self.ahead.is_lazy(state.stack, here, text, index):
                self._open(state.stack[: here.depth], here, text, index)
        elif state.leaf == PARAGRAPH:
            self._after_paragraph(here, text, index)
        elif state.leaf == FENCED:
            self._in_fence(here, text.lstrip(" "))
        elif not self._goes_on_with_leaf(here, text, index):
            self._open(state.stack, here, text, index)

    def _after_paragraph(self, here: Inside, text: str, index: int) -> None:
        if self.state.at == index - 1 and self._defines(here, text, index):
            return
        body = text.lstrip(" ")
        if here.indent >= CODE_INDENT or not self._ends_paragraph(body, index):
            return
        if self.heading is None:
            self._open(self.state.stack, here, text, index)

    def _in_fence(self, here: Inside, body: str) -> None:
        self.code = True
        fence = self.state.fence
        if here.indent < CODE_INDENT and body.startswith(fence) and not body.strip(fence[0]):
            self.state = State(self.state.stack)

    def _goes_on_with_leaf(self, here: Inside, text: str, index: int) -> bool:
        """Whether the line belongs to the code, table or term above it."""
        stack, leaf, _, _, term, bare = self.state
        if leaf == NONE:
            near = not bare and index - term <= TERM_REACH
            return near and self._defines(here, text, index)
        if leaf == CODE and here.indent >= CODE_INDENT:
            self.code = True
            return True
        if leaf == HEAD or (leaf in (TABLE, JOIN) and self._is_row(here, text.lstrip(" "), index)):
            self.state = State(stack, TABLE)
            return True
        return False

    def _ends_paragraph(self, body: str, index: int) -> bool:
        """Whether a line at a paragraph's own depth is not part of it; an underline makes it a heading."""
        if body[0] in "-=" and UNDERLINE.match(body):
            self.heading = (self.state.at, 1 if body[0] == "=" else 2)
            self.state = State(self.state.stack)
            return True
        return self.ahead.ends_paragraph(self.state.stack, body, index)

    def _is_row(self, here: Inside, body: str, index: int) -> bool:
        if here.indent >= CODE_INDENT or begins_block(body):
            return False
        if DEFINITION.match(body) and is_defining(self.state.stack):
            return False
        if self.state.leaf == TABLE:
            return True
        return has_pipe(body) and not self.ahead.delimiters_below(self.state.stack, index)

    def _defines(self, here: Inside, text: str, index: int) -> bool:
        """Open a definition where its term stands right above, or above one blank line."""
        body = text.lstrip(" ")
        if body[0] not in ":~" or not DEFINITION.match(body):
            return False
        if self.state.leaf == PARAGRAPH and self.ahead.is_underlined(self.state.stack, index + 1):
            return False
        self._open(self.state.stack, here, text, index, defines=True)
        return True

    def _open(
        self, stack: Stack, here: Inside, text: str, index: int, *, defines: bool = False
    ) -> None:
        """Begin what begins on this line: containers first, then one leaf."""
        old = self.state.stack
        if here.depth < len(old) and old[here.depth].kind == IN_DEFINITION:
            defines = DEFINITION.match(text.lstrip(" ")) is not None
            if not defines and self.ahead.is_term(stack, index):
                self.state = State(stack, term=index)
                return
        while True:
            self.state = State(stack)
            body = text.lstrip(" ")
            indent = len(text) - len(body)
            if len(stack) >= SHALLOW and level(stack) >= DEEPEST:
                self.too_deep = True
                return
            if not body:
                self.state = State(stack, bare=bool(stack) and stack[-1].kind == IN_ITEM)
                return
            if defines:
                stack, text = (*stack, Container(IN_DEFINITION, indent + 2, index)), body[2:]
                defines = False
                continue
            if indent >= CODE_INDENT:
                self.code = True
                self.state = State(stack, CODE)
                return
            if body[0].isalpha() and not self.ahead.may_be_row(body):
                self.state = State(stack, PARAGRAPH, index)
                return
            inner = self._container(stack, old, body, indent, index)
            if inner is None:
                self._leaf(stack, body, index)
                return
            stack, text = inner

    def _container(
        self, stack: Stack, old: Stack, body: str, indent: int, index: int
    ) -> tuple[Stack, str] | None:
        """The stack with the container that begins here, and what follows its mark."""
        item = ITEM.match(body)
        depth = len(stack)
        older = old[depth] if depth < len(old) else None
        same = item and older and older.kind == IN_ITEM and older.mark == item[1][-1]
        if not same and self.ahead.is_table(stack, body, index):
            return None
        first = body[0]
        if first == ">":
            return (*stack, Container(IN_QUOTE, 0, index)), body[2 if body[1:2] == " " else 1 :]
        if first == "[":
            note = FOOTNOTE.match(body)
            return None if note is None else begin_note(stack, body[note.end() :], index)
        if item is None or RULE.match(body):
            return None
        mark, space = item[1], len(item[2])
        lead = 1 if item.end() == len(body) or space > CODE_INDENT else space
        number = int(mark[:-1]) if len(mark) > 1 else 0
        if same and older:
            number = older.first
        if len(mark) > 1 and self.first is None:
            self.first = number
        opened = Container(IN_ITEM, indent + len(mark) + lead, index, mark[-1], number)
        return (*stack, opened), body[len(mark) + lead :]

    def _leaf(self, stack: Stack, body: str, index: int) -> None:
        first = body[0]
        self.state = State(stack, PARAGRAPH, index)
        if self.ahead.is_table(stack, body, index):
            self.state = State(stack, HEAD)
        elif first in "`~":
            fence = FENCE.match(body)
            if fence:
                self.code = True
                self.state = State(stack, FENCED, index, fence[1] or fence[2])
        elif first == "#":
            heading = HEADING.match(body)
            if heading:
                self.heading = (index, len(heading[1]))
                self.state = State(stack)
        elif first in "*-_" and RULE.match(body):
            self.state = State(stack)
        elif first == "[":
            count = references.count(body, lambda n: self.ahead.reference_line(stack, index + n))
            if count:
                self.state = State(stack, REFERENCE, index + count)
