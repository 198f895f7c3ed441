"""From an article's lines to its body: lines, and the choices between them.

A directive is found by looking at its line alone. What Markdown makes of the line, whether it stands in code, a list or
a quote, is not asked: what hides text must not depend on it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from operator import itemgetter
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
from helpgen.logic.comments import Stance, comments_on
from helpgen.logic.directive_words import ACTIONS, OPEN, Action, Directive
from helpgen.logic.directives import Misfit
from helpgen.logic.tags import of_tag
from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.source import Body, Branch, Choice, Line, Node, Within
from helpgen.read.condition_codes import CODE_OF
from helpgen.read.directives.claim_lines import Claimed, claim, is_alone, stretch, without
from helpgen.text.slug import shortened

MOST_BLOCKS = 32
MOST_BRANCHES = 64
_STEPS = {Action.OPEN: 1, Action.NEXT: 0, Action.CLOSE: -1}


class ReadBody(NamedTuple):
    """An article's body, and the claims that stood in it."""

    body: Body
    claims: tuple[Claim, ...]


def read_body(
    lines: Sequence[str], first: int, path: str, vocabulary: Vocabulary
) -> Checked[ReadBody]:
    """The body with its choices, the claims in it, and all that is wrong with its directives.

    `lines` have no line ends; `first` is the number of the first of them in the file.
    """
    reader = _Reader(path, vocabulary)
    done = 0
    for index, text in enumerate(lines):
        if OPEN in text:
            reader.nodes += map(Line, range(first + done, first + index), lines[done:index])
            reader.take(first + index, text)
            done = index + 1
    reader.nodes += map(Line, range(first + done, first + len(lines)), lines[done:])
    return reader.finish(first + len(lines))


_Found = tuple[int, int, Directive | Misfit]
"""Where a directive's comment stands on its line, from and up to, and what it says or was meant to say."""


@dataclass(slots=True)
class _Open:
    """A block whose end has not come. `given` holds in it as a whole, `others` are its earlier conditions negated.

    `around` are the nodes before it, to which it will be added. A phantom was opened by a comment that is no directive,
    and `spare` counts those that were closed in it: one of their ends may have been meant for it. With a `claim` it is
    no choice: it holds the claim's own table, which nobody sees.
    """

    line: int
    column: int
    given: Condition
    around: list[Node]
    others: list[Condition] = field(default_factory=list)
    branches: list[Branch] = field(default_factory=list)
    condition: Condition = ALWAYS
    inner: Condition = ALWAYS
    claim: Claim | None = None
    mark: Line | None = None
    branch_line: int = 0
    branch_column: int = 0
    is_last: bool = False
    is_reported: bool = False
    is_phantom: bool = False
    spare: int = 0

    def finish_branch(self, nodes: Sequence[Node], ends: int) -> None:
        """Keep the branch that the directive on line `ends` ends; lines within inner blocks know theirs already."""
        inside = tuple([_ending(node, ends) for node in nodes])
        self.branches.append(
            Branch(self.condition, self.branch_line, inside, self.mark, self.branch_column)
        )


def _ending(node: Node, line: int) -> Node:
    if isinstance(node, Line):
        return node._replace(ends=line)
    if isinstance(node, Within):
        return Within(node.number, node.parts, line)
    branches = tuple(
        [
            replace(branch, mark=branch.mark and branch.mark._replace(ends=line))
            for branch in node.branches
        ]
    )
    return Choice(branches, node.end and node.end._replace(ends=line))


