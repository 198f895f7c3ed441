"""The desk: somebody wants something, every rule that has a say is asked, and the machine makes the move.

Nothing is stored or sent: what would have to be is the `Outcome`. `Ledger.serve` runs it within a
transaction, on what is stored at that moment. An id that this organization does not have is refused with
`not_found`, and leaves no entry.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

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
from helpgen.booking.desk.checks import assigned, combined, refusal
from helpgen.booking.desk.creation import booked, held
from helpgen.booking.desk.moved import as_proposed, settled, to_have
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
    AS_IT_IS,
    FILLABLE,
    Actor,
    Appointment,
    Change,
    Decision,
    Details,
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
    office: Office,
    key: str,
    by: str,
    span: Span,
    new: str,
    hold: str = "",
    details: Details = AS_IT_IS,
) -> Outcome:
    """The client `by` moves an appointment, or asks to; `new` is the id of the one that replaces it at once.

    `details` is what else is to be another: with whom, what for, where. Where the service changes, `span` is as long
    as the new one.
    """
    must_be_new(office, new)
    appointment = found(office, key)
    if appointment is None:
        return UNKNOWN
    required = approval_required.is_required(Actor.CLIENT, office.policy)
    asks = to_have(office, appointment, span, details, hold)
    draft = assigned(office, asks, asked_on(Occasion.MOVE), key)
    wanted = Attempt(
        event=reschedule_mode.event_of(required, office.policy),
        by=anybody(office, by),
        span=draft.span,
        details=settled(details, draft),
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
def edit(office: Office, key: str, by: str, span: Span, details: Details = AS_IT_IS) -> Outcome:
    """The client `by` changes a request that nobody has decided yet: when, with whom, what for, where."""
    appointment = found(office, key)
    if appointment is None:
        return UNKNOWN
    asks = to_have(office, appointment, span, details)
    draft = assigned(office, asks, asked_on(Occasion.BOOK), key)
    wanted = Attempt(
        event=Event.EDIT,
        by=anybody(office, by),
        span=draft.span,
        details=settled(details, draft),
        spent=own_holds(office, draft),
        constraints=combined(office, draft, revalidate.RULE, key),
    )
    return attempt(office, appointment, wanted)


@wished()
def fill_in(office: Office, key: str, by: str, fields: Mapping[str, str]) -> Outcome:
    """Somebody who works there sets what is in `FILLABLE`: service code, modifier, location, room, service.

    Another name is a ValueError. A room and a service are ones that the organization has, and a room is free. While a
    client asks for another time, a service and a location hold for what is asked for too.
    """
    if not set(fields) <= set(FILLABLE):
        raise ValueError(f"{', '.join(sorted(set(fields) - set(FILLABLE)))}: cannot be filled in")
    appointment = found(office, key)
    if appointment is None:
        return UNKNOWN
    who = anybody(office, by)
    decision = clinical_fields_editable.decide(who.actor.value, appointment.state)
    state = appointment.state.value
    after = _filled_in(appointment, fields)
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


def _filled_in(appointment: Appointment, fields: Mapping[str, str]) -> Appointment:
    details = appointment.proposed_details
    if appointment.change is Change.RESCHEDULE_REQUESTED:
        details = replace(details, **{name: fields[name] for name in _DETAILS & fields.keys()})
    named: Mapping[str, Any] = fields
    return replace(appointment, proposed_details=details, **named)


_DETAILS = frozenset({"service", "location"})
"""What both the practice fills in and a client may ask to be another."""


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


def _has_its_room(office: Office, appointment: Appointment) -> Decision:
    """Its room is free whenever it is, and whenever an open request would have it."""
    asked = as_proposed(office, appointment)
    both = (appointment,) if asked is None else (appointment, asked)
    drafts = [to_have(office, each, each.span) for each in both]
    rules = (room.RULE,)
    said = (refusal(office, each, rules, appointment.id) for each in drafts if each.room)
    return next((each for each in said if not each.allowed), ALLOWED)


def _rechecked(office: Office, appointment: Appointment, event: Event) -> Decision:
    """What is agreed to has to be possible still: what a request is for, or what a change would make of it."""
    if event is Event.APPROVE:
        draft = to_have(office, appointment, appointment.span)
        return combined(office, draft, recheck.RULE, appointment.id)
    asked = as_proposed(office, appointment)
    if asked is None or event is not Event.APPROVE_CHANGE:
        return ALLOWED
    draft = to_have(office, asked, asked.span)
    return combined(office, draft, recheck.RULE, appointment.id)
