"""All that an article can say: the passages of as few variants as show every line once.

What an organization has set plays no part, so the answer is the same for whoever asks.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from helpgen.compile.decide import Truths, branches, covering
from helpgen.compile.passages import Passage, passages
from helpgen.compile.setting import Setting
from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.source import Body, Choice, Line, Node, Within

Position = tuple[int, int]
"""A line and a column of the source, both from 1."""

_FAR: Position = (1 << 30, 0)


@frozen
class Reading:
    """One variant: its passages, and from where to where each branch reaches that it leaves out."""

    passages: Sequence[Passage]
    left_out: tuple[tuple[Position, Position], ...]

    def shows(self, line: int, column: int) -> bool:
        """Whether a claim at that place of the source is one of this variant's."""
        return not any(first < (line, column) < last for first, last in self.left_out)


def readings(article: Article, setting: Setting) -> tuple[Reading, ...]:
    """The variants of an article in a stable order, one at least."""
    return tuple(_readings(article, setting))


def _readings(article: Article, setting: Setting) -> Iterator[Reading]:
    body = article.body
    wanted = list(covering(body, (), lambda _line: True))
    nothing = tuple(False for _ in branches(body))
    for answers in wanted or [nothing]:
        yield Reading(passages(article, answers, setting), tuple(_left_out(body, answers)))


def _left_out(body: Body, answers: Truths) -> Iterator[tuple[Position, Position]]:
    """From the directive that begins each branch that is not shown to the one that ends it."""
    truth = {id(branch): holds for branch, holds in zip(branches(body), answers, strict=True)}
    yield from _unshown(body, truth, _FAR)


def _unshown(
    nodes: Body, truth: Mapping[int, bool], end: Position
) -> Iterator[tuple[Position, Position]]:
    for at, node in enumerate(nodes):
        below = _begin(nodes[at + 1]) if at + 1 < len(nodes) else end
        if isinstance(node, Within):
            yield from _unshown(node.parts, truth, (node.number + 1, 0))
        elif isinstance(node, Choice):
            last = (node.end.number, 0) if node.end else below
            begins = [(each.line, each.column) for each in node.branches]
            shown = next((each for each in node.branches if truth[id(each)]), None)
            for branch, (first, until) in zip(
                node.branches, pairwise([*begins, last]), strict=True
            ):
                if branch is shown:
                    yield from _unshown(branch.nodes, truth, until)
                else:
                    yield first, until


def _begin(node: Node) -> Position:
    if isinstance(node, Choice):
        return node.branches[0].line, node.branches[0].column
    return node.number, node.column + 1 if isinstance(node, Line) else 0
