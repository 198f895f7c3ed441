"""Where a move leads and what follows from it, by the names that the table uses. Values only: nothing is sent."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from helpgen.booking.moves.case import Case
from helpgen.booking.moves.guards import existing, is_late, needs_approval
from helpgen.booking.moves.move import Move
from helpgen.booking.moves.turn import Turn
from helpgen.booking.rules.approval import request_expiry
from helpgen.booking.rules.cancel import frees_slot
from helpgen.booking.rules.cancel import note as cancel_note
from helpgen.booking.rules.cancel import outcome as cancel_outcome
from helpgen.booking.rules.change import decision as change_decision
from helpgen.booking.rules.display import calendar_placement, status_style
from helpgen.booking.rules.notify import (
    approved,
    cancelled_by_client,
    change_decided,
    declined,
    request_submitted,
)
from helpgen.booking.rules.record import audit as record_audit
from helpgen.booking.rules.reschedule import late as reschedule_late
from helpgen.booking.rules.reschedule import replace as reschedule_replace
from helpgen.booking.values.decision import Effect, EffectKind
from helpgen.booking.values.event import Event
from helpgen.booking.values.state import Change, State

Effects = tuple[Effect, ...]
BLOCKED = Effect(EffectKind.BLOCK, "time")
Ending = tuple[State, State | None, str]
NOBODY = "none"
"""The state before there is an appointment, in an audit entry."""


def audit(case: Case, after: State | None) -> Effects:
    """The one entry that every attempt leaves; after a refused one the state is what it was."""
    answer = record_audit.decide(
        case.actor, case.event, case.state or NOBODY, after or NOBODY, case.now
    )
    return answer.effects


def _by_clock(case: Case) -> Ending:
    facts = request_expiry.decide(existing(case), case.start, case.now).facts
    return State(str(facts["state"])), None, str(facts["reason"])


def _by_client(case: Case) -> Ending:
    """What is late, where that counts, has a row of its own: this one need not reckon that again."""
    facts = cancel_outcome.decide(late=False, policy=case.policy).facts
    return State(str(facts["state"])), None, case.reason


def _by_replacing(case: Case) -> Ending:
    late = bool(reschedule_late.decide(case.start, case.now, case.policy).facts["late"])
    facts = reschedule_replace.decide(late, needs_approval(case)).facts
    return State(str(facts["old"])), State(str(facts["new"])), str(facts["reason"])


def _by_practice(case: Case) -> Ending:
    """Nothing was agreed while a request was pending, so nothing can be called off late."""
    late = case.state is not State.PENDING and is_late(case)
    return (State.LATE_CANCELLED if late else State.CANCELLED), None, case.reason


OUTCOMES: Mapping[int, Callable[[Case], Ending]] = MappingProxyType(
    {9: _by_clock, 11: _by_client, 22: _by_replacing, 27: _by_practice}
)
"""By number, the rows whose next state or reason is not in the table: they ask rules for it."""


def turn(move: Move, case: Case) -> Turn:
    """Where the row leads in this case."""
    if move.number in OUTCOMES:
        return Turn(case, move, *OUTCOMES[move.number](case))
    return Turn(case, move, move.next[0] if move.next else existing(case), None, case.reason)


def _placement(turn: Turn) -> Effects:
    """Where the appointment that now takes the time stands: the new one, where there are two."""
    answer = calendar_placement.decide(turn.second or turn.state)
    return (Effect(EffectKind.CALENDAR, str(answer.facts["placement"])),)


def _style(turn: Turn) -> Effects:
    """The look on both calendars: the client's and the clinician's."""
    answer = status_style.decide(turn.state, turn.change, turn.case.policy)
    details = (("style", answer.facts["style"]),)
    return tuple(
        Effect(EffectKind.STYLE, calendar, details)
        for calendar in ("client_calendar", "clinician_calendar")
    )


def _dropped(turn: Turn) -> Effects:
    """An open change goes with the appointment; the time that was asked for is free."""
    asked = turn.case.change is Change.RESCHEDULE_REQUESTED
    return (Effect(EffectKind.FREE, "proposed"),) if asked else ()


def _decided(turn: Turn) -> Effects:
    return change_decision.decide(turn.case.change, _yes(turn)).effects


def _told_decision(turn: Turn) -> Effects:
    return change_decided.decide(_yes(turn), turn.case.policy).effects


def _yes(turn: Turn) -> bool:
    return turn.case.event is Event.APPROVE_CHANGE


EFFECTS: Mapping[str, Callable[[Turn], Effects]] = MappingProxyType(
    {
        "display.calendar-placement": _placement,
        "display.status-style": _style,
        "notify.request-submitted": lambda t: request_submitted.decide(t.case.policy).effects,
        "notify.approved": lambda t: approved.decide(t.case.policy).effects,
        "notify.declined": lambda t: declined.decide(t.case.policy).effects,
        "notify.cancelled-by-client": lambda t: cancelled_by_client.decide(t.case.policy).effects,
        "notify.change-decided": _told_decision,
        "change.decision": _decided,
        "cancel.frees-slot": lambda t: frees_slot.decide(t.state).effects,
        "cancel.note": lambda t: cancel_note.decide(t.case.reason, t.case.policy).effects,
        "reschedule.replace": lambda t: (
            reschedule_replace.decide(
                t.state is State.LATE_CANCELLED, t.second is State.PENDING
            ).effects
        ),
        "late_policy": lambda _: (Effect(EffectKind.MESSAGE, "late_cancellation"),),
        "blocks_time": lambda _: (BLOCKED,),
        "blocks_both_times": lambda _: (BLOCKED, Effect(EffectKind.BLOCK, "proposed")),
        "drops_change": _dropped,
    }
)
"""Every effect of the table."""


def effects(turn: Turn) -> Effects:
    """Everything that follows, in the order of the table: first the audit entry."""
    return audit(turn.case, turn.state) + tuple(
        effect for name in turn.move.effects for effect in EFFECTS[name](turn)
    )
