"""Where the values of a row came from: the columns are alike for many rows, and only the row is its own."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from helpgen.model.diagnostic import Place
from helpgen.model.profile import Origin, Source
from helpgen.read.sources.row import RowPlace


class RowOrigin(NamedTuple):
    """An origin without its row: the column, or all of the row where it is empty. A `path` is one outside of it."""

    source: Source
    column: str
    path: str = ""


class RowOrigins(Mapping[str, Origin]):
    """An origin is put together when somebody asks for it; `below` are those of values that the row does not say."""

    __slots__ = ("below", "columns", "own", "row")

    def __init__(
        self,
        row: RowPlace,
        columns: Mapping[str, RowOrigin],
        below: Mapping[str, Origin],
        own: Mapping[str, RowOrigin],
    ) -> None:
        self.row, self.columns, self.below, self.own = row, columns, below, own

    def __getitem__(self, key: str) -> Origin:
        told = self.own.get(key) or self.columns.get(key)
        if told is None:
            return self.below[key]
        place = Place(told.path) if told.path else self.row.at(told.column)
        return Origin(told.source, place)

    def __iter__(self) -> Iterator[str]:
        return iter({**self.below, **self.columns, **self.own})

    def __len__(self) -> int:
        return sum(1 for _ in self)


def without_row(
    origins: Mapping[str, Origin], columns: Mapping[Place, str]
) -> dict[str, RowOrigin]:
    """Origins by the columns that stand at their places; what stands elsewhere keeps its path."""
    return {
        key: RowOrigin(origin.source, columns[origin.place])
        if origin.place in columns
        else RowOrigin(origin.source, "", origin.place.path)
        for key, origin in origins.items()
    }


@lru_cache(maxsize=1024)
def one_for_all(told: tuple[tuple[str, RowOrigin], ...]) -> Mapping[str, RowOrigin]:
    """One mapping for all rows that have it."""
    return dict(told)
