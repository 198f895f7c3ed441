"""The values of the same keys, taken out of one mapping after another in one step of the interpreter."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import TypeVar, cast

Key = TypeVar("Key")
Value = TypeVar("Value")


def picked(keys: Sequence[Key]) -> Callable[[Mapping[Key, Value]], tuple[Value, ...]]:
    """What gives the values of these keys, in their order; a missing key is a KeyError."""
    if len(keys) > 1:
        return cast("Callable[[Mapping[Key, Value]], tuple[Value, ...]]", itemgetter(*keys))
    if not keys:
        return lambda _: ()
    (key,) = keys
    return lambda mapping: (mapping[key],)  # itemgetter gives no tuple here
