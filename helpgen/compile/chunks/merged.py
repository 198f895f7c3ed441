"""The blocks of all variants of an article as one list: what each of them would be if every block were shown."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from helpgen.model.block import Block


def merged(variants: Iterable[Sequence[Block]]) -> tuple[Block, ...]:
    """Each block once, in the order of the source.

    A list or table whose first lines are hidden in one variant is the same one as in the other: its group is the first
    line that it has in any.
    """
    found: dict[tuple[int, str], Block] = {}
    roots: dict[int, int] = {}
    for block in (block for blocks in variants for block in blocks):
        found.setdefault((block.line, block.kind), block)
        if block.group:
            _join(roots, block.line, block.group)
    joined = [
        replace(block, group=first)
        if block.group and (first := _root(roots, block.group)) != block.group
        else block
        for block in found.values()
    ]
    return tuple(sorted(joined, key=lambda block: block.line))


def _join(roots: dict[int, int], one: int, other: int) -> None:
    first, last = sorted((_root(roots, one), _root(roots, other)))
    roots[last] = first


def _root(roots: dict[int, int], line: int) -> int:
    while roots.setdefault(line, line) != line:
        line = roots[line]
    return line
