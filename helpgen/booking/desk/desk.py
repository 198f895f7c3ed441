"""The desk: somebody wants something, every rule that has a say is asked, and the machine makes the move.

Nothing is stored or sent: what would have to be is the `Outcome`. `Ledger.serve` runs it within a
transaction, on what is stored at that moment. An id that this organization does not have is refused with
`not_found`, and leaves no entry.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from helpgen.booking.desk.attempt import (
    CLOCK,
    UNKNOWN,
    Attempt,
    anybody,
    attempt,
    found,
    must_be_new,
    worker,
)
from helpgen.booking.desk.checks import combined, refusal
from helpgen.booking.desk.creation import booked, held
from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.desk.question import own_holds
from helpgen.booking.desk.wished import wished
from helpgen.booking.order import asked_on
from helpgen.booking.rules.approval import recheck
from helpgen.booking.rules.approval import required as approval_required
from helpgen.booking.rules.availability import room
from helpgen.booking.rules.booking import clinical_fields_editable, revalidate
from helpgen.booking.rules.cancel import mode as cancel_mode
from helpgen.booking.rules.reschedule import constraints
from helpgen.booking.rules.reschedule import mode as reschedule_mode
from helpgen.booking.values import (
    ALLOWED,
    FILLABLE,
    TIMEZONE,
    Actor,
    Appointment,
    Change,
    Decision,
    Draft,
    Event,
    Occasion,
    Office,
    Span,
    State,
)

DECISIONS = frozenset({Event.APPROVE, Event.DECLINE, Event.APPROVE_CHANGE, Event.DENY_CHANGE})
PROGRESS = frozenset(
    {Event.CLIENT_CONFIRM, Event.CHECK_IN, Event.START, Event.COMPLETE, Event.NO_SHOW}
)


@wished("key")
def hold(office: Office, draft: Draft, key: str, moving: str = "") -> Outcome:
    """Keep a time for a contact, as the hold `key`; what the same contact held before is released.

    `moving`: it is for an appointment that exists, whose own time does not count as taken.
    """
    return held(office, draft, key, moving)


@wished("key")
def book(office: Office, draft: Draft, key: str) -> Outcome:
    """Book it, or request it where a booking has to be approved, as the appointment `key`."""
    return booked(office, draft, key)


@wished("new")
def reschedule(  # noqa: PLR0913, PLR0917  what moves, who moves it, and where to
    office: Office, key: str, by: str, span: Span, new: str, hold: str = ""
) -> Outcome:
    """The client `by` moves an appointment, or asks to; `new` is the id of the one that replaces it at once."""
    must_be_new(office, new)
    appointment = found(office, key)
    if appointment is None:
        return UNKNOWN
    required = approval_required.is_required(Actor.CLIENT, office.policy)
    draft = _again(office, appointment, span, hold)
    wanted = Attempt(
        event=reschedule_mode.event_of(required, office.policy),
        by=anybody(office, by),
        span=draft.span,
        new=new,
        spent=own_holds(office, draft),
        constraints=combined(office, draft, constraints.RULE, key),
        hold=refusal(office, draft, asked_on(Occasion.USE_HOLD)),
    )
    return attempt(office, appointment, wanted)


@wished()
def cancel(office: Office, key: str, by: str, reason: str = "") -> Outcome:
    """A client cancels, or asks to; somebody who works there cancels."""
    who = anybody(office, by)
    event = Event.CANCEL
    if who.actor is Actor.CLIENT:
        event = cancel_mode.event_of(office.policy)
    return _attempted(office, key, Attempt(event=event, by=who, reason=reason))


@wished()
def decide(office: Office, key: str, by: str, event: Event, reason: str = "") -> Outcome:
    """Somebody who works there decides: one of `DECISIONS`, any other event is a ValueError."""
    _among(DECISIONS, event)
    appointment = found(office, key)
    if appointment is None:
        return UNKNOWN
    wanted = Attempt(
        event=event,
        by=worker(office, by),
        reason=reason,
        constraints=_rechecked(office, appointment, event),
    )
    return attempt(office, appointment, wanted)


@wished()
def edit(office: Office, key: str, by: str, span: Span) -> Outcome:
    """The client `by` asks for another time in a request that nobody has decided yet."""
    appointment = found(office, key)
    if appointment is None:
        return UNKNOWN
    draft = _again(office, appointment, span)
    wanted = Attempt(
        event=Event.EDIT,
        by=anybody(office, by),
        span=draft.span,
        spent=own_holds(office, draft),
        constraints=combined(office, draft, revalidate.RULE, key),
    )
    return attempt(office, appointment, wanted)


@wished()
def fill_in(office: Office, key: str, by: str, fields: Mapping[str, str]) -> Outcome:
    """Somebody who works there sets what is in `FILLABLE`: service code, modifier, location, room, service.

    Another name is a ValueError. A room and a service are ones that the organization has, and a room is free.
    """
    if not set(fields) <= set(FILLABLE):
        raise ValueError(f"{', '.join(sorted(set(fields) - set(FILLABLE)))}: cannot be filled in")
    appointment = found(office, key)
    if appointment is None:
        return UNKNOWN
    who = anybody(office, by)
    decision = clinical_fields_editable.decide(who.actor.value, appointment.state)
    state = appointment.state.value
    after = replace(appointment, **cast("dict[str, Any]", fields))
    if decision.allowed:
        known = office.practice.has_room(fields.get("room", ""))
        if not (known and office.practice.has_service(fields.get("service", ""))):
            return UNKNOWN
        decision = _has_its_room(office, after) if "room" in fields else decision
    entry = AuditEntry(
        organization=appointment.organization,
        appointment=key,
        actor=who.actor.value,
        event="fill_in",
        before=state,
        after=state,
        now=office.now,
        code=decision.code,
        person=who.id,
    )
    return Outcome(decision, (after,) if decision.allowed else (), audit=(entry,))


@wished()
def withdraw(office: Office, key: str, by: str) -> Outcome:
    """The client `by` takes back a request, or the change that was asked for."""
    appointment = found(office, key)
    if appointment is None:
        return UNKNOWN
    pending = appointment.state is State.PENDING
    event = Event.WITHDRAW if pending else Event.WITHDRAW_CHANGE
    return attempt(office, appointment, Attempt(event=event, by=anybody(office, by)))


@wished()
def progress(office: Office, key: str, by: str, event: Event) -> Outcome:
    """What needs nothing but somebody who says so: one of `PROGRESS`, any other event is a ValueError."""
    _among(PROGRESS, event)
    return _attempted(office, key, Attempt(event=event, by=anybody(office, by)))


@wished()
def pass_start(office: Office, key: str) -> Outcome:
    """The clock has passed the start: that what nobody decided in time has ended is written down."""
    wanted = Attempt(event=Event.CLOCK_PASSES_START, by=CLOCK)
    stored = next((each for each in office.calendar.lapsed if each.id == key), None)
    return _attempted(office, key, wanted) if stored is None else attempt(office, stored, wanted)


def _among(events: frozenset[Event], event: Event) -> None:
    """Every other event has a function of its own here, which asks what has to be asked."""
    if event not in events:
        raise ValueError(f"{event} is none of {', '.join(sorted(events))}")


def _attempted(office: Office, key: str, wanted: Attempt) -> Outcome:
    appointment = found(office, key)
    return UNKNOWN if appointment is None else attempt(office, appointment, wanted)


def _again(office: Office, appointment: Appointment, span: Span, hold: str = "") -> Draft:
    """The wish to have this appointment at that time; its place is not chosen anew."""
    return Draft(
        client=appointment.client,
        provider=appointment.provider,
        span=span.in_zone(office.policy[TIMEZONE]),
        service=appointment.service,
        room=appointment.room,
        guest=appointment.guest,
        hold=hold,
    )


def _has_its_room(office: Office, appointment: Appointment) -> Decision:
    """Its room is free whenever it is, and whenever an open request would have it."""
    spans = (appointment.span, *((appointment.proposed,) if appointment.proposed else ()))
    drafts = [_again(office, appointment, each) for each in spans]
    rules = (room.RULE,)
    said = (refusal(office, each, rules, appointment.id) for each in drafts if each.room)
    return next((each for each in said if not each.allowed), ALLOWED)


def _rechecked(office: Office, appointment: Appointment, event: Event) -> Decision:
    """What is agreed to has to be possible still: the time of a request, or the one that a change is about."""
    moves = appointment.change is Change.RESCHEDULE_REQUESTED and event is Event.APPROVE_CHANGE
    span = appointment.proposed if moves else appointment.span
    if span is None or (event is not Event.APPROVE and not moves):
        return ALLOWED
    draft = _again(office, appointment, span)
    return combined(office, draft, recheck.RULE, appointment.id)
