"""Bytes with the proof that they are the ones that were kept: a first line with their digest, and their name in it."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

_HEAD = b"helpgen 1 "
_LINE = len(_HEAD) + 64 + 1


def framed(name: str, data: bytes) -> bytes:
    """The bytes as they are kept under a name."""
    return b"%s%s\n%s" % (_HEAD, _proof(name, data), data)


def framed_in_pieces(name: str, pieces: Callable[[], Iterable[bytes]]) -> Iterator[bytes]:
    """The same of bytes that are never all there at once: they are made twice, for the proof and to be kept."""
    proof = sha256(b"%s\n" % name.encode())
    for piece in pieces():
        proof.update(piece)
    yield b"%s%s\n" % (_HEAD, proof.hexdigest().encode())
    yield from pieces()


def unframed(name: str, kept: bytes) -> bytes | None:
    """The bytes that were kept under this name; None where one of them is another, or they are another name's."""
    data = kept[_LINE:]
    return data if kept[:_LINE] == b"%s%s\n" % (_HEAD, _proof(name, data)) else None


def _proof(name: str, data: bytes) -> bytes:
    """A name is no line long, so no other pair of name and bytes has this digest."""
    return sha256(b"%s\n%s" % (name.encode(), data)).hexdigest().encode()
