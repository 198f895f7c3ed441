"""What a YAML file says, and where it says it."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Place

Way = tuple[str | int, ...]
"""From the file's top to one value: names of keys, and positions in lists from 0."""


class Escaped(NamedTuple):
    """A text or a key that held a character which no file may hold as it is; `spot` is its line and column."""

    way: Way
    spot: tuple[int, int]
    char: str


class Remark(NamedTuple):
    """A comment on a value's line that may have been meant as part of it; `spot` is its line and column."""

    text: str
    spot: tuple[int, int]


@frozen
class Tree:
    """A file as one map: dicts and tuples in `value`; keys without a value are left out there and named in `empty`.

    `spots` and `keys` hold line and column of each value and of each key. `escaped` tells where a control character
    other than tab and line feed, or a code point that is no character, was written as an escape; in `value` U+FFFD
    stands in its place, so that none gets further than this. `remarks` are comments behind an unquoted text, or where
    no value stands. `spelled` are the decimals that are written otherwise than their value prints: `1.10`.
    """

    path: str
    value: dict[str, object] = field(default_factory=dict)
    spots: Mapping[Way, tuple[int, int]] = field(default_factory=dict)
    keys: Mapping[Way, tuple[int, int]] = field(default_factory=dict)
    empty: frozenset[Way] = frozenset()
    escaped: tuple[Escaped, ...] = ()
    remarks: Mapping[Way, Remark] = field(default_factory=dict)
    spelled: Mapping[Way, str] = field(default_factory=dict)

    def at(self, way: Way) -> object:
        """The value at a way; None where there is none."""
        value: object = self.value
        for step in way:
            if isinstance(value, dict):
                value = value.get(step)
            elif isinstance(value, tuple) and isinstance(step, int):
                value = value[step] if step < len(value) else None
            else:
                return None
        return value

    def place(self, way: Way) -> Place:
        """Where a value stands, or else the nearest one around it."""
        return self._nearest(self.spots, way)

    def top(self) -> Place:
        """Where what the file does not say would be missed."""
        return Place(self.path, 1, 1)

    def key_place(self, way: Way) -> Place:
        """Where a value's key stands, or else the value around it."""
        return Place(self.path, *self.keys[way]) if way in self.keys else self.place(way)

    def known(self, way: Way) -> Way:
        """The longest part of a way that leads to something in the file."""
        while way and way not in self.spots and way not in self.empty:
            way = way[:-1]
        return way

    def _nearest(self, spots: Mapping[Way, tuple[int, int]], way: Way) -> Place:
        while way and way not in spots:
            way = way[:-1]
        return Place(self.path, *spots.get(way, (1, 1)))


class Places(Mapping[str, Place]):
    """The places of a tree's values by name (`title`, `related.0`), worked out when they are asked for."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def __getitem__(self, name: str) -> Place:
        steps = name.split(".")
        way = tuple(int(step) if step.isdecimal() else step for step in steps)
        return Place(self._tree.path, *self._tree.spots[way])

    def __iter__(self) -> Iterator[str]:
        return (".".join(map(str, way)) for way in self._tree.spots if way)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def dotted(way: Way) -> str:
    """A way as people write it: `labels.patient.singular`, `tags[1]`."""
    text = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in way)
    return text.removeprefix(".")
