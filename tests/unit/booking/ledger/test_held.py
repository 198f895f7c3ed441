"""What holds keep from whom, as the store itself sees it: everything here is written by hand."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from helpgen.booking.values.appointment import Details
from helpgen.booking.values.state import Change, State
from tests.unit.booking.ledger.by_hand import change, new_store, overlap, put
from tests.unit.booking.ledger.sample import GUEST, TEN, appointment, at, hold

FIRST = appointment("first", client="ada")


@pytest.fixture
def store() -> Iterator[sqlite3.Connection]:
    with new_store() as opened:
        yield opened


LIVE = timedelta(minutes=5)
TICK = timedelta(microseconds=1)


def test_a_hold_of_somebody_else_keeps_the_time_until_it_expires(store: sqlite3.Connection) -> None:
    put(store, hold("kept", "client:ada", live=LIVE))
    for start in (TEN - 49, TEN + 49):
        with overlap("hold"):
            put(store, appointment("second", start), LIVE - TICK)
    for start in (TEN - 50, TEN + 50):
        put(store, appointment(f"beside {start}", start), LIVE - TICK)
    put(store, appointment("second"), LIVE)


def test_a_hold_is_no_obstacle_to_its_contact(store: sqlite3.Connection) -> None:
    put(store, hold("kept", "client:ada"))
    put(store, FIRST)


def test_a_guest_has_no_hold_of_their_own_until_it_is_spent(store: sqlite3.Connection) -> None:
    put(store, hold("kept", GUEST))
    with overlap("hold"):
        put(store, appointment("guest", client=None))


def test_a_row_may_not_be_moved_onto_a_hold(store: sqlite3.Connection) -> None:
    put(store, hold("kept", "client:bo"))
    second = appointment("second", TEN + 50)
    put(store, second)
    with overlap("hold"):
        change(store, replace(second, span=at(TEN)))
    with overlap("hold"):
        change(store, replace(second, change=Change.RESCHEDULE_REQUESTED, proposed=at(TEN)))


def test_a_booked_time_cannot_be_held(store: sqlite3.Connection) -> None:
    put(store, FIRST)
    for start in (TEN - 49, TEN + 49):
        with overlap("provider"):
            put(store, hold("kept", "client:ada", start))
    put(store, hold("before", "client:ada", TEN - 50))
    after = hold("after", "client:ada", TEN + 50)
    put(store, after)
    with overlap("provider"):
        change(store, replace(after, span=at(TEN + 49)))


def test_a_proposed_time_cannot_be_held(store: sqlite3.Connection) -> None:
    put(store, replace(FIRST, change=Change.RESCHEDULE_REQUESTED, proposed=at(900)))
    with overlap("provider"):
        put(store, hold("kept", "client:bo", 900))


def test_the_time_of_another_provider_that_is_asked_for_is_kept_from_holds_and_by_holds(
    store: sqlite3.Connection,
) -> None:
    asks = replace(FIRST, change=Change.RESCHEDULE_REQUESTED, proposed=at(900))
    elsewhere = replace(asks, proposed_details=Details("okafor"))
    put(store, elsewhere)
    theirs = replace(hold("kept", "client:bo", 900), provider="okafor")
    with overlap("provider"):
        put(store, theirs)
    put(store, hold("here", "client:bo", 900))
    with overlap("hold"):
        change(store, asks)
    change(store, replace(elsewhere, proposed=at(950)))
    put(store, theirs)
    with overlap("hold"):
        change(store, elsewhere)


def test_a_held_time_cannot_be_held_by_another_until_it_expires(store: sqlite3.Connection) -> None:
    put(store, hold("kept", "client:ada", live=LIVE))
    late = hold("late", "client:bo", TEN + 49, live=2 * LIVE)
    with overlap("hold"):
        put(store, late, LIVE - TICK)
    put(store, hold("again", "client:ada", TEN + 10))
    put(store, late, LIVE)


def test_a_hold_may_not_be_moved_onto_another(store: sqlite3.Connection) -> None:
    put(store, hold("kept", "client:ada"))
    other = hold("other", "client:bo", TEN + 50)
    put(store, other)
    with overlap("hold"):
        change(store, replace(other, span=at(TEN + 49)))


def test_an_expired_hold_may_not_come_back_over_an_appointment(store: sqlite3.Connection) -> None:
    put(store, hold("kept", "client:ada", live=timedelta(0)))
    put(store, FIRST)
    with overlap("provider"):
        change(store, hold("kept", "client:ada", live=TICK))


@pytest.mark.parametrize("contact", ["guest:ada", "client:ADA", "client:adam"])
def test_a_contact_is_the_whole_of_it(store: sqlite3.Connection, contact: str) -> None:
    put(store, hold("kept", contact))
    with overlap("hold"):
        put(store, FIRST)


@pytest.mark.parametrize("contact", ["", "ada", "client:", "guest:", "staff:ada"])
def test_a_hold_is_a_client_s_or_a_guest_s(store: sqlite3.Connection, contact: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed"):
        put(store, hold("kept", contact))


MOVES = replace(hold("kept", "client:ada", TEN + 30), moving="first")


def test_the_appointment_that_leaves_is_not_in_the_way_of_its_hold(
    store: sqlite3.Connection,
) -> None:
    put(store, FIRST)
    put(store, MOVES)
    change(store, replace(MOVES, span=at(TEN + 10)))


@pytest.mark.parametrize("moving", ["", "second", "FIRST"])
def test_only_the_appointment_that_leaves_is_not_in_the_way(
    store: sqlite3.Connection, moving: str
) -> None:
    put(store, FIRST)
    with overlap("provider"):
        put(store, replace(MOVES, moving=moving))
    put(store, MOVES)
    with overlap("provider"):
        change(store, replace(MOVES, moving=moving))
    put(store, appointment("next", TEN + 100))
    with overlap("provider"):
        change(store, replace(MOVES, span=at(TEN + 60)))


@pytest.mark.parametrize("client", ["bo", None])
def test_nobody_holds_a_time_by_moving_what_is_another_s(
    store: sqlite3.Connection, client: str | None
) -> None:
    put(store, replace(FIRST, client=client))
    for contact in ("client:ada", GUEST):
        with overlap("provider"):
            put(store, replace(MOVES, contact=contact))


def test_the_time_that_is_asked_for_leaves_with_the_appointment(store: sqlite3.Connection) -> None:
    put(store, replace(FIRST, change=Change.RESCHEDULE_REQUESTED, proposed=at(900)))
    put(store, replace(MOVES, span=at(910)))


def test_an_appointment_may_change_while_its_client_holds_part_of_its_time(
    store: sqlite3.Connection,
) -> None:
    put(store, FIRST)
    put(store, MOVES)
    change(store, replace(FIRST, state=State.CONFIRMED))
    with overlap("hold"):
        put(store, appointment("second", TEN + 60))


IN_BLUE = replace(hold("kept", "client:ada"), provider="okafor", room="blue")


def test_a_held_room_is_given_to_nobody_else(store: sqlite3.Connection) -> None:
    put(store, IN_BLUE)
    for start in (TEN - 49, TEN + 49):
        with overlap("hold"):
            put(store, appointment("second", start, room="blue"))
        with overlap("hold"):
            put(store, replace(hold("other", "client:bo", start), room="blue"))
    put(store, appointment("beside", TEN + 50, room="blue"))
    put(store, appointment("elsewhere", room="green"))
    put(store, appointment("nowhere", TEN - 60, 30))


def test_a_room_that_is_taken_cannot_be_held(store: sqlite3.Connection) -> None:
    put(store, appointment("first", room="blue"))
    with overlap("room"):
        put(store, IN_BLUE)
    green = replace(IN_BLUE, room="green")
    put(store, green)
    with overlap("room"):
        change(store, IN_BLUE)
    with overlap("hold"):
        change(store, appointment("first", room="green"))


def test_a_hold_is_not_in_the_way_of_what_it_moves_in_the_same_room(
    store: sqlite3.Connection,
) -> None:
    put(store, appointment("first", room="blue", client="ada"))
    put(store, replace(IN_BLUE, provider="reyes", span=at(TEN + 10), moving="first"))
