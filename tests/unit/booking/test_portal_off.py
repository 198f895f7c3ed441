"""Without a portal a client moves nothing, whatever else is switched on."""

import pytest

from helpgen.booking.moves.guards import GUARDS
from helpgen.booking.moves.machine import step
from helpgen.booking.moves.move import Move
from helpgen.booking.moves.table import MOVES
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.state import Change, State
from tests.booking_cases import case, open_policy

THEIRS = tuple(
    move
    for move in MOVES
    if Actor.CLIENT in move.actors and move.refusal is None and None not in move.states
)
"""Every move of a client with an appointment that exists."""

MODES: dict[Event, dict[str, object]] = {
    Event.REQUEST_CANCEL: {"settings__cancelMode": "request"},
    Event.REQUEST_RESCHEDULE: {"settings__rescheduleMode": "request"},
    Event.RESCHEDULE: {"settings__rescheduleMode": "auto"},
}
TOO_LATE = {"in_time": {}, "too_late": {"settings__lateCancelWindowHours": 100}, "": {}}


def _code(move: Move, state: State | None, change: Change, *, portal: bool) -> str:
    event = move.events[0]
    named = {"features__selfBookingRequiresApproval": False, **MODES.get(event, {})}
    policy = open_policy(**named, **TOO_LATE[move.when], features__patientPortalEnabled=portal)
    answer = step(case(event, Actor.CLIENT, state, change, policy=policy))
    assert answer.move == move.number
    return answer.decision.code


@pytest.mark.parametrize("move", THEIRS, ids=lambda move: str(move.number))
def test_what_a_client_may_otherwise_is_refused_without_a_portal(move: Move) -> None:
    for state in move.states:
        for change in move.changes:
            assert _code(move, state, change, portal=True) == ""
            assert _code(move, state, change, portal=False) == "portal_disabled"


def test_that_is_every_move_of_a_client() -> None:
    assert {move.number for move in THEIRS} == {7, 8, 10, 11, 12, 13, 16, 19, 22}


def test_the_guard_asks_nothing_but_the_portal() -> None:
    asked = case(Event.WITHDRAW, Actor.CLIENT, State.PENDING, policy=open_policy())
    assert GUARDS["portal.enabled"](asked).allowed
    off = open_policy(features__patientPortalEnabled=False)
    asked = case(Event.WITHDRAW, Actor.CLIENT, State.PENDING, policy=off)
    assert GUARDS["portal.enabled"](asked).code == "portal_disabled"
