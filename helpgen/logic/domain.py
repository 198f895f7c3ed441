"""The values worth trying for a key: one from each region that a condition can tell apart."""

import math
from collections.abc import Iterable
from itertools import pairwise

from helpgen.logic.condition import KeyType, Scalar

Literal = bool | int | float | str


def values(key_type: KeyType, literals: Iterable[Literal]) -> tuple[Scalar, ...]:
    """Values of this type such that tests against these literals can see no others.

    Arrays and objects have no such values: a ValueError.
    """
    nothing = (None,) if key_type.nullable else ()
    match key_type.kind:
        case "boolean":
            return (True, False, *nothing)
        case "integer" | "number":
            return (*_numbers(key_type, literals), *nothing)
        case "string":
            return (*_strings(key_type, literals), *nothing)
        case kind:
            raise ValueError(f"no condition can test an {kind}")


def _strings(key_type: KeyType, literals: Iterable[Literal]) -> list[str]:
    if key_type.enum:
        return [value for value in key_type.enum if isinstance(value, str)]
    named = dict.fromkeys(literal for literal in literals if isinstance(literal, str))
    other = "other"
    while other in named:
        other += "-one"
    return [other, *named]  # first, because a chain of `else-when` leaves just this one


def _numbers(key_type: KeyType, literals: Iterable[Literal]) -> list[int | float]:
    low = -math.inf if key_type.minimum is None else key_type.minimum
    high = math.inf if key_type.maximum is None else key_type.maximum
    whole = key_type.kind == "integer"
    if key_type.enum:
        found = {value for value in key_type.enum if not isinstance(value, str)}
    else:
        bounds = (key_type.minimum, key_type.maximum)
        cuts = {cut for cut in (*literals, *bounds) if isinstance(cut, int | float)}
        found = _whole(cuts) if whole else _real(sorted(cuts))
    return sorted(
        value for value in found if low <= value <= high and (not whole or value == int(value))
    )


def _whole(cuts: set[int | float]) -> set[int | float]:
    """The whole numbers worth trying: each cut, and its nearest neighbors on both sides."""
    near: set[int | float] = set()
    for cut in cuts or {0}:
        near |= {math.floor(cut), math.ceil(cut), math.floor(cut) + 1, math.ceil(cut) - 1}
    return near


def _real(cuts: list[int | float]) -> set[int | float]:
    """The numbers worth trying: each cut, one in each gap between two, and one beyond either end."""
    if not cuts:
        return {0}
    gaps = {_between(low, high) for low, high in pairwise(cuts)}
    first, last = cuts[0], cuts[-1]
    return gaps.union(cuts, {first - max(1, abs(first)), last + max(1, abs(last))})


def _between(low: float, high: float) -> int | float:
    return low + 1 if low < low + 1 < high else low / 2 + high / 2
