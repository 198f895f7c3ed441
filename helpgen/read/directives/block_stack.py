"""The blocks of an article as they are opened and closed: which choices they make, and which never fit together."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from helpgen.logic import (
    ALWAYS,
    NEVER,
    Condition,
    Effort,
    Fault,
    Vocabulary,
    both,
    opposite,
    read_condition,
)
from helpgen.logic.directive_words import ACTIONS, OPEN, Action, Directive
from helpgen.logic.directives import Misfit
from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.lineage import Lineage
from helpgen.model.source import Choice, Line, Node
from helpgen.read.condition_codes import CODE_OF
from helpgen.read.directives.foreign_tags import in_place, may_close, may_open, tags_in
from helpgen.read.directives.open_block import OpenBlock

MOST_BLOCKS = 32
MOST_BRANCHES = 64


class _Around(NamedTuple):
    """What waits while a snippet is read: the blocks open around it, and how many there are with those around them."""

    open: list[OpenBlock]
    spare_ends: int
    given: Condition
    depth: int


class BlockStack:
    """Opens and closes blocks, directive by directive. `nodes` are those of the innermost open branch."""

    def __init__(self, lineage: Lineage, vocabulary: Vocabulary) -> None:
        self.lineage, self.vocabulary = lineage, vocabulary
        self.found: list[Diagnostic] = []
        self.nodes: list[Node] = []
        self.open: list[OpenBlock] = []
        self.is_too_deep = False
        self.effort = Effort()
        self.taken: set[int] = set()  # lines of foreign openers that a finding has named
        self.spare_ends = 0  # blocks closed by what is no directive: an end may be left over
        self.claims: list[Claim] = []
        self._around: list[_Around] = []

    @property
    def given(self) -> Condition:
        """The condition under which what comes next is shown."""
        around = self._around[-1].given if self._around else ALWAYS
        return self.open[-1].inner if self.open else around

    def enter(self) -> None:
        """A snippet begins: what is open around it can neither be parted nor ended in it."""
        depth = len(self.open) + (self._around[-1].depth if self._around else 0)
        self._around.append(_Around(self.open, self.spare_ends, self.given, depth))
        self.open, self.spare_ends = [], 0

    def leave(self, number: int) -> None:
        """It ends, and all that is still open in it; `number` is that of the line below."""
        self.close_all(number)
        self.open, self.spare_ends, *_ = self._around.pop()

    def choose(self, where: tuple[int, int], above: int, whose: Condition) -> None:
        """A text that is shown under this condition in place of those after it; it leaves no mark among the lines.

        `where` is the include, and `above` the line above, where the text before this one ends.
        """
        if self.open and self.open[-1].is_choice_of_texts:
            self.open[-1].finish_branch(self.nodes, above)
        else:
            block = OpenBlock(*where, self.given, self.nodes, is_choice_of_texts=True)
            self.open.append(block)
        self.nodes = []
        block = self.open[-1]
        (block.branch_line, block.branch_column), block.condition = where, whose
        block.inner = both(block.given, *block.others, whose)
        block.others.append(opposite(whose))

    def end_choice(self, above: int) -> None:
        """All texts were there to choose from; the last ends on the line above."""
        self._close(None, above)

    def report(
        self, where: tuple[int, int], code: str, message: str, hint: str, others: Sequence[int] = ()
    ) -> None:
        """Note a finding at a line and column; `others` are the other lines that it concerns."""
        places = tuple([self.lineage.place(other) for other in others])
        place = self.lineage.place(*where)
        self.found.append(Diagnostic(place, code, message, hint, others=places))

    def turn(
        self, number: int, start: int, directive: Directive | Misfit, mark: Line | None
    ) -> None:
        """Do what a directive does, or would do."""
        action = ACTIONS[directive.name]
        if action is Action.OPEN:
            self.open.append(OpenBlock(number, start + 1, self.given, self.nodes))
            depth = len(self.open) + (self._around[-1].depth if self._around else 0)
            if depth > MOST_BLOCKS:
                self.open[-1].given = ALWAYS  # it is refused: what it would show need not be known
                self.open[-1].is_reported = True
            if depth > MOST_BLOCKS and not self.is_too_deep:
                self.is_too_deep = True
                message = f"more than {MOST_BLOCKS} blocks are nested here"
                hint = "join conditions with `and` instead of nesting blocks"
                self.report((number, start + 1), "CD216", message, hint, [self.open[0].line])
        elif not self.open and self.spare_ends:
            self.spare_ends -= action is Action.CLOSE
            return
        elif not self.open:
            opener = self._foreign_opener()
            hint = f"remove it, or write a `help:when` before it: `help:{directive.name}` needs one"
            if opener:
                hint = f"write {self._in_place(*opener, number)}, or remove this"
            message = f"`help:{directive.name}` without a block"
            others = [opener[0]] if opener else []
            self.report((number, start + 1), "CD202", message, hint, others)
            if opener and action is Action.NEXT:  # what follows belongs to the same block
                self.open.append(OpenBlock(number, start + 1, ALWAYS, self.nodes))
                self.open[-1].is_reported = self.open[-1].is_phantom = True
                self.nodes = []
            return
        elif action is Action.CLOSE:
            self._close(mark, number)
            return
        else:
            self._next(number, start, directive)
        self.nodes = []
        self._begin(self.open[-1], number, start, directive, mark)

    def _next(self, number: int, start: int, directive: Directive | Misfit) -> None:
        block = self.open[-1]
        if block.claim is not None:
            message = f"`help:{directive.name}` in a table that nobody sees"
            hint = "let conditions stand around rows, inside of it"
            self.report((number, start + 1), "CD219", message, hint, [block.line])
        if block.is_last and isinstance(directive, Directive):
            hint = "put `help:else` last; a block has only one"
            message = f"`help:{directive.name}` after `help:else`"
            self.report((number, start + 1), "CD219", message, hint, [block.line])
        block.finish_branch(self.nodes, number)
        if len(block.branches) == MOST_BRANCHES:
            message = f"a block has more than {MOST_BRANCHES} branches"
            hint = "use a variable for what differs, or several blocks"
            self.report((number, start + 1), "CD221", message, hint, [block.line])

    def _begin(
        self,
        block: OpenBlock,
        number: int,
        start: int,
        directive: Directive | Misfit,
        mark: Line | None,
    ) -> None:
        given = both(block.given, *block.others)
        condition: Condition | None = ALWAYS
        if directive.name == "else":
            block.is_last = isinstance(directive, Directive)
        elif isinstance(directive, Misfit) and not directive.offset:
            condition = None
        else:
            condition, faults = read_condition(directive.text, self.vocabulary, given, self.effort)
            self._faults(faults, number, start + len(OPEN) + directive.offset + 1)
        if condition is not None and directive.name == "when-not":
            condition = opposite(condition)
        block.mark, block.branch_line, block.branch_column = mark, number, start + 1
        block.condition = NEVER if condition is None else condition
        block.inner = given if condition is None else both(given, condition)
        if condition is not None:
            block.others.append(opposite(condition))

    def _faults(self, faults: Sequence[Fault], line: int, column: int) -> None:
        for fault in faults:
            code = CODE_OF[fault.kind]
            self.report((line, column + fault.offset), code, fault.message, fault.hint)

    def open_hidden(self, number: int, claim: Claim) -> None:
        """Begin the table of a claim that nobody sees."""
        block = OpenBlock(
            number, claim.column, self.given, self.nodes, claim=claim, inner=self.given
        )
        self.open.append(block)
        self.nodes = []

    def _close(self, mark: Line | None, number: int, *, is_meant: bool = True) -> None:
        block = self.open.pop()
        if self.open:
            self.open[-1].spare += block.spare + (block.is_phantom and is_meant)
        if block.claim is not None:
            self.claims.append(replace(block.claim, hidden=tuple(self.nodes)))
            self.nodes = block.around
            return
        block.finish_branch(self.nodes, number)
        self.nodes = block.around
        self.nodes.append(Choice(tuple(block.branches), mark))

    def close_all(self, number: int) -> None:
        """The end of the article: `number` is that of the line behind the last."""
        while self.open:
            block = self.open[-1]
            if not block.is_reported and not block.spare:
                tags = self._tags_in(block)
                hint = " and ".join(self._in_place(*each, block.line) for each in tags)
                hint = hint or "<!-- help:end --> on a line of its own where the block ends"
                where = (block.line, block.column)
                others = [number for number, _ in tags]
                self.report(where, "CD201", "this block is never closed", f"write {hint}", others)
            self._close(Line(number, "", is_mark=True), number, is_meant=False)

    def _in_place(self, number: int, tag: str, beside: int) -> str:
        return in_place(self.lineage.told(number, beside), tag)

    def _tags_in(self, block: OpenBlock) -> list[tuple[int, str]]:
        """The lines of a block that are tags of another tool, where one of them was meant to end it."""
        nodes = [*(node for branch in block.branches for node in branch.nodes), *self.nodes]
        found = list(tags_in(nodes))
        return found if any(may_close(tag) for _, tag in found) else []

    def _foreign_opener(self) -> tuple[int, str] | None:
        """The nearest line above, outside of any block, with a tag of another tool that opens one."""
        for number, tag in reversed(list(tags_in(self.nodes))):
            if number not in self.taken and may_open(tag):
                self.taken.add(number)
                return number, tag
        return None
