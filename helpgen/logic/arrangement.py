"""The order in which keys are asked: those that stand in one clause come close to each other.

A decision diagram of a conjunction of clauses is as wide as the number of clauses that a line between two keys cuts
through, to the power of two. The way to find an order with short clauses is FORCE (Aloul, Markov, Sakallah: "FORCE: a
fast and easy-to-implement variable-ordering heuristic", 2003): each clause draws its keys to its middle.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from helpgen.logic.algebra import Test
from helpgen.logic.condition import And, Condition, Not, Or

_FEW = 3  # keys, of which no order is much worse than another
_ROUNDS = 20

Clause = frozenset[str]


def arranged(keys: Sequence[str], conditions: Iterable[Condition]) -> list[str]:
    """The keys, in an order that keeps those of each clause of these conditions together."""
    if len(keys) <= _FEW:
        return list(keys)
    clauses = list(
        dict.fromkeys(
            each for one in conditions for each in _clauses(one, is_true=True, is_outer=True)
        )
    )
    # As clauses name them is a better beginning than as they come: an outer `and` may name them in any order.
    place = {key: at for at, key in enumerate(keys)}
    named = (key for clause in clauses for key in sorted(clause, key=place.__getitem__))
    order = list(dict.fromkeys((*named, *keys)))
    span = _span(order, clauses)
    for _ in range(_ROUNDS):
        drawn = _drawn(order, clauses)
        reached = _span(drawn, clauses)
        if reached >= span:
            break
        order, span = drawn, reached
    return order


def _drawn(order: Sequence[str], clauses: Sequence[Clause]) -> list[str]:
    at = {key: place for place, key in enumerate(order)}
    middles: defaultdict[str, list[float]] = defaultdict(list)
    for clause in clauses:
        middle = sum(at[key] for key in clause) / len(clause)
        for key in clause:
            middles[key].append(middle)
    wanted = {key: sum(drawn) / len(drawn) for key, drawn in middles.items()}
    return sorted(order, key=lambda key: (wanted.get(key, at[key]), at[key]))


def _span(order: Sequence[str], clauses: Sequence[Clause]) -> int:
    at = {key: place for place, key in enumerate(order)}
    return sum(
        max(at[key] for key in clause) - min(at[key] for key in clause) for clause in clauses
    )


def _clauses(condition: Condition, *, is_true: bool, is_outer: bool) -> Iterator[Clause]:
    """The keys of each `and` and `or` that binds its tests to each other. An outermost `and` does not."""
    match condition:
        case Not(operand):
            yield from _clauses(operand, is_true=not is_true, is_outer=is_outer)
        case And(operands) | Or(operands):
            is_outer = is_outer and isinstance(condition, And) is is_true
            if not is_outer:
                clause = frozenset([key for each in operands for key in _tested(each)])
                if len(clause) > 1:
                    yield clause
            for operand in operands:
                yield from _clauses(operand, is_true=is_true, is_outer=is_outer)
        case _:
            return


def _tested(condition: Condition) -> Iterator[str]:
    """The key of a test, negated or not."""
    while isinstance(condition, Not):
        condition = condition.operand
    if isinstance(condition, Test):
        yield condition.key
