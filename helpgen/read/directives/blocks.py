"""Which directive closes which: blocks nest, and each stays in the container where it began."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from helpgen.read.directives.directives import Directive, Effect
from helpgen.read.lines.paths import Paths, born
from helpgen.read.lines.state import FENCED, State

MOST_BLOCKS = 32
MOST_BRANCHES = 64

Key = tuple[int, int]
"""A container: its depth and the line where it began."""


Where = int | tuple[int, int]
"""A line's index, or that and a column."""


class Report(Protocol):
    """Notes a finding on a line."""

    def __call__(
        self, where: Where, code: str, message: str, hint: str, others: Sequence[int] = ()
    ) -> None:
        """Note it; `others` are the other lines that it concerns."""


@dataclass(slots=True)
class Edge:
    """What the directive on one line does: close `closes` blocks, then maybe open one or begin a branch.

    `column` counts from 0, to where the comment's text begins.
    """

    closes: int = 0
    directive: Directive | None = None
    column: int = 0


@dataclass(slots=True)
class _Block:
    line: int
    key: Key
    branches: int = 1
    last: bool = False
    left: bool = False
    swallowed: list[tuple[int, int]] = field(default_factory=list)


class Blocks:
    """The open blocks, innermost last. Findings go to `report`, what directives do to `edges`."""

    def __init__(self, paths: Paths, edges: dict[int, Edge], report: Report) -> None:
        self._paths = paths
        self._edges = edges
        self._report = report
        self._open: list[_Block] = []
        self._too_deep = False

    def take(
        self, index: int, directive: Directive, key: Key, column: int, *, misplaced: bool = False
    ) -> None:
        """A directive stands alone on this line, in the container `key`.

        Of a block with a misplaced directive, nothing more is said about where it stands.
        """
        if index in self._edges:
            return
        if directive.effect == Effect.CLAIM:
            self._report(
                index,
                "CL901",
                f"`help:{directive.name}`: claims are not supported by this version",
                "remove the claim until they are",
            )
        elif directive.effect == Effect.OPEN:
            self._begin(index, directive, key, column)
        else:
            if misplaced and self._open:
                self._open[-1].left = True
            self._continue(index, directive, key, column)
        if misplaced and self._open:
            self._open[-1].left = True

    def _begin(self, index: int, directive: Directive, key: Key, column: int) -> None:
        self._open.append(_Block(index, key))
        self._edges[index] = Edge(directive=directive, column=column)
        self._paths.open()
        if len(self._open) > MOST_BLOCKS and not self._too_deep:
            self._too_deep = True
            self._report(
                index,
                "CD216",
                f"more than {MOST_BLOCKS} blocks are nested here",
                "join conditions with `and` instead of nesting blocks",
                [self._open[0].line],
            )

    def _continue(self, index: int, directive: Directive, key: Key, column: int) -> None:
        if not self._open:
            hint = f"remove it, or write a `help:when` before it: `help:{directive.name}` needs one"
            self._report(index, "CD202", f"`help:{directive.name}` without a block", hint)
            return
        closes = self._crossed(index, directive, key)
        block = self._open[-1]
        edge = Edge(closes)
        self._edges[index] = edge
        if directive.effect == Effect.CLOSE:
            edge.closes += 1
            self._close(index)
            return
        if block.last:
            hint = "put `help:else` last; a block has only one"
            self._report(
                index, "CD219", f"`help:{directive.name}` after `help:else`", hint, [block.line]
            )
        block.branches += 1
        if block.branches == MOST_BRANCHES + 1:
            message = f"a block has more than {MOST_BRANCHES} branches"
            hint = "use a variable for what differs, or several blocks"
            self._report(index, "CD221", message, hint, [block.line])
        block.last = block.last or directive.name == "else"
        edge.directive, edge.column = directive, column
        self._paths.next(index)

    def _crossed(self, index: int, directive: Directive, key: Key) -> int:
        """Close the blocks that this directive cuts through; returns how many."""
        inner = self._open[-1]
        if inner.key == key:
            return 0
        fits = [at for at, block in enumerate(self._open) if block.key == key]
        if not fits:
            if not inner.left:
                self._report(
                    index,
                    "CD210",
                    f"`help:{directive.name}` stands in another quote or list item than its block's start",
                    "indent both alike, in the same item or quote",
                    [inner.line],
                )
            return 0
        crossed = self._open[fits[-1] + 1 :]
        if not any(block.left for block in crossed):
            self._report(
                index,
                "CD203",
                f"`help:{directive.name}` closes an outer block while an inner one is open",
                "end the inner block first, in its own list item or quote",
                [self._open[fits[-1]].line, *[block.line for block in crossed]],
            )
        for _ in crossed:
            self._close(index)
        return len(crossed)

    def _close(self, index: int) -> None:
        block = self._open.pop()
        self._paths.close(index, complete=block.last)

    @property
    def is_confined(self) -> bool:
        """Whether the innermost block is open inside a quote or item."""
        return bool(self._open) and self._open[-1].key[0] > 0

    def check_inside(self, index: int) -> None:
        """A line of text must not leave the quote or item in which a block is open."""
        if not self.is_confined:
            return
        block = self._open[-1]
        depth = block.key[0]
        state = self._paths.state
        if block.left or (depth <= len(state.stack) and born(state, depth) == block.key):
            return
        block.left = True
        self._report(
            index,
            "CD210",
            "this line leaves the quote or list item in which a block is open",
            "put `help:end` before this line, indented like its `help:when`",
            [block.line],
        )

    def notice_code(self, index: int, before: State, directive: Directive | None) -> None:
        """Remember a directive that a fence, opened inside the open block, turned into text."""
        if not self._open or directive is None or before.leaf != FENCED:
            return
        block = self._open[-1]
        if before.at > block.line and directive.effect in (Effect.NEXT, Effect.CLOSE):
            block.swallowed.append((before.at, index))

    def finish(self) -> None:
        """Report the blocks that nothing closed."""
        fences: set[int] = set()
        for block in self._open:
            if block.left:
                continue
            if not block.swallowed:
                hint = (
                    "write <!-- help:end --> where the block ends, in the same list item or quote"
                )
                self._report(block.line, "CD201", "this block is never closed", hint)
                continue
            fence, line = block.swallowed[0]
            if fence not in fences:
                fences.add(fence)
                self._report(
                    fence,
                    "CD215",
                    "this code block begins inside a block and does not end before the block's directive",
                    "close the fence before the directive: in code, directives are text",
                    [block.line, line],
                )
