"""Digests by name, packed: some sixty bytes for each, where a dictionary of texts takes four times that.

All names and digests are one value of bytes, in the order of names, and a name is looked for by halves.
"""

from array import array
from bisect import bisect_left
from collections.abc import ItemsView, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import accumulate

from helpgen.cache.cache import key_of

_SIZE = 32
_UNPACKED = bytes(_SIZE)
"""What a text stands behind that is no digest: no bytes that anybody has are known to have this one."""

_AFTER = (
    b"\0"  # no path, no id and no such text has it; so a name stands before all that begin with it
)


class Digests(Mapping[str, str]):
    """The digest of each name, in the order of names. What is no digest (it says why there is none) is kept as text."""

    __slots__ = ("_ends", "_rows")

    def __init__(self, told: Iterable[tuple[str, str]] = ()) -> None:
        rows = sorted([_row(name, digest) for name, digest in told])
        self._rows = b"".join(rows)
        self._ends = array("Q", accumulate(map(len, rows)))

    def __getitem__(self, name: str) -> str:
        wanted = _packed(name) + _AFTER
        place = self._place(wanted)
        if place == len(self) or not self._rows.startswith(wanted, self._start(place)):
            raise KeyError(name)
        return self._row(place)[1]

    def __iter__(self) -> Iterator[str]:
        return (self._row(place)[0] for place in range(len(self)))

    def __len__(self) -> int:
        return len(self._ends)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Digests):
            return self._rows == other._rows and self._ends == other._ends
        return Mapping.__eq__(self, other)

    __hash__ = None  # type: ignore[assignment]  # as it is of every mapping that is compared

    @property
    def digest(self) -> str:
        """Equal where all names and their digests are."""
        return key_of("digests", sha256(self._rows).hexdigest())

    def items(self) -> ItemsView[str, str]:
        """The same as of every mapping, and none of them is looked for."""
        return _Items(self)

    def rows(self) -> Iterator[tuple[str, str]]:
        """All names and digests, one after another."""
        return map(self._row, range(len(self)))

    def below(self, start: str) -> Iterator[tuple[str, str]]:
        """The names that begin so, and their digests."""
        wanted = _packed(start)
        for place in range(self._place(wanted), len(self)):
            if not self._rows.startswith(wanted, self._start(place)):
                return
            yield self._row(place)

    def _place(self, wanted: bytes) -> int:
        """Where the first row stands that is not before this one."""
        rows, ends = self._rows, self._ends
        return bisect_left(
            range(len(ends)), wanted, key=lambda at: rows[ends[at - 1] if at else 0 : ends[at]]
        )

    def _start(self, place: int) -> int:
        return self._ends[place - 1] if place else 0

    def _row(self, place: int) -> tuple[str, str]:
        """A name and its digest."""
        name, _, told = self._rows[self._start(place) : self._ends[place]].partition(_AFTER)
        if told.startswith(_UNPACKED):
            return _text(name), _text(told[_SIZE : -len(_AFTER)])
        return _text(name), told.hex()


class _Items(ItemsView[str, str]):
    """The items of digests, in order."""

    def __init__(self, digests: Digests) -> None:
        super().__init__(digests)
        self._digests = digests

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return self._digests.rows()


def packed_digest(digest: str) -> bytes | None:
    """The bytes of a sha256 as we write them; None for any other text."""
    try:
        packed = bytes.fromhex(digest)
    except ValueError:
        return None
    return packed if len(packed) == _SIZE and packed.hex() == digest and any(packed) else None


def _row(name: str, digest: str) -> bytes:
    """Name and digest; the text that is none, to its end."""
    packed = packed_digest(digest) or _UNPACKED + _packed(digest) + _AFTER
    return _packed(name) + _AFTER + packed


def _packed(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(packed: bytes) -> str:
    return packed.decode("utf-8", "surrogatepass")
