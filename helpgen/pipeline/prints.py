"""Prints: what was filled, told by eight bytes for each article and projection.

A site's prints are one value of bytes. As numbers in sets, which is what they were, those of an article that every
organization reads in its own way took a hundred bytes for each.
"""

import marshal
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

_SIZE = 8
_AT_ONCE = 100_000  # prints unpacked together: some ten megabytes
_PLAIN = 2  # the form of marshal in which equal values have equal bytes; a quarter of `repr`


def print_of(said: str | tuple[Any, ...]) -> bytes:
    """Eight bytes that tell plain values from others, wherever they are asked for: `hash` differs between processes."""
    return blake2b(marshal.dumps(said, _PLAIN), digest_size=_SIZE).digest()


def counted(prints: Iterable[bytes]) -> int:
    """How many different ones there are in all."""
    all_of_them = PrintCount()
    for each in prints:
        all_of_them.add(each)
    return all_of_them.different


class PrintCount:
    """Prints as they come; of very many no more than a 256th is unpacked at a time."""

    def __init__(self) -> None:
        self._new = bytearray()
        self._by_first: list[bytearray] = []

    def add(self, prints: bytes) -> None:
        """Some more of them."""
        self._new += prints
        if len(self._new) > _AT_ONCE * _SIZE:
            self._sort()

    @property
    def different(self) -> int:
        """How many different ones there are."""
        if not self._by_first:
            return _different(self._new)
        self._sort()
        return sum(map(_different, self._by_first))

    def _sort(self) -> None:
        self._by_first = self._by_first or [bytearray() for _ in range(256)]
        for start in range(0, len(self._new), _SIZE):
            self._by_first[self._new[start]] += self._new[start : start + _SIZE]
        self._new = bytearray()


def _different(prints: bytes | bytearray) -> int:
    return len({*memoryview(prints).cast("Q")})