class _Reader:
    """Takes line after line. `nodes` are those of the innermost open branch."""

    def __init__(self, path: str, vocabulary: Vocabulary) -> None:
        self.path, self.vocabulary = path, vocabulary
        self.found: list[Diagnostic] = []
        self.nodes: list[Node] = []
        self.open: list[_Open] = []
        self.is_too_deep = False
        self.effort = Effort()
        self.taken: set[int] = set()  # lines of foreign openers that a finding has named
        self.spare_ends = 0  # blocks closed by what is no directive: an end may be left over
        self.claims: list[Claim] = []

    def take(self, number: int, text: str) -> None:
        """A line with a comment."""
        found, claimed = self._comments(number, text)
        directives = [each for _, _, each in found if isinstance(each, Directive)]
        if not found and not claimed:
            self.nodes.append(Line(number, text))
        elif not found:
            self._claimed(number, text, claimed)
        elif len(directives) < len(found):
            self._meant(number, found)
        elif _is_alone(text, *found[0][:2]):
            start = found[0][0]
            mark = Line(number, text[:start].rstrip(), is_mark=True)
            self._turn(number, start, directives[0], mark)
        elif _is_balanced(directives):
            self._within(number, text, found, claimed)
        else:
            self._unbalanced(number, found)
            for each in claimed:
                self._claim(number, text, each, claimed)

    def _comments(self, number: int, text: str) -> tuple[list[_Found], list[Claimed]]:
        """What is, or was meant to be, a directive on a line, and the claims apart from it."""
        found: list[_Found] = []
        claimed: list[Claimed] = []
        for start, end, reading, form in comments_on(text):
            if reading is None or form in (Stance.ESCAPED, Stance.TICKED):
                continue
            if isinstance(reading, Misfit):
                self.report((number, start + 1), reading.code, reading.message, reading.hint)
                if ACTIONS.get(reading.name, Action.CLAIM) is not Action.CLAIM:
                    found.append((start, end, reading))
            elif reading.action is Action.CLAIM:
                claimed.append(Claimed(start, end, reading))
            else:
                found.append((start, end, reading))
        return found, claimed

    @property
    def given(self) -> Condition:
        """The condition under which what comes next is shown."""
        return self.open[-1].inner if self.open else ALWAYS

    def _claimed(self, number: int, text: str, claimed: Sequence[Claimed]) -> None:
        """A line with claims and no other directive: they go without a trace."""
        claims = [self._claim(number, text, each, claimed) for each in claimed]
        first = claims[0]
        if not is_alone(text, claimed):
            self.nodes.append(without(number, text, claimed))
        elif first is not None and first.said.is_hidden:
            self.open.append(
                _Open(number, first.column, self.given, self.nodes, claim=first, inner=self.given)
            )
            self.nodes = []

    def _claim(
        self, number: int, text: str, each: Claimed, beside: Sequence[Claimed]
    ) -> Claim | None:
        read = claim(number, text, each, beside, self.given)
        if isinstance(read, Claim):
            if not read.said.is_hidden:
                self.claims.append(read)
            return read
        self.report((number, read.column), read.code, read.message, read.hint)
        return None

    def _meant(self, number: int, found: Sequence[_Found]) -> None:
        """A line with a comment that was meant as a directive: blocks begin and end as if it were one.

        The article is refused, so what the blocks hold does not matter; their partners are not reported for missing it.
        """
        mark = Line(number, "", is_mark=True)
        for start, _, each in found:
            is_phantom = isinstance(each, Misfit)
            action = ACTIONS[each.name]
            if is_phantom and action is not Action.OPEN and not self.open:
                continue
            self.spare_ends += is_phantom and action is Action.CLOSE
            self._turn(number, start, each, mark)
            if self.open and action is Action.OPEN:
                self.open[-1].is_reported = self.open[-1].is_phantom = True

    def finish(self, number: int) -> Checked[ReadBody]:
        """The body; `number` is that of the line behind the last."""
        while self.open:
            block = self.open[-1]
            if not block.is_reported and not block.spare:
                tags = self._tags_in(block)
                hint = " and ".join(_in_place(number, tag) for number, tag in tags)
                hint = hint or "<!-- help:end --> on a line of its own where the block ends"
                where = (block.line, block.column)
                others = [number for number, _ in tags]
                self.report(where, "CD201", "this block is never closed", f"write {hint}", others)
            self._close(Line(number, "", is_mark=True), number, is_meant=False)
        body = ReadBody(tuple(self.nodes), tuple(sorted(self.claims, key=lambda each: each.line)))
        return Checked(body, tuple(sorted(self.found)))

    def _tags_in(self, block: _Open) -> list[tuple[int, str]]:
        """The lines of a block that are tags of another tool, where one of them was meant to end it."""
        nodes = [*(node for branch in block.branches for node in branch.nodes), *self.nodes]
        found = list(_tags(nodes))
        return found if any(_ENDS in of_tag(tag[2:-2]) for _, tag in found) else []

    def _foreign_opener(self) -> tuple[int, str] | None:
        """The nearest line above, outside of any block, with a tag of another tool that opens one."""
        for number, tag in reversed(list(_tags(self.nodes))):
            if number not in self.taken and of_tag(tag[2:-2]).startswith(_BEGINS):
                self.taken.add(number)
                return number, tag
        return None

    def report(
        self, where: tuple[int, int], code: str, message: str, hint: str, others: Sequence[int] = ()
    ) -> None:
        """Note a finding at a line and column; `others` are the other lines that it concerns."""
        places = tuple([Place(self.path, other) for other in others])
        self.found.append(Diagnostic(Place(self.path, *where), code, message, hint, others=places))

    def _within(
        self, number: int, text: str, found: Sequence[_Found], claimed: Sequence[Claimed]
    ) -> None:
        """A line on which each block that begins there also ends."""
        outside, self.nodes = self.nodes, []
        done = 0
        for each in sorted([*found, *claimed], key=itemgetter(0)):
            start, end, directive = each
            if isinstance(each, Claimed):
                self._claim(number, text, each, claimed)
                start, end = stretch(text, each)
                self._part(number, text, done, start)
                done = max(done, end)
                continue
            opens = ACTIONS[directive.name] is Action.OPEN
            if opens and text.rfind("{#", 0, start) > text.rfind("}", 0, start):
                message = "a condition stands in a heading's id, which is the same for everybody"
                self.report((number, start + 1), "CD208", message, "write {#id} without one")
            self._part(number, text, done, start)
            self._turn(number, start, directive, None)
            done = end
        self._part(number, text, done, len(text))
        outside.append(Within(number, tuple(self.nodes)))
        self.nodes = outside

    def _part(self, number: int, text: str, start: int, end: int) -> None:
        if start < end:
            self.nodes.append(Line(number, text[start:end], start))

    def _unbalanced(self, number: int, found: Sequence[_Found]) -> None:
        """A directive that belongs to other lines shares its line with text.

        It is reported, and does what it would do alone, so that its partner is not reported for missing it.
        """
        depth, is_crossing = 0, False
        for start, _, directive in found:
            action = ACTIONS[directive.name]
            stray = depth == 0 and action is not Action.OPEN
            depth = max(0, depth + _STEPS[action])
            if len(found) > 1 and stray and self.open:
                is_crossing = True
                message = f"`help:{directive.name}` belongs to a block that begins on another line"
                hint = "give each of the two directives a line of its own"
                self.report((number, start + 1), "CD203", message, hint, [self.open[-1].line])
            elif not is_crossing and (stray or len(found) == 1 or depth == 1):
                message = (
                    f"`help:{directive.name}` shares its line, and its block is not whole there"
                )
                self.report((number, start + 1), "CD208", message, _SHARED)
            if self.open or action is Action.OPEN:
                self._turn(number, start, directive, Line(number, "", is_mark=True))
                if self.open:
                    self.open[-1].is_reported = True

    def _turn(
        self, number: int, start: int, directive: Directive | Misfit, mark: Line | None
    ) -> None:
        """Do what a directive does, or would do."""
        action = ACTIONS[directive.name]
        if action is Action.OPEN:
            self.open.append(_Open(number, start + 1, self.given, self.nodes))
            if len(self.open) > MOST_BLOCKS:
                self.open[-1].given = ALWAYS  # it is refused: what it would show need not be known
                self.open[-1].is_reported = True
            if len(self.open) > MOST_BLOCKS and not self.is_too_deep:
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
                hint = f"write {_in_place(*opener)}, or remove this"
            message = f"`help:{directive.name}` without a block"
            others = [opener[0]] if opener else []
            self.report((number, start + 1), "CD202", message, hint, others)
            if opener and action is Action.NEXT:  # what follows belongs to the same block
                self.open.append(_Open(number, start + 1, ALWAYS, self.nodes))
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
        block: _Open,
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


