"""Rows written by hand, past the ledger: what the store itself refuses."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from typing import Any

import pytest

from helpgen.booking.ledger import rows, schema
from helpgen.booking.values.appointment import Appointment, Hold
from tests.unit.booking.ledger.sample import NOW


@contextmanager
def new_store() -> Iterator[sqlite3.Connection]:
    """An empty one in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(schema.SCRIPT)
        yield connection


def put(store: sqlite3.Connection, thing: Appointment | Hold, now: timedelta = timedelta()) -> None:
    """A new row, written so long after NOW."""
    if isinstance(thing, Appointment):
        table, row = "appointments", rows.appointment_row(thing, NOW + now)
    else:
        table, row = "holds", rows.hold_row(thing, NOW + now)
    names = ", ".join(f":{name}" for name in row)
    store.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({names})", row)


def change(store: sqlite3.Connection, thing: Appointment | Hold) -> None:
    """All of the row with its id."""
    if isinstance(thing, Appointment):
        table, row = "appointments", rows.appointment_row(thing, NOW)
    else:
        table, row = "holds", rows.hold_row(thing, NOW)
    changes = ", ".join(f"{name} = :{name}" for name in row)
    store.execute(f"UPDATE {table} SET {changes} WHERE id = :id", row)


def overlap(what: str) -> Any:
    """The store says that this is taken."""
    return pytest.raises(sqlite3.IntegrityError, match=f"^overlap: {what}$")
