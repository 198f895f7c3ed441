"""The numbered lists of an article, each as its steps: two rules ask."""

from collections.abc import Iterable

from helpgen.model.block import Block, BlockKind


def step_lists(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], ...]:
    """The steps of each list, hidden ones included, in the order of the source."""
    lists: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind is BlockKind.STEP:
            lists.setdefault(block.group, []).append(block)
    return tuple(map(tuple, lists.values()))
