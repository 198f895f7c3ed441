"""Conditions decided on source lines: which rows one variant of an article has."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from helpgen.logic import ALWAYS, Condition, both, opposite
from helpgen.model.source import Body, Branch, Choice, Line, Within

Truths = tuple[bool, ...]
"""Whether each branch's own condition holds, branch by branch in the order of the source."""

TextOf = Callable[[Line], str]


Row = Line
"""One line of decided text. A mark stands where a directive stood alone: Markdown gets a blank line, and is told so."""

JOINED = -1
"""The column of a row that was joined from the parts of its line: its text is masked already."""


def branches(body: Body) -> Iterator[Branch]:
    """Every branch of a body, in the order of the source, an outer one before its inner ones."""
    for node in body:
        if isinstance(node, Within):
            yield from branches(node.parts)
        elif isinstance(node, Choice):
            for branch in node.branches:
                yield branch
                yield from branches(branch.nodes)


def decide(body: Body, truths: Truths, text_of: TextOf) -> tuple[Row, ...]:
    """The rows of one variant: of each choice, its first true branch, between marks. `text_of` masks parts of lines.

    A directive leaves its mark whether or not its branch is shown, so that what stood on either side of it is
    never drawn together. Marks that meet are one.
    """
    truth = {id(branch): holds for branch, holds in zip(branches(body), truths, strict=True)}
    return tuple(joined_marks(_decided(body, truth, text_of)))


