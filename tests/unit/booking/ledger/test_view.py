"""What an attempt sees: what is to come and what ended not long ago; anything older by its id."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.values.appointment import Appointment, Calendar
from helpgen.booking.values.state import Change, State
from tests.unit.booking.ledger.sample import (
    GUEST,
    NOW,
    ORGANIZATION,
    TEN,
    appointment,
    at,
    hold,
    holds,
    ledger_in,
    token,
    tried,
)

TWO_DAYS = timedelta(days=2)
ENDED = datetime(2026, 3, 3, 15, 50, tzinfo=UTC)  # what starts at ten in New York
OLD = appointment("old")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_in(tmp_path) as opened:
        yield opened


def seen(ledger: Ledger, now: datetime, organization: str = ORGANIZATION) -> Calendar:
    """The calendar as an attempt at that moment gets it."""
    calendars = []

    def looks(calendar: Calendar) -> Outcome:
        calendars.append(calendar)
        return Outcome()

    ledger.attempt(organization, token(""), now, looks)
    return calendars[0]


def names(calendar: Calendar) -> list[str]:
    return [each.id for each in calendar.appointments]


@pytest.mark.parametrize(
    ("later", "listed"),
    [(timedelta(0), False), (timedelta(seconds=-1), True), (-TWO_DAYS, True)],
)
def test_what_ended_two_days_ago_is_not_listed_any_more(
    ledger: Ledger, later: timedelta, listed: bool
) -> None:
    tried(ledger, "t", OLD)
    assert names(seen(ledger, ENDED + TWO_DAYS + later)) == (["old"] if listed else [])


def test_what_is_not_listed_is_found_by_its_id(ledger: Ledger) -> None:
    tried(ledger, "t", OLD)
    calendar = seen(ledger, ENDED + timedelta(days=900))
    assert calendar.appointments == ()
    assert calendar.appointment("old") == OLD
    assert calendar.appointment("never") is None


def test_an_attempt_that_needs_everything_can_ask_for_it(ledger: Ledger) -> None:
    tried(ledger, "t", OLD)
    years_later = ENDED + timedelta(days=900)

    def looks(calendar: Calendar) -> Outcome:
        assert calendar.appointments == ()
        everything = ledger.calendar(ORGANIZATION).appointments
        return Outcome(appointments=tuple(replace(each, room="blue") for each in everything))

    assert ledger.attempt(ORGANIZATION, token("u"), years_later, looks).decision.allowed
    assert ledger.appointment(ORGANIZATION, "old") == replace(OLD, room="blue")


def test_an_id_of_another_organization_is_not_found(ledger: Ledger) -> None:
    tried(ledger, "t", OLD)
    assert seen(ledger, NOW, "oak").appointment("old") is None
    assert seen(ledger, ENDED + timedelta(days=9), "oak").appointment("old") is None


@pytest.mark.parametrize(
    ("state", "change", "there"),
    [
        (State.CHECKED_IN, Change.RESCHEDULE_REQUESTED, ["old"]),
        (State.CHECKED_IN, Change.NONE, []),
        (State.BOOKED, Change.RESCHEDULE_REQUESTED, []),  # it has lapsed
    ],
)
def test_an_old_one_is_listed_while_somebody_asks_to_move_it_to_a_time_to_come(
    ledger: Ledger, state: State, change: Change, there: list[str]
) -> None:
    later = replace(at(TEN), day=at(TEN).day + timedelta(days=10))
    tried(ledger, "t", replace(OLD, state=state, change=change, proposed=later))
    assert names(seen(ledger, ENDED + timedelta(days=5))) == there
    assert names(seen(ledger, NOW)) == ["old"]
    assert names(seen(ledger, ENDED + timedelta(days=12))) == []


def test_what_is_listed_is_in_the_order_of_the_ids_whenever_it_is(ledger: Ledger) -> None:
    times = {"c": 600, "a": 800, "d": 700, "b": 900}
    tried(ledger, "t", *(appointment(key, start) for key, start in times.items()))
    assert names(seen(ledger, NOW)) == ["a", "b", "c", "d"]
    assert seen(ledger, NOW) == ledger.calendar(ORGANIZATION)


def test_states_make_no_difference_and_holds_are_all_there(ledger: Ledger) -> None:
    tried(ledger, "t", OLD, appointment("over", 800, state=State.CANCELLED))
    ledger.attempt(ORGANIZATION, token("h"), NOW, holds(hold("kept", GUEST, 1000)))
    calendar = seen(ledger, ENDED)
    assert names(calendar) == ["old", "over"]
    assert [each.id for each in calendar.holds] == ["kept"]


def test_reading_goes_by_when_appointments_end_not_through_all_of_them(ledger: Ledger) -> None:
    tried(ledger, "t", *(appointment(f"n{n}", 60 * n, 60) for n in range(23)))
    plan: list[str] = []
    ledger._connection.set_trace_callback(plan.append)
    names(seen(ledger, NOW))
    ledger._connection.set_trace_callback(None)
    (query,) = (each for each in plan if "UNION ALL" in each)
    steps = ledger._connection.execute(f"EXPLAIN QUERY PLAN {query}")
    searches = [step["detail"] for step in steps if "appointments" in step["detail"]]
    assert len(searches) == 2
    assert all(
        f"USING INDEX {name} " in one
        for name, one in zip(("ending", "proposed_ending"), searches, strict=True)
    )


def test_what_an_attempt_sees_can_be_used_as_a_list(ledger: Ledger) -> None:
    there = (appointment("a"), appointment("b", 800), appointment("c", 900))
    tried(ledger, "t", *there)
    listed = seen(ledger, NOW).appointments
    assert (len(listed), listed[0], listed[1:], listed[-1]) == (3, there[0], there[1:], there[2])
    nothing: object = {*there}
    assert (listed == there, listed == there[:2], listed == nothing) == (True, False, False)
    assert hash(listed) == hash(there)


def test_a_calendar_without_a_store_has_what_it_lists() -> None:
    calendar = Calendar((OLD, replace(OLD, id="b")))
    assert calendar.appointment("b") == replace(OLD, id="b")
    assert calendar.appointment("c") is None
    asked: list[str] = []

    def others(key: str) -> Appointment | None:
        asked.append(key)
        return replace(OLD, id=key)

    there = replace(calendar, others=others)
    assert there.appointment("b") == replace(OLD, id="b")
    assert there.appointment("c") == replace(OLD, id="c")
    assert asked == ["c"]


@pytest.mark.parametrize("key", ["zoë", "\ue000", "木"])
def test_an_id_in_any_script_is_found(ledger: Ledger, key: str) -> None:
    there = appointment(key)
    tried(ledger, "t", there)
    assert ledger.appointment(ORGANIZATION, key) == there


@pytest.mark.parametrize("half", [0xD800, 0xDBFF, 0xDC00, 0xDFFF])
def test_half_a_letter_is_nobodys_id(ledger: Ledger, half: int) -> None:
    assert ledger.appointment(ORGANIZATION, chr(half)) is None


def test_what_lapsed_is_written_down_in_the_order_of_the_ids(ledger: Ledger) -> None:
    for key, start in (("b", TEN), ("a", TEN + 60), ("c", TEN - 60)):
        tried(ledger, key, appointment(key, start, state=State.PENDING))
    assert [each.id for each in seen(ledger, ENDED + TWO_DAYS).lapsed] == ["a", "b", "c"]
    said = [each.appointment for each in ledger.audit(ORGANIZATION) if each.actor == "clock"]
    assert said == ["a", "b", "c"]
