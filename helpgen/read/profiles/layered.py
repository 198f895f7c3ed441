"""A mapping in three layers, of which many values share two."""

from collections.abc import Iterator, Mapping
from typing import Generic, Self, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Layered(Mapping[str, T_co], Generic[T_co]):
    """What is one's own, what others say alike, and what lies below all of them; the first that has a key says it."""

    __slots__ = ("_below", "_own", "_shared")

    def __init__(
        self, own: Mapping[str, T_co], shared: Mapping[str, T_co], below: Mapping[str, T_co]
    ) -> None:
        self._own, self._shared, self._below = own, shared, below

    def __getitem__(self, key: str) -> T_co:
        for layer in (self._own, self._shared):
            if key in layer:
                return layer[key]
        return self._below[key]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._below, **self._shared, **self._own})

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return repr(dict(self))

    def and_own(self, more: Mapping[str, T_co]) -> Self:
        """The same with more in the top layer."""
        return type(self)({**self._own, **more}, self._shared, self._below)


def with_more(values: Mapping[str, T], more: Mapping[str, T]) -> Mapping[str, T]:
    """The values and more of them; what is shared stays shared."""
    return values.and_own(more) if isinstance(values, Layered) else {**values, **more}
