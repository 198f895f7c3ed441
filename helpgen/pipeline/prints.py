"""Prints: what was filled, told by eight bytes for each article and projection.

A site's prints are one value of bytes. As numbers in sets, which is what they were, those of an article that every
organization reads in its own way took a hundred bytes for each.
"""

import marshal
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

_SIZE = 8
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
    """Prints as they come; no more than a 256th of them is unpacked at a time."""

    def __init__(self) -> None:
        self._by_first = [bytearray() for _ in range(256)]

    def add(self, prints: bytes) -> None:
        """Some more of them."""
        for one in _single(prints):
            self._by_first[one[0]] += one

    @property
    def different(self) -> int:
        """How many different ones there are."""
        return sum(len({*_single(some)}) for some in self._by_first)


def _single(prints: bytes | bytearray) -> Iterator[bytes]:
    return (bytes(prints[start : start + _SIZE]) for start in range(0, len(prints), _SIZE))
