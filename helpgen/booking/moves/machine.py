"""What comes of one attempt: the table of moves, applied.

Refused is, the first of all that applies: what is over; an event that this state, or an appointment without
an open change, does not know; an actor who never does that; a second change while one is open; what a guard
refuses. A refused attempt changes nothing and leaves one audit entry, as an allowed one does.
"""

from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from helpgen.booking.moves.case import FIELDS, REFUSALS, Case, case_of
from helpgen.booking.moves.consequences import audit, effects, turn
from helpgen.booking.moves.guards import CONDITIONS, GUARDS, MESSAGES
from helpgen.booking.moves.move import TERMINAL_STATE, Move
from helpgen.booking.moves.table import MOVES
from helpgen.booking.rules.cancel import late
from helpgen.booking.values import (
    ALLOW_CANCEL,
    ALLOW_RESCHEDULE,
    ALLOWED,
    APPROVAL_FIELDS,
    APPROVAL_ROLES,
    CANCEL_MODE,
    CANCEL_NOTE,
    CANCEL_OUTCOME,
    CANCEL_REASON_REQUIRED,
    CHANGE_PENDING,
    DECLINE_BOOKED,
    GUEST_REQUEST,
    LATE_CANCEL_HOURS,
    MANAGE_REQUEST,
    NOTIFICATIONS,
    PORTAL,
    REQUIRE_CONFIRMATION,
    REQUIRES_APPROVAL,
    RESCHEDULE_MODE,
    STATUS_STYLES,
    WITHDRAW_PENDING,
    WRONG_STATE,
    Actor,
    Because,
    Cell,
    Change,
    Decision,
    Effect,
    EffectKind,
    Event,
    Fact,
    Field,
    Message,
    Policy,
    PolicyKey,
    Rule,
    State,
    change_at,
    refused,
    state_at,
)

WRONG_ACTOR = Message("wrong_actor", "Somebody else would have to do this.")


class Step(NamedTuple):
    """The decision, the row that decided (0: none has this case), what is so afterwards, and what follows.

    `second` is the state of the appointment that takes this one's place. `reason`: why it ended. `guard` is
    the name of the guard that refused, and `because` the comparison by which a row or a guard decided.
    """

    decision: Decision
    move: int
    state: State | None
    change: Change
    effects: tuple[Effect, ...]
    second: State | None = None
    reason: str = ""
    guard: str = ""
    because: Because | None = None


def step(case: Case) -> Step:
    """What comes of it; nothing is stored or sent.

    Everybody but the clock meets the appointment as it is at that moment, not as it was stored: see `lapse`.
    """
    if case.actor is not Actor.CLOCK and case.state is not None:
        case = _now(case, case.state)
    rows = _rows(case.state, case.change, case.event, case.actor)
    if isinstance(rows, Decision):
        return _refusal(case, rows)
    move = next((each for each in rows[:-1] if CONDITIONS[each.when](case)), rows[-1])
    if move.refusal is not None:
        return _refusal(case, _no(move.refusal, case.state, case.change), move.number)
    because = None
    for name in move.guards:
        answer = GUARDS[name](case)
        if not answer.allowed:
            return _refusal(case, answer, move.number, name)
        because = answer.because or because
    after = turn(move, case)
    return Step(
        decision=ALLOWED,
        move=move.number,
        state=after.state,
        change=after.change,
        effects=effects(after),
        second=after.second,
        reason=after.reason,
        because=because,
    )


def _now(case: Case, stored: State) -> Case:
    """The case of what an appointment stored with that state is at the moment of the case."""
    state = state_at(stored, case.start, case.now)
    if state is not stored:
        return replace(case, state=state, change=Change.NONE)
    change = change_at(stored, case.change, case.start, case.now)
    return case if change is case.change else replace(case, change=change)


def _refusal(case: Case, decision: Decision, move: int = 0, guard: str = "") -> Step:
    """A refused attempt changes nothing. Where its guard compared nothing, the guard itself is told as what decided."""
    because = decision.because or (guard, "says", decision.code)
    return Step(
        decision,
        move,
        case.state,
        case.change,
        audit(case, case.state),
        guard=guard,
        because=because,
    )


