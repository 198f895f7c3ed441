import pytest

from helpgen.booking.rules.display.calendar_placement import PLACEMENTS, RULE, decide
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.state import State

LAW = RULE.properties[0].holds
EXPECTED = {
    State.PENDING: "request",
    State.BOOKED: "schedule",
    State.CONFIRMED: "schedule",
    State.CHECKED_IN: "schedule",
    State.IN_PROGRESS: "schedule",
    State.COMPLETED: "schedule",
    State.CANCELLED: "none",
    State.LATE_CANCELLED: "schedule",
    State.MISSED: "schedule",
    State.DECLINED: "none",
    State.NO_SHOW: "schedule",
}


@pytest.mark.parametrize("state", State)
def test_every_state_has_its_place(state: State) -> None:
    assert decide(state) == allowed(placement=EXPECTED[state])


def test_a_booked_one_is_on_the_schedule_at_once_before_anybody_confirms() -> None:
    assert decide(State.BOOKED) == decide(State.CONFIRMED)


def test_no_other_place_is_declared() -> None:
    assert set(PLACEMENTS) == set(EXPECTED.values())
    assert RULE.gives[0].codes == PLACEMENTS


def test_the_law_holds_and_is_broken_when_a_request_looks_agreed() -> None:
    assert all(LAW(state, answer=decide(state)) for state in State)
    assert not LAW(State.PENDING, answer=allowed(placement="schedule"))
    assert not LAW(State.BOOKED, answer=allowed(placement="request"))
