"""The rows of a table, a few at a time: no name and no value is put into a statement but by the library."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, column, select, table, tuple_
from sqlalchemy.sql.elements import ColumnElement

from helpgen.frozen import frozen
from helpgen.model.profile_source import ProfilesOptions, Wanted
from helpgen.read.sources.row import Row, RowPlace
from helpgen.read.sources.sql.safely import safely
from helpgen.read.sources.sql.table_shape import TableShape
from helpgen.read.sources.version import version_text

_AT_ONCE = 500
"""Rows that are fetched in one go, and keys that are asked for in one statement."""

RowKey = tuple[object, ...]


@frozen
class TableRows:
    """A table inside a transaction."""

    connection: Connection
    shape: TableShape
    asked: ProfilesOptions

    def rows(self, columns: Iterable[str]) -> Iterator[tuple[RowKey, Row]]:
        """Every row that is asked for, with these columns of it."""
        return self._fetched(self._statement(columns), tuple(columns))

    def rows_of(
        self, columns: Sequence[str], keys: Sequence[RowKey]
    ) -> Iterator[tuple[RowKey, Row]]:
        """The rows that have these keys."""
        named: list[ColumnElement[Any]] = [column(each) for each in self.shape.key]
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            test = (
                tuple_(*named).in_(some)
                if len(named) > 1
                else named[0].in_([each[0] for each in some])
            )
            yield from self._fetched(self._statement(columns).where(test), tuple(columns))

    def _statement(self, columns: Iterable[str]) -> Select[Any]:
        """Columns without a type: what the driver hands over is looked at row by row, so one bad value is one row's."""
        names = dict.fromkeys([*columns, *self.shape.key])
        if self.asked.version:
            names[self.asked.version] = None
        asked: list[ColumnElement[Any]] = [column(each) for each in names]
        made = select(*asked).select_from(table(self.shape.name, schema=self.shape.schema))
        for name, wanted in self.asked.where.items():
            made = made.where(self._test(name, wanted))
        return made

    def _test(self, name: str, wanted: Wanted) -> ColumnElement[bool]:
        typed = column(name, self.shape.columns[name])
        if isinstance(wanted, tuple):
            return typed.in_(wanted)
        return typed.is_(None) if wanted is None else typed == wanted

    def _fetched(
        self, statement: Select[Any], columns: Sequence[str]
    ) -> Iterator[tuple[RowKey, Row]]:
        options = {"stream_results": True, "yield_per": _AT_ONCE}
        with (
            safely("rows were read"),
            self.connection.execute(statement, execution_options=options) as result,
        ):
            for found in result.mappings():
                key = tuple([found[each] for each in self.shape.key])
                told = ",".join([version_text(each) for each in key])
                version = version_text(found[self.asked.version]) if self.asked.version else ""
                cells = {each: found[each] for each in columns}
                yield key, Row(RowPlace(self.asked.table, told), cells, version)
