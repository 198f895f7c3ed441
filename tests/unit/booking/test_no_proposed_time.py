"""Another time can be asked for or taken only when it is known which one, and when something is to be another."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from helpgen.booking.moves.guards import GUARDS
from helpgen.booking.moves.machine import step
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.state import State
from tests.booking_cases import LATER, START, case, open_policy


@pytest.mark.parametrize(
    ("event", "mode"), [(Event.RESCHEDULE, "auto"), (Event.REQUEST_RESCHEDULE, "request")]
)
def test_a_client_who_names_no_other_time_moves_nothing(event: Event, mode: str) -> None:
    policy = open_policy(features__selfBookingRequiresApproval=False, settings__rescheduleMode=mode)
    nowhere = step(case(event, Actor.CLIENT, State.BOOKED, policy=policy, proposed=None))
    assert nowhere.decision.code == "no_proposed_time"
    assert step(case(event, Actor.CLIENT, State.BOOKED, policy=policy)).decision.allowed


@pytest.mark.parametrize(
    ("event", "mode"), [(Event.RESCHEDULE, "auto"), (Event.REQUEST_RESCHEDULE, "request")]
)
def test_an_appointment_is_not_moved_to_where_it_is(event: Event, mode: str) -> None:
    policy = open_policy(features__selfBookingRequiresApproval=False, settings__rescheduleMode=mode)
    written = START.astimezone(ZoneInfo("Asia/Tokyo"))
    same = step(case(event, Actor.CLIENT, State.BOOKED, policy=policy, proposed=written))
    assert (same.decision.code, same.because) == ("same_time", (written, "=", START))
    later = written + timedelta(minutes=1)
    assert step(
        case(event, Actor.CLIENT, State.BOOKED, policy=policy, proposed=later)
    ).decision.allowed


@pytest.mark.parametrize(
    ("event", "mode"), [(Event.RESCHEDULE, "auto"), (Event.REQUEST_RESCHEDULE, "request")]
)
def test_the_same_time_with_somebody_else_is_another_appointment(event: Event, mode: str) -> None:
    policy = open_policy(features__selfBookingRequiresApproval=False, settings__rescheduleMode=mode)
    there = case(
        event, Actor.CLIENT, State.BOOKED, policy=policy, proposed=START, other_details=True
    )
    assert step(there).decision.allowed
    assert step(replace(there, proposed=None)).decision.code == "no_proposed_time"


def test_the_guard_asks_nothing_but_what_is_to_be_another() -> None:
    asked = case(Event.RESCHEDULE, Actor.CLIENT, State.BOOKED, proposed=None)
    assert GUARDS["proposed"](asked).code == "no_proposed_time"
    asked = case(Event.RESCHEDULE, Actor.CLIENT, State.BOOKED, proposed=LATER)
    assert GUARDS["proposed"](asked).allowed
