"""Faults in the table of moves: a guard or an effect that is not in a row, and a row for somebody else.

Where a row names an `outcome`, that decides the state afterwards: its `next` only lists, for people, what it can be.
No answer depends on that list, so no fault is planted there. That it holds every outcome is tested with the table.
"""

import ast
from collections.abc import Iterator

from helpgen.booking.mutants.rewriting import Meanings, Rewriting

_DROPPED = {"guards": "guard", "effects": "effect"}
_OTHER = {
    "BOOKED": "PENDING",
    "PENDING": "BOOKED",
    "CLIENT": "APPROVER",
    "APPROVER": "CLIENT",
    "AGREED": "BOOKED",
}
"""Names that stand for states and people in the table, and what they could be taken for."""


def table_changes(tree: ast.Module, words: Meanings) -> Iterator[tuple[str, Rewriting]]:
    """What could be wrong in each row, with the number of the row."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Name(id="Move"), args=[ast.Constant(value=int(number)), _, *rest]
            ):
                for change in _row(node, rest, words):
                    yield f"row {number}", change


def _row(row: ast.Call, rest: list[ast.expr], words: Meanings) -> Iterator[Rewriting]:
    for each in rest:
        yield from _other(each, words)
    decided_elsewhere = any(part.arg == "outcome" for part in row.keywords)
    for part in row.keywords:
        match part:
            case ast.keyword(arg=str(name), value=ast.Tuple(elts=named)) if name in _DROPPED:
                for at in range(len(named)):
                    left = ast.Tuple([*named[:at], *named[at + 1 :]], ast.Load())
                    yield Rewriting(_DROPPED[name], part.value, code_of(left))
            case ast.keyword(arg="next", value=value) if not decided_elsewhere:
                yield from _other(value, words)


def code_of(node: ast.expr) -> str:
    """As it is written in a row."""
    return ast.unparse(node)


def _other(node: ast.expr, words: Meanings) -> Iterator[Rewriting]:
    for each in ast.walk(node):
        match each:
            case ast.Name(id=name) if name in _OTHER:
                yield Rewriting("status", each, _OTHER[name])
            case ast.Attribute(value=ast.Name(id=kind), attr=name) if kind in words.members:
                known = words.members[kind]
                other = known[(known.index(name) + 1) % len(known)]
                yield Rewriting("status", each, f"{kind}.{other}")