@cache
def _rows(
    state: State | None, change: Change, event: Event, actor: Actor
) -> tuple[Move, ...] | Decision:
    """The rows that may have the case: one, or two that a condition tells apart. Else why there is none."""
    here = [move for move in MOVES if state in move.states and event in move.events]
    if not here:
        return _no(WRONG_STATE, state, change)
    if change is Change.NONE and all(Change.NONE not in move.changes for move in here):
        return refused(WRONG_STATE, ("change", "is", change))
    theirs = [move for move in here if actor in move.actors]
    if not theirs and (event, actor) in _ELSEWHERE:
        return _no(WRONG_STATE, state, change)
    if not theirs:
        return refused(WRONG_ACTOR, ("actor", "is", actor))
    rows = tuple(move for move in theirs if change in move.changes)
    return rows or _no(CHANGE_PENDING, state, change)


def _no(message: Message, state: State | None, change: Change) -> Decision:
    """Refused because of what the appointment is, or of the change that is open."""
    because = ("change", "is", change) if message is CHANGE_PENDING else ("state", "is", state)
    return refused(message, because)


_ELSEWHERE = frozenset(
    at for move in MOVES if move.refusal is None for at in product(move.events, move.actors)
)
# A client who cancels what is still pending does the right thing to the wrong state: a request is withdrawn.


READ: tuple[PolicyKey[Any], ...] = (
    PORTAL,
    ALLOW_CANCEL,
    ALLOW_RESCHEDULE,
    MANAGE_REQUEST,
    REQUIRE_CONFIRMATION,
    REQUIRES_APPROVAL,
    GUEST_REQUEST,
    LATE_CANCEL_HOURS,
    CANCEL_MODE,
    CANCEL_OUTCOME,
    CANCEL_REASON_REQUIRED,
    CANCEL_NOTE,
    RESCHEDULE_MODE,
    DECLINE_BOOKED,
    WITHDRAW_PENDING,
    APPROVAL_FIELDS,
    APPROVAL_ROLES,
    NOTIFICATIONS,
    STATUS_STYLES,
)
"""Every key that some row needs. Which row applies is decided by these, never by the name of a system."""


def _decide(policy: Policy, **given: object) -> Decision:
    """A step in the shape of a rule's answer: what is so afterwards as facts, instead of those of the guard."""
    case = case_of(given, policy)
    came = step(case)
    facts: dict[str, Fact] = {
        "move": came.move,
        "guard": came.guard,
        "state": came.state,
        "change": came.change,
        "second": came.second,
        "reason": came.reason,
    }
    because = _lateness(case, came) or came.because
    return Decision(came.decision.message, facts, came.effects, because)


def _lateness(case: Case, came: Step) -> Because | None:
    """How long ahead it was, where that made the difference between two outcomes."""
    if came.move not in _MAY_BE_LATE or case.state is State.PENDING or came.state is State.MISSED:
        return None
    return late.decide(case.start, case.now, case.policy).because if came.decision.allowed else None


_MAY_BE_LATE = frozenset(
    move.number for move in MOVES if move.when or State.LATE_CANCELLED in move.next
)

RULE = Rule(
    id="machine.step",
    says="What comes of one attempt with one appointment: what it is afterwards, and what follows.",
    decide=_decide,
    given=FIELDS,
    gives=(
        Field("move", Cell.INTEGER, ("Row",)),
        Field("guard", Cell.CODE, ("Guard that refuses",), codes=("", *GUARDS)),
        Field("state", Cell.STATE, ("Becomes", "State afterwards"), optional=True),
        Field("change", Cell.CODE, ("Open change afterwards",), codes=tuple(map(str, Change))),
        Field("second", Cell.STATE, ("The new one is",), optional=True),
        Field("reason", Cell.WORDS, ("Reason kept",)),
    ),
    keys=READ,
    decision="No rule of the catalog: it applies the table of moves, which asks the rules.",
    messages=tuple(
        dict.fromkeys(
            (
                TERMINAL_STATE,
                WRONG_STATE,
                WRONG_ACTOR,
                CHANGE_PENDING,
                *MESSAGES,
                *REFUSALS.values(),
            )
        )
    ),
    effects=tuple(EffectKind),
)
"""One step in the shape of a rule, so that a table or a line of JSON can ask for it.

Its messages are those of the table and of the guards, and whatever the desk may have said about a time.
"""
