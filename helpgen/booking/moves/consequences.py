"""Where a move leads and what follows from it, by the names that the table uses. Values only: nothing is sent.

Rows are those of section 4 of the catalog of rules, the table of moves; section 5 says who hears of what.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from helpgen.booking.moves.case import Case
from helpgen.booking.moves.guards import existing, is_late, needs_approval
from helpgen.booking.moves.move import Move
from helpgen.booking.moves.turn import Turn
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
from helpgen.booking.values import EXPIRED, Change, Effect, EffectKind, Event, State

Effects = tuple[Effect, ...]
BLOCKED = Effect(EffectKind.BLOCK, "time")
NOBODY = "none"
"""The state before there is an appointment, in an audit entry."""


class Ending(NamedTuple):
    """The state afterwards, that of a new appointment in its place, and why it ended."""

    state: State
    second: State | None = None
    reason: str = ""


def audit(case: Case, after: State | None) -> Effects:
    """The one entry that every attempt leaves; after a refused one the state is what it was.

    Section 3.7, `record.audit`: denied attempts too, or nobody could see who tried what.
    """
    answer = record_audit.decide(
        case.actor, case.event, case.state or NOBODY, after or NOBODY, case.now
    )
    return answer.effects


def _expires(case: Case) -> Ending:
    """Row 9, where the guard has found that the request has expired."""
    del case
    return Ending(State.DECLINED, reason=EXPIRED)


def _client_cancels(case: Case) -> Ending:
    """Row 11: what is late, where that counts, is row 12, so that this one need not reckon it again."""
    return Ending(cancel_outcome.ends_as(late=False, policy=case.policy), reason=case.reason)


def _is_replaced(case: Case) -> Ending:
    """Row 22: the old appointment ends as one that is canceled, the new one begins as any booking does."""
    return Ending(
        reschedule_replace.ends_as(reschedule_late.is_late(case.start, case.now, case.policy)),
        reschedule_replace.begins_as(needs_approval(case)),
        reschedule_replace.REASON,
    )


def _practice_cancels(case: Case) -> Ending:
    """Row 27: nothing was agreed while a request was pending, so nothing can be called off late."""
    late = case.state is not State.PENDING and is_late(case)
    return Ending(State.LATE_CANCELLED if late else State.CANCELLED, reason=case.reason)


OUTCOMES: Mapping[str, Callable[[Case], Ending]] = MappingProxyType(
    {
        "expires": _expires,
        "client_cancels": _client_cancels,
        "is_replaced": _is_replaced,
        "practice_cancels": _practice_cancels,
    }
)
"""What decides the next state or the reason of rows where the table alone does not."""


def turn(move: Move, case: Case) -> Turn:
    """Where the row leads in this case."""
    if move.outcome:
        return Turn(case, move, *OUTCOMES[move.outcome](case))
    (state,) = move.next or (existing(case),)
    return Turn(case, move, state, None, case.reason)


def _placement(turn: Turn) -> Effects:
    """Where the appointment that now takes the time stands: the new one, where there are two.

    Section 3.5, `display.calendar-placement`: a request is never shown as an agreed session.
    """
    placement = calendar_placement.placement(turn.second or turn.state)
    return (Effect(EffectKind.CALENDAR, placement),)


def _style(turn: Turn) -> Effects:
    """The look on both calendars, the client's and the clinician's: approving changes both (seed 001, 16)."""
    details = (("style", status_style.style(turn.state, turn.change, turn.case.policy)),)
    return tuple(
        Effect(EffectKind.STYLE, calendar, details)
        for calendar in ("client_calendar", "clinician_calendar")
    )


def _dropped(turn: Turn) -> Effects:
    """Rows 6, 19, 21, 23, 26 and 27: an open change goes with what it is about, and its time is free again.

    A request to cancel asked for no other time, so none is freed.
    """
    asked = turn.case.change is Change.RESCHEDULE_REQUESTED
    return (Effect(EffectKind.FREE, "proposed"),) if asked else ()


def _decided(turn: Turn) -> Effects:
    """Rows 14, 15, 17 and 18, section 3.6, `change.decision`: what is denied has the practice call the client."""
    return change_decision.decide(turn.case.change, _yes(turn)).effects


def _told_decision(turn: Turn) -> Effects:
    """Rows 15, 17 and 18. Row 14 is told as the cancellation that it is, and not twice."""
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
