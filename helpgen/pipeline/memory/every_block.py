"""An article with all its blocks, for whoever wants to see what is hidden from a tenant."""

from collections.abc import Iterator
from dataclasses import replace

from helpgen.frozen import frozen
from helpgen.logic import ALWAYS, Facts, holds
from helpgen.model.article import Article
from helpgen.model.source import Body, Branch, Choice, Line, Node, Within


@frozen
class Extent:
    """The source lines of one block, without those of its directives; none in one that is empty.

    `line` and `column` are where its own directive stands; `is_inline` says that the block is part of a line.
    """

    line: int
    column: int
    first: int
    last: int
    is_inline: bool


def with_every_block(article: Article, facts: Facts) -> Article:
    """The article with every block shown; within a line only what these facts show."""
    return replace(article, body=tuple(_every(article.body, facts)))


def _every(body: Body, facts: Facts) -> Iterator[Node]:
    for node in body:
        if isinstance(node, Choice):
            for branch in node.branches:
                nodes = tuple(_every(branch.nodes, facts))
                yield Choice((replace(branch, condition=ALWAYS, nodes=nodes),), node.end)
        elif isinstance(node, Within):
            yield replace(node, parts=tuple(_shown(node.parts, facts)))
        else:
            yield node


def _shown(parts: Body, facts: Facts) -> Iterator[Node]:
    """The parts of a line as they are decided here: the choice keeps its place, with one branch or none."""
    for part in parts:
        if isinstance(part, Choice):
            shown = next((each for each in part.branches if holds(each.condition, facts)), None)
            if shown is not None:
                nodes = tuple(_shown(shown.nodes, facts))
                yield Choice((replace(shown, condition=ALWAYS, nodes=nodes),), part.end)
        else:
            yield part


def extents(body: Body, *, is_inline: bool = False) -> Iterator[Extent]:
    """Where each block of an article stands, in the order in which `why` tells of them."""
    for node in body:
        if isinstance(node, Within):
            yield from extents(node.parts, is_inline=True)
        elif isinstance(node, Choice):
            for branch in node.branches:
                yield _extent(branch, is_inline=is_inline)
                yield from extents(branch.nodes, is_inline=is_inline)


def _extent(branch: Branch, *, is_inline: bool) -> Extent:
    numbers = sorted(_numbers(branch.nodes)) or [0]
    return Extent(branch.line, branch.column, numbers[0], numbers[-1], is_inline)


def _numbers(body: Body) -> Iterator[int]:
    for node in body:
        if isinstance(node, Line | Within):
            yield node.number
        else:
            for branch in node.branches:
                yield from _numbers(branch.nodes)
