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
    """How many different ones there are in all; of very many no more than a 256th is unpacked at a time."""
    pieces = list(prints)
    if sum(map(len, pieces)) <= _AT_ONCE * _SIZE:
        return _different(b"".join(pieces))
    by_first = [bytearray() for _ in range(256)]
    for each in pieces:
        for start in range(0, len(each), _SIZE):
            by_first[each[start]] += each[start : start + _SIZE]
    return sum(map(_different, by_first))


def _different(prints: bytes | bytearray) -> int:
    return len({*memoryview(prints).cast("Q")})
