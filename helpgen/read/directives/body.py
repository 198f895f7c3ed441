"""From an article's lines to its body: lines, and the choices between them.

A directive is found by looking at its line alone. What Markdown makes of the line, whether it stands in code, a list or
a quote, is not asked: what hides text must not depend on it.
"""

from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from helpgen.logic import ALWAYS, Compare, Vocabulary
from helpgen.logic.comments import Stance, comments_on, stands_alone
from helpgen.logic.directive_words import ACTIONS, OPEN, TRACELESS, Action, Directive
from helpgen.logic.directives import Misfit
from helpgen.logic.trace import stretch
from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Checked
from helpgen.model.ignore import Ignore
from helpgen.model.lineage import Lineage
from helpgen.model.source import Body, Line, Within
from helpgen.read.directives.block_stack import BlockStack
from helpgen.read.directives.claim_lines import Claimed, Faulty, claim, is_alone, without
from helpgen.read.directives.ignores import FoundIgnore, read_ignore_at, settled_ignores
from helpgen.read.snippets.composed import Begins, Chosen, Composed, Ends, Instead, Stretch

_WHOSE = "tenant.id"
_STEPS = {Action.OPEN: 1, Action.NEXT: 0, Action.CLOSE: -1}


class ReadBody(NamedTuple):
    """An article's body, and the claims and ignores that stood in it."""

    body: Body
    claims: tuple[Claim, ...]
    ignores: tuple[Ignore, ...] = ()


def read_body(text: Composed, vocabulary: Vocabulary) -> Checked[ReadBody]:
    """The body with its choices, the claims in it, and all that is wrong with its directives."""
    reader = _Reader(text.lineage, vocabulary)
    for piece in text.pieces:
        match piece:
            case Stretch(first, lines):
                reader.read(lines, first)
            case Begins():
                reader.blocks.enter()
            case Ends(number):
                reader.blocks.leave(number)
            case Instead(number, column, above, tenant):
                whose = Compare(_WHOSE, "==", tenant) if tenant else ALWAYS
                reader.blocks.choose((number, column), above, whose)
            case Chosen(above):
                reader.blocks.end_choice(above)
    return reader.finish(text.end)


_Found = tuple[int, int, Directive | Misfit]
"""Where a directive's comment stands on its line, from and up to, and what it says or was meant to say."""


