"""What an appointment is at a moment, whether or not anybody wrote it down."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.values.appointment import AS_IT_IS, Appointment, Calendar, Details, Span
from helpgen.booking.values.lapse import as_of, calendar_at
from helpgen.booking.values.state import Change, State

START = datetime(2026, 3, 5, 15, tzinfo=UTC)
BEFORE, LATER = START - timedelta(seconds=1), START + timedelta(days=1)
TEN = Span(date(2026, 3, 5), 600, 50, "America/New_York")
ASKED = Appointment(
    "a",
    "o",
    "anna",
    TEN,
    State.PENDING,
    change=Change.RESCHEDULE_REQUESTED,
    proposed=replace(TEN, start=660),
    proposed_details=Details("ben"),
    reason="too early",
)
MOVING = replace(ASKED, id="b", state=State.BOOKED)


def test_a_request_that_nobody_decided_is_declined_and_nothing_of_it_is_open() -> None:
    assert as_of(ASKED, BEFORE) is ASKED
    assert as_of(ASKED, START) == replace(
        ASKED,
        state=State.DECLINED,
        change=Change.NONE,
        proposed=None,
        proposed_details=AS_IT_IS,
        reason="expired",
        by="clock",
    )


def test_a_change_that_nobody_decided_is_gone_with_all_that_was_asked_for() -> None:
    assert as_of(MOVING, BEFORE) is MOVING
    assert as_of(MOVING, START) == replace(
        MOVING, change=Change.NONE, proposed=None, proposed_details=AS_IT_IS, reason=""
    )


@pytest.mark.parametrize("now", [BEFORE, START, LATER])
def test_a_calendar_is_that_of_its_moment_and_brought_there_once(now: datetime) -> None:
    there = calendar_at(Calendar((ASKED, MOVING)), now)
    assert there.at == now
    assert calendar_at(there, now) is there
    assert there.lapsed == (() if now is BEFORE else (ASKED, MOVING))
    assert there.appointments == tuple(as_of(each, now) for each in (ASKED, MOVING))


def test_what_a_store_finds_by_its_id_is_what_it_is_at_that_moment_too() -> None:
    stored = {"a": ASKED, "b": MOVING}
    there = calendar_at(Calendar(others=stored.get), START)
    assert there.appointment("a") == as_of(ASKED, START)
    assert there.appointment("b") == as_of(MOVING, START)
    assert there.appointment("c") is None
    assert calendar_at(Calendar(others=stored.get), BEFORE).appointment("a") is ASKED


def test_what_had_lapsed_by_an_earlier_moment_is_still_known() -> None:
    later = replace(MOVING, id="c", span=replace(TEN, day=date(2026, 3, 6)))
    first = calendar_at(Calendar((ASKED, later)), START)
    assert calendar_at(first, LATER).lapsed == (ASKED, later)
