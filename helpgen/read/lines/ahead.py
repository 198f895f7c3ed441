"""What the lines around decide: whether a paragraph goes on, a table begins, a term is defined."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from helpgen.read.lines.containers import (
    IN_DEFINITION,
    IN_ITEM,
    IN_QUOTE,
    Inside,
    Stack,
    base,
    inside,
)
from helpgen.read.lines.marks import (
    CODE_INDENT,
    DEFINITION,
    FOOTNOTE,
    ITEM,
    RULE,
    UNDERLINE,
    begins_block,
    cells,
    columns,
    interrupts,
)


def is_defining(stack: Stack) -> bool:
    """Whether a definition is open somewhere around."""
    return any(each.kind == IN_DEFINITION for each in stack)


def _too_far_for_item(stack: Stack, here: Inside) -> bool:
    """An item never begins four or more columns right of the innermost list, unless in an item of it."""
    inner = [at for at, each in enumerate(stack) if each.kind == IN_ITEM]
    if not inner:
        return False
    indent = base(stack[: here.depth]) + here.indent
    return indent - base(stack[: inner[-1]]) >= CODE_INDENT


class Ahead:
    """Looks at lines that have not been read yet; `hidden` are those that hold only comments."""

    def __init__(self, lines: Sequence[str], hidden: AbstractSet[int]) -> None:
        self._lines = lines
        self._hidden = hidden
        self.has_tables = "|" in "".join(lines)
        self._not_underlined = -1

    def may_be_row(self, line: str) -> bool:
        """Whether a table can be at stake at all."""
        return self.has_tables and "|" in line

    def is_table(self, stack: Stack, body: str, index: int) -> bool:
        """Whether a table's first row stands here: the line below must be its delimiter row."""
        count = cells(body) if "|" in body else 0
        return count > 0 and count == self.delimiters_below(stack, index)

    def delimiters_below(self, stack: Stack, index: int) -> int:
        """The columns of the delimiter row below, 0 if there is none."""
        if index + 1 >= len(self._lines):
            return 0
        line = self._lines[index + 1]
        below = inside(stack, line, len(line), blank=False)
        if below.depth < len(stack) or below.indent >= CODE_INDENT:
            return 0
        return columns(line[below.start + below.indent :])

    def is_lazy(self, stack: Stack, here: Inside, text: str, index: int) -> bool:
        """Whether a line that left its container goes on with the paragraph in it."""
        body = text.lstrip(" ")
        deep = here.indent >= CODE_INDENT
        if body[0] in ":~" and is_defining(stack) and DEFINITION.match(body):
            return stack[here.depth].kind == IN_QUOTE and deep
        quotes = sum([each.kind == IN_QUOTE for each in stack[here.depth :]])
        if stack[here.depth].kind == IN_QUOTE:
            return (quotes == 1 and deep) or not begins_block(body)
        if not begins_block(body):
            return quotes > 0 or not (FOOTNOTE.match(body) or self.is_table(stack, body, index))
        is_item = ITEM.match(body) is not None and not RULE.match(body)
        return is_item and quotes <= 1 and _too_far_for_item(stack, here)

    def reference_line(self, stack: Stack, index: int) -> str | None:
        """A later line's text if a reference definition can go on there."""
        line = self._line(stack, index)
        if line is None:
            return None
        here, text = line
        body = text.lstrip(" ")
        if here.depth < len(stack):
            return body if self.is_lazy(stack, here, text, index) else None
        ends = here.indent < CODE_INDENT and (
            begins_block(body) or FOOTNOTE.match(body) or self.is_table(stack, body, index)
        )
        return None if ends else body

    def is_underlined(self, stack: Stack, index: int) -> bool:
        """Whether the paragraph that goes on here is a heading by an underline further down."""
        if index <= self._not_underlined:
            return False
        while line := self._line(stack, index):
            here, text = line
            body = text.lstrip(" ")
            if here.depth < len(stack):
                if not self.is_lazy(stack, here, text, index):
                    break
            elif here.indent < CODE_INDENT:
                if UNDERLINE.match(body):
                    return True
                if self.ends_paragraph(stack, body, index):
                    break
            index += 1
        self._not_underlined = index
        return False

    def ends_paragraph(self, stack: Stack, body: str, index: int) -> bool:
        """Whether a line in the paragraph's own container begins something else."""
        if interrupts(body):
            return True
        if body[0] in ":~" and DEFINITION.match(body):
            return is_defining(stack)
        return self.is_table(stack, body, index)

    def is_term(self, stack: Stack, index: int) -> bool:
        """In a list of definitions, whatever stands above a definition is its term."""
        for below in (index + 1, index + 2):
            if below >= len(self._lines):
                return False
            line = self._lines[below]
            end = len(line.rstrip(" "))
            here = inside(stack, line, end, blank=True)
            body = line[here.start + here.indent : end]
            if body and below not in self._hidden:
                return here.depth == len(stack) and DEFINITION.match(body) is not None
        return False

    def _line(self, stack: Stack, index: int) -> tuple[Inside, str] | None:
        """Where a later line stands and its text; None for the end, a blank line or a marker."""
        if index >= len(self._lines) or index in self._hidden:
            return None
        line = self._lines[index]
        end = len(line.rstrip(" "))
        here = inside(stack, line, end, blank=True)
        text = line[here.start : end]
        return (here, text) if text.strip(" ") else None
