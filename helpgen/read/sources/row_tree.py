"""A row as a tree: its fields are looked through as a file's are, and its places are columns."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Place
from helpgen.read.sources.row import RowPlace
from helpgen.read.yaml.tree import Tree, Way


@frozen
class RowTree(Tree):
    """What a row says, and the column that each part of it came from."""

    row: RowPlace = RowPlace("", "")
    columns: Mapping[Way, str] = field(default_factory=dict)

    def place(self, way: Way) -> Place:
        """The column of a value, or of the nearest one around it."""
        while way and way not in self.columns:
            way = way[:-1]
        return self.row.at(self.columns.get(way, ""))

    def key_place(self, way: Way) -> Place:
        """The same: what a value is called stands nowhere else."""
        return self.place(way)

    def top(self) -> Place:
        """The row."""
        return self.row.at()


class RowSpots(Mapping[Way, tuple[int, int]]):
    """Every way into a row's fields, found when it is asked for; each stands where the row does."""

    def __init__(self, value: Mapping[str, object], spot: tuple[int, int]) -> None:
        self._value = value
        self._spot = spot

    def __getitem__(self, way: Way) -> tuple[int, int]:
        held: object = self._value
        for step in way:
            if isinstance(held, tuple):
                held = dict(enumerate(held))
            if not isinstance(held, dict):
                raise KeyError(way)
            held = held[step]
        return self._spot

    def __iter__(self) -> Iterator[Way]:
        return _ways(self._value, ())

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _ways(value: object, way: Way) -> Iterator[Way]:
    yield way
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _ways(inner, (*way, name))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _ways(inner, (*way, index))
