"""The store itself refuses: everything here is written by hand, past the ledger."""

import sqlite3
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pytest

from helpgen.booking.ledger import schema
from helpgen.booking.values.appointment import Details
from helpgen.booking.values.state import BLOCKING, TERMINAL, Change, State
from tests.unit.booking.ledger.by_hand import change, new_store, overlap, put
from tests.unit.booking.ledger.sample import TEN, appointment, at

SHARED: dict[str, dict[str, Any]] = {
    "provider": {"provider": "reyes"},
    "room": {"provider": "okafor", "room": "blue"},
    "client": {"provider": "okafor", "client": "ada"},
}
FIRST = appointment("first", room="blue", client="ada")
REQUESTED: dict[str, Any] = {"change": Change.RESCHEDULE_REQUESTED, "proposed": at(900)}


@pytest.fixture
def store() -> Iterator[sqlite3.Connection]:
    with new_store() as opened:
        yield opened


@pytest.mark.parametrize("who", SHARED)
@pytest.mark.parametrize("start", [TEN - 49, TEN + 10, TEN + 49])
def test_a_new_row_may_not_share_a_minute(store: sqlite3.Connection, who: str, start: int) -> None:
    put(store, FIRST)
    with overlap(who):
        put(store, appointment("second", start, **SHARED[who]))


@pytest.mark.parametrize("who", SHARED)
@pytest.mark.parametrize("start", [TEN - 50, TEN + 50])
def test_back_to_back_is_no_overlap(store: sqlite3.Connection, who: str, start: int) -> None:
    put(store, FIRST)
    put(store, appointment("second", start, **SHARED[who]))


@pytest.mark.parametrize("who", SHARED)
@pytest.mark.parametrize("start", [TEN - 49, TEN + 49])
def test_a_row_may_not_be_moved_onto_another(
    store: sqlite3.Connection, who: str, start: int
) -> None:
    put(store, FIRST)
    second = appointment("second", TEN + 50, **SHARED[who])
    put(store, second)
    with overlap(who):
        change(store, replace(second, span=at(start)))
    change(store, replace(second, span=at(TEN - 50)))


@pytest.mark.parametrize("who", SHARED)
def test_a_row_may_not_be_given_to_whoever_is_taken(store: sqlite3.Connection, who: str) -> None:
    put(store, FIRST)
    second = appointment("second", provider="okafor", client="bo", room="green")
    put(store, second)
    with overlap(who):
        change(store, replace(second, **SHARED[who]))


@pytest.mark.parametrize(
    ("other", "changes"),
    [
        ({"start": TEN + 50}, "starts = starts - 60, ends = ends - 60"),
        ({"start": TEN - 30, "minutes": 30}, "ends = ends + 60, minutes = 31"),
    ],
)
def test_every_way_into_an_overlap_is_watched(
    store: sqlite3.Connection, other: dict[str, Any], changes: str
) -> None:
    put(store, FIRST)
    put(store, appointment("second", **other))
    with overlap("provider"):
        store.execute(f"UPDATE appointments SET {changes} WHERE id = 'second'")


def test_a_row_that_came_back_would_be_watched_as_well(store: sqlite3.Connection) -> None:
    put(store, FIRST)
    put(store, appointment("second", state=State.CANCELLED))
    store.execute("DROP TRIGGER appointments_over")
    with overlap("provider"):
        store.execute("UPDATE appointments SET state = 'booked' WHERE id = 'second'")


@pytest.mark.parametrize("state", sorted(BLOCKING))
def test_these_states_keep_their_time(store: sqlite3.Connection, state: State) -> None:
    put(store, replace(FIRST, state=state))
    with overlap("provider"):
        put(store, appointment("second"))


@pytest.mark.parametrize("state", sorted(TERMINAL))
def test_these_states_keep_no_time(store: sqlite3.Connection, state: State) -> None:
    put(store, replace(FIRST, state=state))
    put(store, appointment("second", room="blue", client="ada"))
    put(store, appointment("third", room="blue", client="ada", state=state))


def test_no_room_and_no_client_never_conflict(store: sqlite3.Connection) -> None:
    put(store, appointment("first", client=None))
    put(store, appointment("second", provider="okafor", client=None))


def test_another_organization_may_have_the_same_everything(store: sqlite3.Connection) -> None:
    put(store, FIRST)
    put(store, replace(FIRST, organization="oak"))


@pytest.mark.parametrize("who", SHARED)
@pytest.mark.parametrize("start", [TEN + 49, 900 - 49, 900 + 49])
def test_an_open_reschedule_keeps_both_times(
    store: sqlite3.Connection, who: str, start: int
) -> None:
    put(store, replace(FIRST, change=Change.RESCHEDULE_REQUESTED, proposed=at(900)))
    with overlap(who):
        put(store, appointment("second", start, **SHARED[who]))
    put(store, appointment("second", 950, **SHARED[who]))


@pytest.mark.parametrize("who", SHARED)
def test_a_time_may_not_be_proposed_that_another_has(store: sqlite3.Connection, who: str) -> None:
    put(store, FIRST)
    second = appointment("second", TEN + 50, **SHARED[who])
    put(store, second)
    asks = replace(second, change=Change.RESCHEDULE_REQUESTED)
    with overlap(who):
        change(store, replace(asks, proposed=at(TEN - 49)))
    change(store, replace(asks, proposed=at(TEN - 50)))
    third = appointment("third", TEN + 300, **SHARED[who], **REQUESTED)
    with overlap(who):
        put(store, replace(third, proposed=at(TEN - 99)))


ELSEWHERE = replace(FIRST, **REQUESTED, proposed_details=Details("okafor"))
"""It is with Dr. Reyes at ten, and would be with Dr. Okafor at 15:00."""


