import sqlite3

import pytest

from helpgen.booking.ledger.conflict import UnstorableError
from helpgen.booking.ledger.statements import undone_together
from tests.unit.booking.ledger.by_hand import new_store, put
from tests.unit.booking.ledger.sample import appointment


def count(store: sqlite3.Connection) -> int:
    rows: int = store.execute("SELECT count(*) FROM appointments").fetchone()[0]
    return rows


def twice(store: sqlite3.Connection, key: str) -> None:
    with undone_together(store):
        put(store, appointment(key, 900))
        put(store, appointment(key, 950))


def test_a_part_that_fails_is_undone_and_the_rest_goes_on() -> None:
    with new_store() as store:
        store.execute("BEGIN")
        put(store, appointment("a"))
        with pytest.raises(UnstorableError, match="this id is taken"):
            twice(store, "b")
        put(store, appointment("c", 1000))
        store.execute("COMMIT")
        assert count(store) == 2


def test_where_sqlite_has_undone_the_whole_its_reason_is_told() -> None:
    with new_store() as store:
        store.execute("BEGIN")
        put(store, appointment("a"))
        with pytest.raises(UnstorableError, match="CHECK constraint"), undone_together(store):
            store.execute("UPDATE OR ROLLBACK appointments SET minutes = 0")
        assert not store.in_transaction
        assert count(store) == 0
