"""Another time can be agreed to, asked for or taken only when it is known which one."""

import pytest

from helpgen.booking.event import Actor, Event
from helpgen.booking.guards import GUARDS
from helpgen.booking.machine import step
from helpgen.booking.state import State
from tests.booking_cases import LATER, case, open_policy


@pytest.mark.parametrize(
    ("event", "mode"), [(Event.RESCHEDULE, "auto"), (Event.REQUEST_RESCHEDULE, "request")]
)
def test_a_client_who_names_no_other_time_moves_nothing(event: Event, mode: str) -> None:
    policy = open_policy(features__selfBookingRequiresApproval=False, settings__rescheduleMode=mode)
    nowhere = step(case(event, Actor.CLIENT, State.BOOKED, policy=policy, proposed=None))
    assert nowhere.decision.code == "no_proposed_time"
    assert step(case(event, Actor.CLIENT, State.BOOKED, policy=policy)).decision.allowed


def test_the_guard_asks_nothing_but_the_time() -> None:
    asked = case(Event.RESCHEDULE, Actor.CLIENT, State.BOOKED, proposed=None)
    assert GUARDS["proposed"](asked).code == "no_proposed_time"
    asked = case(Event.RESCHEDULE, Actor.CLIENT, State.BOOKED, proposed=LATER)
    assert GUARDS["proposed"](asked).allowed