_BEGINS, _ENDS = f"{OPEN} help:when", "help:end"
_TAGS = (("{{", "}}"), ("{%", "%}"), ("<%", "%>"))


def _tags(nodes: Sequence[Node]) -> Iterator[tuple[int, str]]:
    """The lines that are nothing but a tag that other tools have for a condition, each with its number."""
    for node in nodes:
        if isinstance(node, Line) and not node.is_mark:
            tag = node.text.strip(" \t>")
            tag = f"{tag}>" if tag.endswith("%") else tag
            if (tag[:2], tag[-2:]) in _TAGS and of_tag(tag[2:-2]):
                yield node.number, tag


def _in_place(number: int, tag: str) -> str:
    return f"{of_tag(tag[2:-2])} in place of {shortened(tag)} on line {number}"


_SHARED = (
    "give it a line of its own, or begin and end the block on this line; "
    r"`\<!--` writes a comment literally"
)


def _is_alone(text: str, start: int, end: int) -> bool:
    return not text[:start].strip(" \t>") and not text[end:].strip(" \t")


def _is_balanced(directives: Sequence[Directive]) -> bool:
    """Whether every block that begins on a line ends there, and none that began elsewhere goes on there."""
    depths = list(accumulate(_STEPS[each.action] for each in directives))
    before = [0, *depths[:-1]]
    inside = all(
        depth > 0 or each.action is Action.OPEN
        for depth, each in zip(before, directives, strict=True)
    )
    return inside and depths[-1] == 0
