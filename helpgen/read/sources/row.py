"""One row of a source, as it came: nothing in it has been believed yet."""

from collections.abc import Mapping
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Place
from helpgen.text.slug import shortened


class RowPlace(NamedTuple):
    """Where a row stands: in a line of a file, or in a table under its primary key, and then `line` is 0."""

    source: str
    key: str
    line: int = 0

    @property
    def path(self) -> str:
        """The file; of a table, with the key that the row has there."""
        return self.source if self.line else f"{self.source} row {shortened(self.key)}"

    def at(self, column: str = "") -> Place:
        """One column of it, or all of it."""
        if self.line:
            return Place(self.source, self.line, 1)
        return Place(f"{self.path}, column {shortened(column)}" if column else self.path)


@frozen
class Row:
    """The values by column, as the source has them: text of a CSV file, values of JSON, what a driver hands over.

    With `has_types` they are what a file would say, and nothing is made of them. `fault` says why the row could not be
    taken apart; then there are no cells. `version` is empty where none is kept.
    """

    place: RowPlace
    cells: Mapping[str, object]
    version: str = ""
    fault: str = ""
    has_types: bool = False
