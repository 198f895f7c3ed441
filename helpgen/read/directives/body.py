"""From an article's lines to its body: lines, and the choices between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from helpgen.logic import (
    ALWAYS,
    NEVER,
    Condition,
    Fault,
    Vocabulary,
    both,
    opposite,
    read_condition,
)
from helpgen.model.checked import Checked
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.place import Place
from helpgen.model.source import Body, Branch, Choice, Line, LineKind, Node
from helpgen.read.directives.blocks import Edge
from helpgen.read.directives.directives import Directive, Effect
from helpgen.read.directives.inline import cut_within
from helpgen.read.directives.survey import Survey, Surveyor

_CODES = {"syntax": "CD205", "unknown": "CD206", "type": "CD207", "null": "CD207", "depth": "CD216"}


def read_body(lines: Sequence[str], first: int, path: str, vocabulary: Vocabulary) -> Checked[Body]:
    """The body with its choices, and all that is wrong with its directives and comments.

    `lines` have no line ends; `first` is the number of the first of them in the file.
    """

    def parses(source: str) -> bool:
        _, faults = read_condition(source, vocabulary)
        return all(fault.kind not in ("syntax", "depth") for fault in faults)

    surveyor = Surveyor(lines, first, path, parses)
    result = surveyor.run()
    cut_within(result, surveyor.report, parses)
    tree = _Tree(first, path, vocabulary)
    body = tree.grow(result)
    return Checked(body, tuple(sorted([*result.diagnostics, *tree.diagnostics])))


@dataclass(slots=True)
class _Open:
    """A block whose end has not come. `given` holds in it as a whole, `others` are its earlier conditions negated."""

    given: Condition
    nodes: list[Node]
    others: list[Condition] = field(default_factory=list)
    branches: list[Branch] = field(default_factory=list)
    condition: Condition = ALWAYS
    inner: Condition = ALWAYS
    marker: Line | None = None

    def finish_branch(self, nodes: list[Node]) -> None:
        """Keep the branch that ends here."""
        if self.marker is not None:
            branch = Branch(self.condition, self.marker.number, self.marker, tuple(nodes))
            self.branches.append(branch)


def _lines(result: Survey, first: int) -> list[Line]:
    size = len(result.texts)
    kinds = [LineKind.CODE if code else LineKind.TEXT for code in result.code]
    firsts: list[int | None] = [None] * size
    headings = [0] * size
    for index, number in result.firsts.items():
        firsts[index] = number
    for index, level in result.headings.items():
        headings[index] = level
    for index in result.markers:
        kinds[index], firsts[index], headings[index] = LineKind.MARKER, None, 0
    return list(map(Line, range(first, first + size), result.texts, kinds, firsts, headings))


class _Tree:
    def __init__(self, first: int, path: str, vocabulary: Vocabulary) -> None:
        self.first, self.path, self.vocabulary = first, path, vocabulary
        self.diagnostics: list[Diagnostic] = []
        self.nodes: list[Node] = []
        self.open: list[_Open] = []

    def grow(self, result: Survey) -> Body:
        lines = _lines(result, self.first)
        done = 0
        for index in sorted(result.markers):
            self.nodes += lines[done:index]
            done = index + 1
            if index in result.edges:
                self._turn(lines[index], result.edges[index])
            else:
                self.nodes.append(lines[index])
        self.nodes += lines[done:]
        end = Line(self.first + len(lines), "", LineKind.MARKER)
        while self.open:
            self._close(end)
        return tuple(self.nodes)

    def _turn(self, marker: Line, edge: Edge) -> None:
        """Do what the directive on this line does."""
        for _ in range(edge.closes):
            self._close(marker)
        if edge.directive is None:
            return
        if edge.directive.effect == Effect.OPEN:
            given = self.open[-1].inner if self.open else ALWAYS
            self.open.append(_Open(given, self.nodes))
        else:
            self.open[-1].finish_branch(self.nodes)
        self.nodes = []
        self._begin(self.open[-1], edge.directive, marker, edge.column)

    def _begin(self, block: _Open, directive: Directive, marker: Line, column: int) -> None:
        given = both(block.given, *block.others)
        condition: Condition | None = ALWAYS
        if directive.name != "else":
            condition, faults = read_condition(directive.text, self.vocabulary, given)
            self._report(faults, marker.number, column + directive.offset + 1)
        if condition is not None and directive.name == "when-not":
            condition = opposite(condition)
        block.marker = marker
        block.condition = NEVER if condition is None else condition
        block.inner = given if condition is None else both(given, condition)
        if condition is not None:
            block.others.append(opposite(condition))

    def _report(self, faults: Sequence[Fault], line: int, column: int) -> None:
        for fault in faults:
            place = Place(self.path, line, column + fault.offset)
            self.diagnostics.append(
                Diagnostic(place, _CODES[fault.kind], fault.message, fault.hint)
            )

    def _close(self, marker: Line) -> None:
        block = self.open.pop()
        block.finish_branch(self.nodes)
        self.nodes = block.nodes
        self.nodes.append(Choice(tuple(block.branches), marker))
