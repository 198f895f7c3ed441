"""Names of helpgen.yaml held against what the database has: one that is not there gets into no statement."""

import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, inspect
from sqlalchemy.exc import SAWarning
from sqlalchemy.types import TypeEngine

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.read.options_file import OptionsFile
from helpgen.read.sources.row_map import CODE, RowMap
from helpgen.read.sources.sql.safely import safely
from helpgen.read.yaml.tree import Way
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

_NAMED = 12


@frozen
class TableShape:
    """A table or view that is there: its columns with their types, and those that name a row."""

    schema: str | None
    name: str
    columns: Mapping[str, TypeEngine[Any]]
    key: tuple[str, ...]


def table_shape(
    connection: Connection, file: OptionsFile, mapped: RowMap
) -> Checked[TableShape | None]:
    """The table that is asked for; None where something that is named is not there. Raises SourceError."""
    with safely("its tables were looked at"), warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", SAWarning
        )  # of types that are unknown: nobody asks for them
        return _looked_at(connection, file, mapped)


def _looked_at(
    connection: Connection, file: OptionsFile, mapped: RowMap
) -> Checked[TableShape | None]:
    asked, seen = file.options.profiles, inspect(connection)
    schema, dot, name = asked.table.partition(".")
    schema, name = (schema, name) if dot else ("", schema)
    schemas = seen.get_schema_names() if schema else []
    if schema and schema not in schemas:
        return Checked(None, (_missing(file, ("table",), "schema", schema, schemas),))
    inside = schema or None
    names = [*seen.get_table_names(inside), *seen.get_view_names(inside)]
    if connection.dialect.name == "postgresql":
        names += seen.get_materialized_view_names(inside)
    if name not in names:
        return Checked(None, (_missing(file, ("table",), "table", name, names),))
    columns = {each["name"]: each["type"] for each in seen.get_columns(name, inside)}
    found = tuple(
        _missing(file, way, "column", column, list(columns))
        for way, column in _named(file, mapped)
        if column not in columns
    )
    key = asked.key or tuple(seen.get_pk_constraint(name, inside)["constrained_columns"])
    if not key:
        column = next((each for each in mapped if each.way == ("id",) and not each.steps), None)
        key = (column.column,) if column else ()
    if not key:
        message = f"`{shortened(name)}` has no primary key, so no row of it can be named"
        place = file.tree.key_place(("profiles", "table"))
        found = (*found, Diagnostic(place, CODE, message, "write key: [COLUMN]"))
    return Checked(None, found) if found else Checked(TableShape(inside, name, columns, key))


def _named(file: OptionsFile, mapped: RowMap) -> Iterator[tuple[Way, str]]:
    asked = file.options.profiles
    for each in mapped:
        yield ("map", ".".join(map(str, each.way))), each.column
    for index, column in enumerate(asked.key):
        yield ("key", index), column
    for column in asked.where:
        yield ("where", column), column
    if asked.version:
        yield ("version",), asked.version


def _missing(file: OptionsFile, way: Way, what: str, name: str, known: list[str]) -> Diagnostic:
    near = nearest(name, known)
    listed = ", ".join(sorted(known)[:_NAMED]) or "none"
    hint = f"did you mean `{shortened(near)}`?" if near else f"there are {shortened(listed, 200)}"
    message = f"the database has no {what} `{shortened(name)}`"
    return Diagnostic(file.tree.place(("profiles", *way)), CODE, message, hint)