class _Reader:
    """Takes line after line, and hands directives to the blocks."""

    def __init__(self, lineage: Lineage, vocabulary: Vocabulary) -> None:
        self.blocks = BlockStack(lineage, vocabulary)
        self.ignores: list[FoundIgnore] = []
        self.bare: set[int] = set()  # lines that hold only what leaves no trace
        self.stretches: list[Stretch] = []

    def read(self, lines: Sequence[str], first: int) -> None:
        """Lines that follow each other, without line ends; `first` is the number of the first of them."""
        self.stretches.append(Stretch(first, lines))
        done = 0
        for index, text in enumerate(lines):
            if OPEN in text:
                self.blocks.nodes += map(
                    Line, range(first + done, first + index), lines[done:index]
                )
                self.take(first + index, text)
                done = index + 1
        self.blocks.nodes += map(Line, range(first + done, first + len(lines)), lines[done:])

    def take(self, number: int, text: str) -> None:
        """A line with a comment."""
        found, claimed = self._comments(number, text)
        directives = [each for _, _, each in found if isinstance(each, Directive)]
        if not found and not claimed:
            self.blocks.nodes.append(Line(number, text))
        elif not found:
            self._claimed(number, text, claimed)
        elif len(directives) < len(found):
            self._meant(number, found)
        elif stands_alone(text, *found[0][:2]):
            start = found[0][0]
            mark = Line(number, text[:start].rstrip(), is_mark=True)
            self.blocks.turn(number, start, directives[0], mark)
        elif _is_balanced(directives):
            self._within(number, text, found, claimed)
        else:
            self._unbalanced(number, found)
            for each in claimed:
                self._claim(number, text, each, claimed)

    def _comments(self, number: int, text: str) -> tuple[list[_Found], list[Claimed]]:
        """What is, or was meant to be, a directive on a line, and apart from it what leaves no trace."""
        found: list[_Found] = []
        claimed: list[Claimed] = []
        for start, end, reading, form in comments_on(text):
            if reading is None or form in (Stance.ESCAPED, Stance.TICKED):
                continue
            if isinstance(reading, Misfit):
                self.blocks.report((number, start + 1), reading.code, reading.message, reading.hint)
                if ACTIONS.get(reading.name, Action.CLAIM).shapes_blocks:
                    found.append((start, end, reading))
            elif reading.action is Action.INCLUDE:
                self._misplaced(number, start)
            elif reading.action in TRACELESS:
                claimed.append(Claimed(start, end, reading))
            else:
                found.append((start, end, reading))
        return found, claimed

    def _misplaced(self, number: int, start: int) -> None:
        """One alone on its line has given way to its snippet before anybody reads the line."""
        message = "`help:include` shares its line"
        hint = r"give it a line of its own; `\<!--` writes a comment literally"
        self.blocks.report((number, start + 1), "SN205", message, hint)

    def _claimed(self, number: int, text: str, claimed: Sequence[Claimed]) -> None:
        """A line with claims or ignores and no other directive: they go without a trace."""
        claims = [self._claim(number, text, each, claimed) for each in claimed]
        first = claims[0]
        if not is_alone(text, claimed):
            self.blocks.nodes.append(without(number, text, claimed))
            return
        self.bare.add(number)
        if first is not None and first.said.is_hidden:
            self.blocks.open_hidden(number, first)

    def _claim(
        self, number: int, text: str, each: Claimed, beside: Sequence[Claimed]
    ) -> Claim | None:
        if each.directive.action is Action.IGNORE:
            for one in read_ignore_at(number, text, each, beside):
                if isinstance(one, Faulty):
                    self._refuse(number, one)
                else:
                    self.ignores.append(one)
            return None
        read = claim(number, text, each, beside, self.blocks.given)
        if isinstance(read, Claim):
            if not read.said.is_hidden:
                self.blocks.claims.append(read)
            return read
        self._refuse(number, read)
        return None

    def _refuse(self, number: int, fault: Faulty) -> None:
        self.blocks.report((number, fault.column), fault.code, fault.message, fault.hint)

    def _meant(self, number: int, found: Sequence[_Found]) -> None:
        """A line with a comment that was meant as a directive: blocks begin and end as if it were one.

        The article is refused, so what the blocks hold does not matter; their partners are not reported for missing it.
        """
        mark = Line(number, "", is_mark=True)
        for start, _, each in found:
            is_phantom = isinstance(each, Misfit)
            action = ACTIONS[each.name]
            if is_phantom and action is not Action.OPEN and not self.blocks.open:
                continue
            self.blocks.spare_ends += is_phantom and action is Action.CLOSE
            self.blocks.turn(number, start, each, mark)
            if self.blocks.open and action is Action.OPEN:
                self.blocks.open[-1].is_reported = self.blocks.open[-1].is_phantom = True

    def _within(
        self, number: int, text: str, found: Sequence[_Found], claimed: Sequence[Claimed]
    ) -> None:
        """A line on which each block that begins there also ends."""
        outside, self.blocks.nodes = self.blocks.nodes, []
        done = 0
        for each in sorted([*found, *claimed], key=itemgetter(0)):
            start, end, directive = each
            if isinstance(each, Claimed):
                self._claim(number, text, each, claimed)
                start, end = stretch(text, each.start, each.end)
                self._part(number, text, done, start)
                done = max(done, end)
                continue
            opens = ACTIONS[directive.name] is Action.OPEN
            if opens and text.rfind("{#", 0, start) > text.rfind("}", 0, start):
                message = "a condition stands in a heading's id, which is the same for everybody"
                self.blocks.report((number, start + 1), "CD208", message, "write {#id} without one")
            self._part(number, text, done, start)
            self.blocks.turn(number, start, directive, None)
            done = end
        self._part(number, text, done, len(text))
        outside.append(Within(number, tuple(self.blocks.nodes)))
        self.blocks.nodes = outside

    def _part(self, number: int, text: str, start: int, end: int) -> None:
        if start < end:
            self.blocks.nodes.append(Line(number, text[start:end], start))

    def _unbalanced(self, number: int, found: Sequence[_Found]) -> None:
        """A directive that belongs to other lines shares its line with text.

        It is reported, and does what it would do alone, so that its partner is not reported for missing it.
        """
        depth, is_crossing = 0, False
        for start, _, directive in found:
            action = ACTIONS[directive.name]
            stray = depth == 0 and action is not Action.OPEN
            depth = max(0, depth + _STEPS[action])
            if len(found) > 1 and stray and self.blocks.open:
                is_crossing = True
                message = f"`help:{directive.name}` belongs to a block that begins on another line"
                hint = "give each of the two directives a line of its own"
                self.blocks.report(
                    (number, start + 1), "CD203", message, hint, [self.blocks.open[-1].line]
                )
            elif not is_crossing and (stray or len(found) == 1 or depth == 1):
                message = (
                    f"`help:{directive.name}` shares its line, and its block is not whole there"
                )
                self.blocks.report((number, start + 1), "CD208", message, _SHARED)
            if self.blocks.open or action is Action.OPEN:
                self.blocks.turn(number, start, directive, Line(number, "", is_mark=True))
                if self.blocks.open:
                    self.blocks.open[-1].is_reported = True

    def _texts(self, end: int) -> Sequence[str]:
        """Every line by its number, from 0; empty where an include stood, and where none was read."""
        texts = [""] * end if self.ignores else []
        for first, lines in self.stretches if self.ignores else ():
            texts[first : first + len(lines)] = lines
        return texts

    def finish(self, end: int) -> Checked[ReadBody]:
        """The body; `end` is the number of the line behind the last."""
        blocks = self.blocks
        blocks.close_all(end)
        claims = sorted(blocks.claims, key=lambda each: each.line)
        ignores = settled_ignores(self.ignores, self._texts(end), self.bare, blocks.lineage)
        read = ReadBody(tuple(blocks.nodes), tuple(claims), ignores)
        return Checked(read, tuple(sorted(blocks.found)))


_SHARED = (
    "give it a line of its own, or begin and end the block on this line; "
    r"`\<!--` writes a comment literally"
)


def _is_balanced(directives: Sequence[Directive]) -> bool:
    """Whether every block that begins on a line ends there, and none that began elsewhere goes on there."""
    depths = list(accumulate(_STEPS[each.action] for each in directives))
    before = [0, *depths[:-1]]
    inside = all(
        depth > 0 or each.action is Action.OPEN
        for depth, each in zip(before, directives, strict=True)
    )
    return inside and depths[-1] == 0
