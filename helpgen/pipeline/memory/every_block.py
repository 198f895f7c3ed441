"""An article with all its blocks, for whoever wants to see what is hidden from a tenant."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from helpgen.frozen import frozen
from helpgen.logic import ALWAYS, NEVER, Facts, holds
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


def with_every_block(
    article: Article, facts: Facts, without: AbstractSet[tuple[int, int]] = frozenset()
) -> Article:
    """The article with every block shown. Within a line a part that these facts hide stands between two edges.

    `without` are the parts, by the place of their directive, that are left hidden.
    """
    is_seen = holds(article.has_body, facts)
    body = tuple(_Showing(facts, without).every(article.body, is_seen=is_seen))
    return replace(article, has_body=ALWAYS, manuscript=replace(article.typed, body=body))


@frozen
class _Showing:
    facts: Facts
    without: AbstractSet[tuple[int, int]]

    def every(self, body: Body, *, is_seen: bool) -> Iterator[Node]:
        """All blocks; `is_seen` tells whether these facts show what stands here."""
        for node in body:
            if isinstance(node, Choice):
                seen = self._seen(node) if is_seen else None
                for branch in node.branches:
                    nodes = tuple(self.every(branch.nodes, is_seen=branch is seen))
                    yield Choice((replace(branch, condition=ALWAYS, nodes=nodes),), node.end)
            elif isinstance(node, Within):
                parts = tuple(self._parts(node.parts, is_seen=is_seen, is_first=True))
                yield replace(node, parts=parts)
            else:
                yield node

    def _seen(self, choice: Choice) -> Branch | None:
        return next((each for each in choice.branches if holds(each.condition, self.facts)), None)

    def _parts(self, parts: Body, *, is_seen: bool, is_first: bool) -> Iterator[Node]:
        """The parts of a line; `is_first` tells that nothing but spaces and quote marks stands before them."""
        for part in parts:
            if not isinstance(part, Choice):
                is_first = is_first and isinstance(part, Line) and not part.text.strip(" \t>")
                yield part
                continue
            seen = self._seen(part) if is_seen else None
            for branch in part.branches:
                if branch is not seen and (branch.line, branch.column) in self.without:
                    yield Choice((replace(branch, condition=NEVER),), part.end)  # its place stays
                    continue
                nodes = tuple(self._parts(branch.nodes, is_seen=branch is seen, is_first=is_first))
                if branch is not seen:
                    nodes = _between_edges(branch, nodes, is_first=is_first)
                yield Choice((replace(branch, condition=ALWAYS, nodes=nodes),), part.end)


_SIGNS = re.compile(r"(?:[ \t>|]|(?:[-+*]|#{1,6}|[0-9]{1,9}[.)])(?=[ \t]))*")
_SPACES = re.compile(r"[ \t|]*")


def _between_edges(branch: Branch, nodes: Body, *, is_first: bool) -> Body:
    """A part between its edges; the first stands behind what may begin a block or a cell, or it would be a text."""
    opening, closing = (
        Line(branch.line, "", branch.column, edge=each) for each in ("open", "close")
    )
    head = nodes[0] if nodes else None
    if not isinstance(head, Line):
        return (opening, *nodes, closing)
    found = (_SIGNS if is_first else _SPACES).match(head.text)
    size = found.end() if found else 0
    before = (head._replace(text=head.text[:size]),) if size else ()
    behind = head._replace(text=head.text[size:], column=head.column + size)
    return (*before, opening, behind, *nodes[1:], closing)


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
