"""A mapping in three layers, of which many values share two."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Generic, Self, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Layered(Mapping[str, T_co], Generic[T_co]):
    """What is one's own, what others say alike, and what lies below all of them; the first that has a key says it.

    Thousands are kept at a time, so one's own values are a tuple, and where each stands in it is told once for all.
    """

    __slots__ = ("_below", "_own", "_places", "_shared")

    def __init__(
        self, own: Mapping[str, T_co], shared: Mapping[str, T_co], below: Mapping[str, T_co]
    ) -> None:
        self._places = _places(tuple(own))
        self._own, self._shared, self._below = tuple(own.values()), shared, below

    def __getitem__(self, key: str) -> T_co:
        place = self._places.get(key)
        if place is not None:
            return self._own[place]
        return self._shared[key] if key in self._shared else self._below[key]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._below, **self._shared, **self._places})

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return repr(dict(self))

    def and_own(self, more: Mapping[str, T_co]) -> Self:
        """The same with more in the top layer."""
        own = dict(zip(self._places, self._own, strict=True))
        return type(self)({**own, **more}, self._shared, self._below)


@lru_cache(maxsize=1024)
def _places(keys: tuple[str, ...]) -> Mapping[str, int]:
    """Where the value of each key stands: one mapping for all that have these keys."""
    return {key: place for place, key in enumerate(keys)}


def with_more(values: Mapping[str, T], more: Mapping[str, T]) -> Mapping[str, T]:
    """The values and more of them; what is shared stays shared."""
    return values.and_own(more) if isinstance(values, Layered) else {**values, **more}