@pytest.mark.parametrize(
    ("provider", "start", "taken"),
    [
        ("reyes", TEN, True),
        ("reyes", 900, False),
        ("okafor", 900 - 49, True),
        ("okafor", 900 - 50, False),
        ("okafor", TEN, False),
    ],
)
def test_each_of_two_providers_is_kept_from_others_at_one_of_the_two_times(
    provider: str, start: int, taken: bool
) -> None:
    second = appointment("second", start, provider=provider)
    for first, then in ((ELSEWHERE, second), (second, ELSEWHERE)):
        with new_store() as store:
            put(store, first)
            with overlap("provider") if taken else nullcontext():
                put(store, then)


def test_of_two_requests_for_the_same_provider_s_time_the_second_is_refused(
    store: sqlite3.Connection,
) -> None:
    put(store, ELSEWHERE)
    second = appointment("second", TEN, provider="osei", **REQUESTED)
    put(store, second)
    with overlap("provider"):
        change(store, replace(second, proposed_details=Details("okafor")))
    later = replace(second, proposed=at(950), proposed_details=Details("okafor"))
    change(store, later)


def test_the_client_is_kept_at_both_times_whoever_they_are_with(store: sqlite3.Connection) -> None:
    put(store, ELSEWHERE)
    for start in (TEN, 900):
        with overlap("client"):
            put(store, appointment("second", start, provider="osei", client=FIRST.client))


def test_a_proposed_time_is_free_once_nobody_asks_for_it(store: sqlite3.Connection) -> None:
    put(store, replace(FIRST, change=Change.NONE, proposed=at(900)))
    put(store, appointment("second", 900))


def test_an_appointment_does_not_conflict_with_itself(store: sqlite3.Connection) -> None:
    put(store, FIRST)
    change(store, replace(FIRST, span=at(TEN + 10)))
    change(store, replace(FIRST, change=Change.RESCHEDULE_REQUESTED, proposed=at(TEN + 20)))


def test_instants_are_compared_and_not_wall_times(store: sqlite3.Connection) -> None:
    put(store, FIRST)
    with overlap("provider"):  # 10:00 in New York is 09:00 in Chicago
        put(store, appointment("second", span=at(TEN - 60, zone="America/Chicago")))
    put(store, appointment("second", span=at(TEN, zone="America/Chicago")))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE appointments SET state = 'tentative'",
        "UPDATE appointments SET change = 'perhaps'",
        "UPDATE appointments SET ends = ends + 1",
        "UPDATE appointments SET minutes = 0, ends = starts",
        "UPDATE appointments SET change = 'reschedule_requested', proposed_day = '2026-03-04'",
        "UPDATE appointments SET proposed_starts = 5",
        "UPDATE appointments SET start = 1440",
        "UPDATE appointments SET fold = 2",
    ],
)
def test_a_row_that_makes_no_sense_is_refused(store: sqlite3.Connection, statement: str) -> None:
    put(store, FIRST)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed"):
        store.execute(statement)


ENTRY = (
    "audit (number, organization, appointment, actor, person, event, before, after, now, code)"
    " VALUES ({}, 'maple', 'first', 'client', 'ada', 'book', '', 'booked', 0, '')"
)
WORD = "tokens VALUES ('maple', 'ada', 'once', '[]', '[]', 0, '', 0)"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'nobody'",
        "UPDATE OR REPLACE audit SET number = 2",
        "DELETE FROM audit",
        f"INSERT OR REPLACE INTO {ENTRY.format(1)}",
        "UPDATE tokens SET token = 'twice'",
        "DELETE FROM tokens",
        f"INSERT OR REPLACE INTO {WORD}",
    ],
)
def test_rows_of_audit_and_tokens_are_only_added(store: sqlite3.Connection, statement: str) -> None:
    store.execute(f"INSERT INTO {ENTRY.format('NULL')}")
    store.execute(f"INSERT INTO {ENTRY.format('NULL')}")
    store.execute(f"INSERT INTO {WORD}")
    with pytest.raises(sqlite3.IntegrityError, match="rows are only added"):
        store.execute(statement)
    assert store.execute("SELECT number FROM audit").fetchall() == [(1,), (2,)]


@pytest.mark.parametrize("number", [-1, 0])
def test_no_row_of_the_audit_has_the_number_that_sqlite_shows_for_the_next(
    store: sqlite3.Connection, number: int
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="number > 0"):
        store.execute(f"INSERT INTO {ENTRY.format(number)}")
    store.execute(f"INSERT INTO {ENTRY.format('NULL')}")


@pytest.mark.parametrize("table", ["appointments", "tokens"])
def test_no_row_has_another_name_by_which_it_could_be_replaced(
    store: sqlite3.Connection, table: str
) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
        store.execute(f"UPDATE OR REPLACE {table} SET rowid = 2")


@pytest.mark.parametrize("how", ["UPDATE", "UPDATE OR REPLACE"])
@pytest.mark.parametrize("change", ["id = 'first'", "organization = 'oak'"])
def test_no_appointment_takes_the_place_of_another(
    store: sqlite3.Connection, how: str, change: str
) -> None:
    put(store, FIRST)
    put(store, appointment("second", span=at(TEN + 120)))
    with pytest.raises(sqlite3.IntegrityError, match="an id never changes"):
        store.execute(f"{how} appointments SET {change} WHERE id = 'second'")


def test_making_the_schema_again_changes_nothing(store: sqlite3.Connection) -> None:
    put(store, FIRST)
    store.executescript(schema.SCRIPT)
    assert store.execute("SELECT count(*) FROM appointments").fetchone() == (1,)
    assert store.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
