"""Conditions decided on source lines: which lines one variant of an article has."""

from collections.abc import Callable, Iterator, Sequence

from helpgen.logic import ALWAYS, Condition, both, opposite
from helpgen.model.source import Body, Branch, Choice, Line

Truths = tuple[bool, ...]
"""Whether each branch's own condition holds, branch by branch in the order of the source."""


def branches(body: Body) -> Iterator[Branch]:
    """Every branch of a body, in the order of the source, an outer one before its inner ones."""
    for node in body:
        if isinstance(node, Choice):
            for branch in node.branches:
                yield branch
                yield from branches(branch.nodes)


def decide(body: Body, truths: Truths) -> tuple[Line, ...]:
    """The lines of one variant: of each choice, its first true branch, between markers.

    A directive leaves its marker whether or not its branch is shown, so that what stood on either side of it is
    never drawn together.
    """
    truth = {id(branch): holds for branch, holds in zip(branches(body), truths, strict=True)}
    return tuple(_decided(body, truth))


def _decided(body: Body, truth: dict[int, bool]) -> Iterator[Line]:
    for node in body:
        if isinstance(node, Line):
            yield node
            continue
        shown = next((branch for branch in node.branches if truth[id(branch)]), None)
        if shown is not None:
            yield shown.marker
            yield from _decided(shown.nodes, truth)
        yield node.end


def covering(
    body: Body, wanted: Sequence[Truths], may_matter: Callable[[Line], bool]
) -> Iterator[Truths]:
    """More answers, so that with the `wanted` ones every line that `may_matter` is shown at least once.

    A fault in a block that no tenant sees is a fault all the same, and its headings are there to be linked to.
    """
    every = list(branches(body))
    hidden = {
        position
        for position, branch in enumerate(every)
        if any(isinstance(node, Line) and may_matter(node) for node in branch.nodes)
    }
    number = {id(branch): position for position, branch in enumerate(every)}
    for truths in wanted:
        hidden -= set(_shown(body, number, truths))
    while hidden:
        truths = _reaching(body, number, hidden)
        yield truths
        hidden -= set(_shown(body, number, truths))


def _shown(body: Body, number: dict[int, int], truths: Truths) -> Iterator[int]:
    for node in body:
        if isinstance(node, Choice):
            for branch in node.branches:
                if truths[number[id(branch)]]:
                    yield number[id(branch)]
                    yield from _shown(branch.nodes, number, truths)
                    break


def _reaching(body: Body, number: dict[int, int], hidden: set[int]) -> Truths:
    """Answers that show, of each choice, a branch in which something is still hidden, where there is one."""
    truths = [False] * len(number)

    def choose(nodes: Body) -> None:
        for node in nodes:
            if isinstance(node, Choice):
                wanted = next(
                    (b for b in node.branches if _holds_any(b, number, hidden)), node.branches[0]
                )
                truths[number[id(wanted)]] = True
                choose(wanted.nodes)

    choose(body)
    return tuple(truths)


def _holds_any(branch: Branch, number: dict[int, int], hidden: set[int]) -> bool:
    return number[id(branch)] in hidden or any(
        number[id(inner)] in hidden for inner in branches(branch.nodes)
    )


def paths(body: Body, given: Condition = ALWAYS) -> Iterator[tuple[Line, Condition]]:
    """Every line with the condition under which it is shown."""
    for node in body:
        if isinstance(node, Line):
            yield node, given
            continue
        before = given
        for branch in node.branches:
            yield from paths(branch.nodes, both(before, branch.condition))
            before = both(before, opposite(branch.condition))
