"""Rows written and read with one statement each; whoever calls is within a transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from helpgen.booking.ledger.conflict import UnstorableError
from helpgen.booking.ledger.faults import DamagedError, own_errors
from helpgen.booking.ledger.rows import Row

S = TypeVar("S")
T = TypeVar("T")


def found(connection: sqlite3.Connection, query: str, *values: object) -> list[Row]:
    """Every row that the query finds."""
    return connection.execute(query, values).fetchall()


def read(make: Callable[[S], T], rows: Iterable[S]) -> tuple[T, ...]:
    """What the rows stand for; one that stands for nothing was never written by a ledger.

    Raises:
        DamagedError: a word, a date or a list in a row is none.

    """
    try:
        return tuple(map(make, rows))
    except (ValueError, TypeError) as fault:
        raise DamagedError(f"the file is damaged (a row makes no sense: {fault})") from fault


def put(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    """A new row is written. The names of its columns are ours, never a caller's."""
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    statement = f"INSERT INTO {table} ({names}) VALUES ({values})"  # noqa: S608  no value is in it
    connection.execute(statement, row)


def change(connection: sqlite3.Connection, row: dict[str, object]) -> None:
    """The appointment, whole; it has to be there."""
    changes = ", ".join(f"{name} = :{name}" for name in row)
    where = "organization = :organization AND id = :id"
    statement = f"UPDATE appointments SET {changes} WHERE {where}"  # noqa: S608  no value is in it
    if not connection.execute(statement, row).rowcount:
        raise UnstorableError(f"appointments: there is no {row['id']!r} to change")


@contextmanager
def undone_together(connection: sqlite3.Connection) -> Iterator[None]:
    """A part of a transaction can fail by itself: what it did is undone, and the rest goes on.

    Where the disk is full, say, SQLite has undone the whole by then, and there is no part left.
    """
    with own_errors():
        connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK TO part")
                connection.execute("RELEASE part")
            raise
        connection.execute("RELEASE part")
