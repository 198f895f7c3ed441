"""What comes of one attempt: the table of moves, applied.

Refused is, the first of all that applies: what is over; an event that this state, or an appointment without
an open change, does not know; an actor who never does that; a second change while one is open; what a guard
refuses. A refused attempt changes nothing and leaves one audit entry, as an allowed one does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType
from typing import Any

from helpgen.booking.case import FIELDS, Case, case_of
from helpgen.booking.consequences import audit, effects, turn
from helpgen.booking.decision import ALLOWED, Decision, Effect, EffectKind, Message, refused
from helpgen.booking.event import Event
from helpgen.booking.guards import CONDITIONS, GUARDS, MESSAGES
from helpgen.booking.keys import (
    ALLOW_CANCEL,
    ALLOW_RESCHEDULE,
    APPROVAL_FIELDS,
    APPROVAL_ROLES,
    CANCEL_MODE,
    CANCEL_NOTE,
    CANCEL_OUTCOME,
    CANCEL_REASON_REQUIRED,
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
)
from helpgen.booking.messages import CHANGE_PENDING, WRONG_STATE
from helpgen.booking.move import TERMINAL_STATE, Move
from helpgen.booking.moves import MOVES
from helpgen.booking.policy import Key, Policy
from helpgen.booking.rule import Cell, Field, Rule
from helpgen.booking.state import Change, State

WRONG_ACTOR = Message("wrong_actor", "Somebody else would have to do this.")


@dataclass(frozen=True, slots=True)
class Step:
    """The decision, the row that decided (0: none has this case), what is so afterwards, and what follows.

    `second` is the state of the appointment that takes this one's place. `reason`: why it ended.
    """

    decision: Decision
    move: int
    state: State | None
    change: Change
    effects: tuple[Effect, ...]
    second: State | None = None
    reason: str = ""

    @property
    def answer(self) -> Decision:
        """The same as a rule's answer: what is so afterwards as facts, instead of those of the guard."""
        facts = {
            "move": self.move,
            "state": self.state,
            "change": self.change,
            "second": self.second,
            "reason": self.reason,
        }
        return Decision(self.decision.message, facts, self.effects, self.decision.because)


def step(case: Case) -> Step:
    """What comes of it; nothing is stored or sent."""
    move = row(case)
    if isinstance(move, Message):
        return _refusal(case, refused(move))
    if move.refusal is not None:
        return _refusal(case, refused(move.refusal), move.number)
    for name in move.guards:
        answer = GUARDS[name](case)
        if not answer.allowed:
            return _refusal(case, answer, move.number)
    after = turn(move, case)
    return Step(
        ALLOWED,
        move.number,
        after.state,
        after.change,
        effects(after),
        after.second,
        after.reason,
    )


def row(case: Case) -> Move | Message:
    """The one row that has this case, or why none does."""
    here = _ROWS.get((case.state, case.event), ())
    if not here or (
        case.change is Change.NONE and all(Change.NONE not in move.changes for move in here)
    ):
        return WRONG_STATE
    theirs = [move for move in here if case.actor in move.actors]
    if not theirs:
        return WRONG_STATE if (case.event, case.actor) in _ELSEWHERE else WRONG_ACTOR
    for move in theirs:
        if case.change in move.changes and CONDITIONS[move.when](case):
            return move
    return CHANGE_PENDING


def _refusal(case: Case, decision: Decision, move: int = 0) -> Step:
    return Step(decision, move, case.state, case.change, audit(case, case.state))


def _rows() -> Mapping[tuple[State | None, Event], tuple[Move, ...]]:
    rows: dict[tuple[State | None, Event], tuple[Move, ...]] = {}
    for move in MOVES:
        for at in product(move.states, move.events):
            rows[at] = (*rows.get(at, ()), move)
    return MappingProxyType(rows)


_ROWS = _rows()
_ELSEWHERE = frozenset(
    at for move in MOVES if move.refusal is None for at in product(move.events, move.actors)
)
# A client who cancels what is still pending does the right thing to the wrong state: a request is withdrawn.


READ: tuple[Key[Any], ...] = (
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
    return step(case_of(given, policy)).answer


RULE = Rule(
    id="machine.step",
    says="What comes of one attempt with one appointment: what it is afterwards, and what follows.",
    decide=_decide,
    given=FIELDS,
    gives=(
        Field("move", Cell.INTEGER, ("Row",)),
        Field("state", Cell.STATE, ("Becomes", "State afterwards"), optional=True),
        Field("change", Cell.CODE, ("Open change afterwards",), codes=tuple(map(str, Change))),
        Field("second", Cell.STATE, ("The new one is",), optional=True),
        Field("reason", Cell.WORDS, ("Reason kept",)),
    ),
    keys=READ,
    decision="No rule of the catalog: it applies the table of moves, which asks the rules.",
    messages=(TERMINAL_STATE, WRONG_STATE, WRONG_ACTOR, CHANGE_PENDING, *MESSAGES),
    effects=tuple(EffectKind),
)
"""One step in the shape of a rule, so that a table or a line of JSON can ask for it."""
