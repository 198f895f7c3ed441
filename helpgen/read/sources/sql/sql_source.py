"""All rows of a table, or those that changed: told apart by their versions, in one transaction."""

from collections.abc import Iterator

from helpgen.frozen import frozen
from helpgen.model.rows_read import Since
from helpgen.read.sources.resting import Resting
from helpgen.read.sources.row import Row
from helpgen.read.sources.row_profile import RowGround
from helpgen.read.sources.sql.table_rows import RowKey, TableRows
from helpgen.read.sources.version import is_young, moment

_LISTED = frozenset({"id", "name", "baseUrl"})
_FEW = 4
"""Where more than one row in so many changed, all are read in one go: asking by keys is for few."""


@frozen
class SqlSource:
    """A table inside a transaction, and what its rows are read with."""

    table: TableRows
    ground: RowGround

    def rows(self) -> Iterator[Row]:
        """Every row."""
        return (row for _, row in self.table.rows(self._columns()))

    def changes(self, since: Since) -> tuple[list[Resting], Iterator[Row]]:
        """The rows with the version that they had, and all others. A young version may have come twice: it is read."""
        resting: list[Resting] = []
        others: list[RowKey] = []
        token = moment(since.token)
        few = [each.column for each in self.ground.mapped if each.way[0] in _LISTED]
        for key, row in self.table.rows(few):
            listed = self.ground.listed(row)
            mark = since.marks.get(listed.id)
            now = moment(row.version)
            is_same = mark is not None and mark.version == row.version != ""
            if (
                is_same
                and mark
                and now is not None
                and token is not None
                and not is_young(now, token)
            ):
                resting.append(Resting(listed, row.place, mark))
            else:
                others.append(key)
        return resting, self._rows_of(others, len(resting) + len(others))

    def _rows_of(self, keys: list[RowKey], count: int) -> Iterator[Row]:
        columns = self._columns()
        if len(keys) * _FEW <= count:
            return (row for _, row in self.table.rows_of(columns, keys))
        wanted = {*keys}
        return (row for key, row in self.table.rows(columns) if key in wanted)

    def _columns(self) -> list[str]:
        return list(dict.fromkeys(each.column for each in self.ground.mapped))