def joined_marks(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with marks that follow each other made one: a definition may stand one blank row below its term."""
    above = False
    for row in rows:
        if not (above and row.is_mark):
            yield row
        above = row.is_mark


def _decided(body: Body, truth: dict[int, bool], text_of: TextOf) -> Iterator[Row]:
    for node in body:
        if isinstance(node, Line):
            yield node
        elif isinstance(node, Within):
            yield _joined(node, truth, text_of)
        else:
            shown = _shown_of(node, truth)
            if shown is not None:
                if shown.mark:
                    yield shown.mark
                yield from _decided(shown.nodes, truth, text_of)
            if node.end:
                yield node.end


def _joined(line: Within, truth: dict[int, bool], text_of: TextOf) -> Row:
    """The parts that are shown. A line of which nothing is left vanishes, as a directive alone on its line does."""
    shown = list(_decided(line.parts, truth, text_of))
    texts = list(map(text_of, shown))
    text = "".join(texts)
    size = len(text)
    if not (shown and shown[0].column == 0) and isinstance(line.parts[0], Choice):
        first = next((part for part in shown if part in line.parts), None)
        if not shown or shown[0] is first:
            text = text.lstrip(" \t")  # what stood before it is gone: its spaces indent nothing
    ends_of = accumulate(map(len, texts), initial=len(text) - size)
    joints = tuple([(at, part.column) for at, part in zip(ends_of, shown, strict=False)])
    last = line.parts[-1]
    if line.is_divided and not (isinstance(last, Line) and last.text.strip()):
        text = text.rstrip(" \t")  # two spaces at an end would break the line
    head = next((part for part in shown if text_of(part).strip(" \t>")), None)
    inside = head is not None and head not in line.parts
    ends = line.number if inside else line.ends  # what begins within the line has to end there
    is_mark = not text.strip(" \t>")
    return Row(line.number, text, JOINED, ends, is_mark, () if is_mark else joints)


def _shown_of(choice: Choice, truth: dict[int, bool]) -> Branch | None:
    return next((branch for branch in choice.branches if truth[id(branch)]), None)


def covering(
    body: Body, wanted: Sequence[Truths], may_matter: Callable[[Line], bool]
) -> Iterator[Truths]:
    """More answers, so that with the `wanted` ones every line that `may_matter` is shown at least once.

    A fault in a block that no tenant sees is a fault all the same, and its headings are there to be linked to.
    """
    every = list(branches(body))
    number = {id(branch): position for position, branch in enumerate(every)}
    hidden = _Hidden(body, number)
    seen = {position for truths in wanted for position in _shown(body, number, truths)}
    for position, branch in enumerate(every):
        if position not in seen and any(map(may_matter, _own_lines(branch.nodes))):
            hidden.add(position)
    while hidden.positions:
        truths = _reaching(body, number, hidden)
        yield truths
        hidden.see(_shown(body, number, truths))


class _Hidden:
    """The branches with something in them that nobody has seen; `within` counts them in each, itself included."""

    def __init__(self, body: Body, number: Mapping[int, int]) -> None:
        self.positions: set[int] = set()
        self.within = [0] * len(number)
        self._outer = dict(_outers(body, number, -1))

    def add(self, position: int) -> None:
        """Something in this branch has to be seen."""
        self.positions.add(position)
        self._count(position, 1)

    def see(self, positions: Iterable[int]) -> None:
        """These branches are shown."""
        for position in positions:
            if position in self.positions:
                self.positions.remove(position)
                self._count(position, -1)

    def _count(self, position: int, by: int) -> None:
        while position >= 0:
            self.within[position] += by
            position = self._outer[position]


def _outers(body: Body, number: Mapping[int, int], outer: int) -> Iterator[tuple[int, int]]:
    """Each branch with the one around it, -1 where there is none."""
    for node in body:
        if isinstance(node, Within):
            yield from _outers(node.parts, number, outer)
        elif isinstance(node, Choice):
            for branch in node.branches:
                yield number[id(branch)], outer
                yield from _outers(branch.nodes, number, number[id(branch)])


def costly_choice(body: Body, lines: int) -> int | None:
    """The line of the first block of an article of so many lines whose branches it takes too many variants to see."""
    size = lines + sum(1 for _ in branches(body))
    for node in body:
        if isinstance(node, Choice) and _passes((node,)) * size > _MOST_ROWS:
            return node.branches[0].line
    return None


_MOST_ROWS = 1_000_000  # rows and branches looked at, variant by variant: about a second


def _passes(body: Body) -> int:
    """How many variants it takes at most to show every branch once: choices side by side are shown together."""
    most = 0
    for node in body:
        if isinstance(node, Within):
            most = max(most, _passes(node.parts))
        elif isinstance(node, Choice):
            most = max(most, sum(max(1, _passes(branch.nodes)) for branch in node.branches))
    return most


def lines(body: Body) -> Iterator[Line]:
    """Every line, and every part of one, whoever sees it; those of branches come last."""
    yield from _own_lines(body)
    for branch in branches(body):
        yield from _own_lines(branch.nodes)


def _own_lines(nodes: Body) -> Iterator[Line]:
    """The lines and parts of lines that stand in no inner branch."""
    for node in nodes:
        if isinstance(node, Line):
            yield node
        elif isinstance(node, Within):
            yield from _own_lines(node.parts)


def _shown(body: Body, number: dict[int, int], truths: Truths) -> Iterator[int]:
    for node in body:
        if isinstance(node, Within):
            yield from _shown(node.parts, number, truths)
        elif isinstance(node, Choice):
            for branch in node.branches:
                if truths[number[id(branch)]]:
                    yield number[id(branch)]
                    yield from _shown(branch.nodes, number, truths)
                    break


def _reaching(body: Body, number: Mapping[int, int], hidden: _Hidden) -> Truths:
    """Answers that show, of each choice, a branch in which something is still hidden, where there is one."""
    truths = [False] * len(number)

    def choose(nodes: Body) -> None:
        for node in nodes:
            if isinstance(node, Within):
                choose(node.parts)
            elif isinstance(node, Choice):
                wanted = next(
                    (b for b in node.branches if hidden.within[number[id(b)]]), node.branches[0]
                )
                truths[number[id(wanted)]] = True
                choose(wanted.nodes)

    choose(body)
    return tuple(truths)


class Path(NamedTuple):
    """A line or a part of one, the condition under which it is shown, and the one under which its line is."""

    line: Line
    given: Condition
    line_given: Condition


def paths(body: Body, given: Condition = ALWAYS, around: Condition | None = None) -> Iterator[Path]:
    """Every line, and every part of one. Within a line, `around` is the condition of that line."""
    for node in body:
        if isinstance(node, Line):
            yield Path(node, given, given if around is None else around)
        elif isinstance(node, Within):
            yield from paths(node.parts, given, given)
        else:
            before = given
            for branch in node.branches:
                yield from paths(branch.nodes, both(before, branch.condition), around)
                before = both(before, opposite(branch.condition))


def whole(body: Body, text_of: TextOf) -> Iterator[Row]:
    """The rows of the source with every branch shown."""
    for node in body:
        if isinstance(node, Line):
            yield node
        elif isinstance(node, Within):
            yield Row(node.number, "".join(map(text_of, whole(node.parts, text_of))), JOINED)
        else:
            for branch in node.branches:
                if branch.mark:
                    yield branch.mark
                yield from whole(branch.nodes, text_of)
            if node.end:
                yield node.end
