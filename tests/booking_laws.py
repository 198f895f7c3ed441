"""What holds of every attempt, whatever was attempted under whatever policy."""

from dataclasses import replace

from helpgen.booking.moves.case import Case
from helpgen.booking.moves.machine import RULE, Step
from helpgen.booking.moves.table import MOVES
from helpgen.booking.values.decision import EffectKind, Message, refused
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.keys import NOTIFICATIONS
from helpgen.booking.values.state import TERMINAL, UPCOMING, Change, State

TAKEN = refused(Message("slot_taken", "Taken."))
LOST = refused(Message("hold_expired", "Expired."))
CODES = {message.code for message in RULE.messages} | {"slot_taken", "hold_expired"}
BY_NUMBER = {move.number: move for move in MOVES}
MAILED_BY = {
    2: "requestSubmitted",
    3: "requestSubmitted",
    4: "approved",
    5: "declined",
    6: "declined",
    7: "requestSubmitted",
    11: "cancelledByClient",
    12: "cancelledByClient",
    14: "cancelledByClient",
    15: "changeDenied",
    17: "changeApproved",
    18: "changeDenied",
}
"""The matrix: which list of the policy hears of which row. All others tell nobody."""


def agree(attempt: Case, came: Step) -> None:
    """What section 4 of the catalog says of every attempt, with what the appointment is at that moment."""
    attempt = _as_it_is(attempt)
    entries = [each for each in came.effects if each.kind is EffectKind.AUDIT]
    assert len(entries) == 1
    details = dict(entries[0].details)
    assert (details["actor"], details["event"]) == (attempt.actor, attempt.event)
    assert (details["before"], details["after"]) == (
        attempt.state or "none",
        came.state or "none",
    )
    if came.decision.allowed:
        _agree_allowed(attempt, came)
    else:
        assert came.decision.code in CODES
        assert (came.state, came.change, came.second) == (attempt.state, attempt.change, None)
        assert len(came.effects) == 1


def _as_it_is(attempt: Case) -> Case:
    """Nothing waits for an answer once it has started; only the clock comes to write that down."""
    if attempt.actor is Actor.CLOCK or attempt.now < attempt.start:
        return attempt
    if attempt.state is State.PENDING:
        return replace(attempt, state=State.DECLINED, change=Change.NONE)
    agreed = attempt.state in {State.BOOKED, State.CONFIRMED}
    return replace(attempt, change=Change.NONE) if agreed else attempt


def _agree_allowed(attempt: Case, came: Step) -> None:
    move = BY_NUMBER[came.move]
    assert move.refusal is None
    assert attempt.state in move.states
    assert attempt.change in move.changes
    assert attempt.event in move.events
    assert attempt.actor in move.actors
    assert came.state in (move.next or (attempt.state,))
    assert came.change is move.next_change
    assert attempt.state not in TERMINAL
    assert (attempt.state, came.state) != (State.PENDING, State.CONFIRMED)
    asked_and_let_go = (came.move, came.change) == (14, Change.CANCEL_REQUESTED)
    assert came.change is Change.NONE or came.state in UPCOMING or asked_and_let_go
    assert (came.second is not None) is (attempt.event is Event.RESCHEDULE)
    told = [str(e) for e in came.effects if e.kind in {EffectKind.EMAIL, EffectKind.NOTIFY}]
    assert told == list(attempt.policy[NOTIFICATIONS].get(MAILED_BY.get(came.move, ""), ()))
