"""What may be in the way of a wish is read, whenever else there is something and of whom."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.values.appointment import Calendar, Reach, Stored
from helpgen.booking.values.lapse import EXPIRED
from helpgen.booking.values.state import Change, State
from tests.unit.booking.ledger.sample import (
    NOW,
    ORGANIZATION,
    appointment,
    at,
    ledger_in,
    token,
    tried,
)

WISH = at(600).interval
FAR = replace(at(600), day=date(2026, 3, 20))
THERE = (
    appointment("same"),
    appointment("hers", 660, client="ada", provider="moss"),
    appointment("room", 660, provider="lind", room="blue"),
    appointment("guest", 720, provider="hart", client=None),
    appointment("waits", span=FAR, client="ada", provider="moss", state=State.PENDING),
    appointment("guest waits", span=FAR, client=None, provider="lind", state=State.PENDING),
    appointment(
        "asks",
        span=FAR,
        provider="vogt",
        change=Change.RESCHEDULE_REQUESTED,
        proposed=at(600),
    ),
    appointment("over", 600, provider="reyes", state=State.CANCELLED),
    appointment("far", span=replace(FAR, start=800)),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_in(tmp_path) as opened:
        yield opened


def near(ledger: Ledger, **whose: Any) -> list[str]:
    """The ids of what is read for a wish to have ten o'clock, during an attempt."""
    found: list[str] = []

    def looks(calendar: Calendar) -> Outcome:
        assert isinstance(calendar.appointments, Stored)
        for _ in range(2):  # the second time it is remembered
            found[:] = [each.id for each in calendar.appointments.near(Reach(WISH, **whose))]
        return Outcome()

    ledger.attempt(ORGANIZATION, token(""), NOW, looks)
    return found


@pytest.mark.parametrize(
    ("whose", "read"),
    [
        ({"provider": "reyes"}, ["asks", "same"]),
        ({"provider": "reyes", "client": "ada"}, ["asks", "hers", "same", "waits"]),
        ({"provider": "reyes", "room": "blue"}, ["asks", "room", "same"]),
        ({"provider": "reyes", "guest": True}, ["asks", "guest", "guest waits", "same"]),
        ({}, ["asks", "guest", "hers", "room", "same"]),
        ({"provider": "\ud800"}, ["asks"]),
    ],
)
def test_what_is_read_is_what_meets_the_wish_and_what_waits_of_who_asks(
    ledger: Ledger, whose: dict[str, Any], read: list[str]
) -> None:
    tried(ledger, "t", *THERE)
    assert near(ledger, **whose) == read


@pytest.mark.parametrize("days", [-2, -1, 1, 2])
def test_two_days_on_both_sides_are_read_too_and_a_week_is_not(ledger: Ledger, days: int) -> None:
    day = at(600).day
    beside = replace(at(600), day=day + timedelta(days=days))
    week = replace(at(600), day=day + timedelta(days=7 * days))
    tried(ledger, "t", appointment("beside", span=beside), appointment("week", span=week))
    assert near(ledger, provider="reyes") == ["beside"]


def test_what_is_found_by_its_id_is_as_it_is_by_now(ledger: Ledger) -> None:
    tried(ledger, "t", appointment("old", state=State.PENDING))
    found = []

    def looks(calendar: Calendar) -> Outcome:
        found.append(calendar.others("old"))
        return Outcome()

    ledger.attempt(ORGANIZATION, token(""), NOW, looks)
    ledger.attempt(ORGANIZATION, token(""), NOW + timedelta(days=900), looks)
    before, after = found
    assert before is not None
    assert after is not None
    assert (before.state, before.reason) == (State.PENDING, "")
    assert (after.state, after.reason) == (State.DECLINED, EXPIRED)
