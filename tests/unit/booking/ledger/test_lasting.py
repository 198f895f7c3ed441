"""An appointment stays in the store, and one that is over stays what it was: all is written by hand."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from helpgen.booking.ledger import rows
from helpgen.booking.values.state import BLOCKING, TERMINAL, Change, State
from tests.unit.booking.ledger.by_hand import new_store, put
from tests.unit.booking.ledger.sample import NOW, appointment, at

OVER = appointment("a", client="ada", state=State.CANCELLED, proposed=at(900))
DERIVED = {"starts", "ends", "proposed_starts", "proposed_ends", "written"}
COLUMNS = rows.appointment_row(OVER, NOW).keys() - DERIVED
OTHERWISE = {
    "state": "'booked'",
    "change": "'cancel_requested'",
    "start": "900",
    "minutes": "20, ends = starts + 1200",
    "fold": "1",
    "proposed_start": "930",
    "proposed_minutes": "20",
    "proposed_fold": "1",
    "created": "7",
}


@pytest.fixture
def store() -> Iterator[sqlite3.Connection]:
    with new_store() as opened:
        yield opened


def refused(message: str) -> Any:
    return pytest.raises(sqlite3.IntegrityError, match=f"^appointments: {message}$")


@pytest.mark.parametrize("how", ["UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"])
@pytest.mark.parametrize("column", sorted(COLUMNS))
def test_no_column_of_what_is_over_ever_changes(
    store: sqlite3.Connection, column: str, how: str
) -> None:
    put(store, OVER)
    value = OTHERWISE.get(column, "'other'")
    with refused("what is over stays as it is"):
        store.execute(f"{how} appointments SET {column} = {value}")


@pytest.mark.parametrize("column", ["client", "proposed_day", "created"])
def test_nothing_is_taken_from_or_given_to_what_is_over(
    store: sqlite3.Connection, column: str
) -> None:
    put(store, OVER)
    value = "7" if column == "created" else "NULL"
    with refused("what is over stays as it is"):
        store.execute(f"UPDATE appointments SET {column} = {value}")


@pytest.mark.parametrize("state", sorted(TERMINAL))
def test_every_state_that_is_over_lasts(store: sqlite3.Connection, state: State) -> None:
    put(store, appointment("a", state=state))
    for other in sorted(set(State) - {state}):
        with refused("what is over stays as it is"):
            store.execute("UPDATE appointments SET state = ?", (other,))


@pytest.mark.parametrize("state", sorted(BLOCKING))
def test_what_is_not_over_may_become_anything(store: sqlite3.Connection, state: State) -> None:
    for other in State:
        put(store, appointment(other, provider=other, state=state))
        store.execute("UPDATE appointments SET state = ?1 WHERE id = ?1", (other,))


def test_what_is_over_may_be_written_again_as_it_is(store: sqlite3.Connection) -> None:
    put(store, OVER)
    store.execute("UPDATE appointments SET state = 'cancelled', client = 'ada', written = 7")


def test_the_instants_of_what_is_over_follow_its_zone(store: sqlite3.Connection) -> None:
    asked = appointment(
        "a", state=State.DECLINED, change=Change.RESCHEDULE_REQUESTED, proposed=at(900)
    )
    put(store, asked)
    moved = ", ".join(f"{column} = {column} + 3600" for column in sorted(DERIVED))
    store.execute(f"UPDATE appointments SET {moved}")


@pytest.mark.parametrize("state", [State.BOOKED, State.CANCELLED])
def test_no_appointment_is_ever_deleted(store: sqlite3.Connection, state: State) -> None:
    put(store, appointment("a", state=state))
    with refused("none is ever deleted"):
        store.execute("DELETE FROM appointments")


@pytest.mark.parametrize("how", ["INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE"])
def test_a_new_row_never_takes_the_place_of_another(store: sqlite3.Connection, how: str) -> None:
    put(store, OVER)
    names = rows.appointment_row(OVER, NOW)
    columns = ", ".join(names)
    new = {"provider": "'okafor'", "state": "'booked'"}
    chosen = ", ".join(new.get(name, name) for name in names)
    with refused("this id is taken"):
        store.execute(f"{how} INTO appointments ({columns}) SELECT {chosen} FROM appointments")
    elsewhere = columns.replace("organization", "'oak'")
    store.execute(f"{how} INTO appointments ({columns}) SELECT {elsewhere} FROM appointments")
