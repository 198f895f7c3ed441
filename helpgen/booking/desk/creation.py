"""Hold and book: a wish becomes a hold, an appointment or a request (Argonaut Scheduling: `$hold`, `$book`)."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from helpgen.booking.desk.asking import ask
from helpgen.booking.desk.attempt import UNKNOWN, found, must_be_new, signed_in
from helpgen.booking.desk.checks import assigned, combined, refusal
from helpgen.booking.desk.moved import to_have, usual_location
from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.desk.question import contact_of, own_holds, question
from helpgen.booking.moves.case import Case
from helpgen.booking.moves.consequences import NOBODY
from helpgen.booking.moves.machine import step
from helpgen.booking.order import asked_on
from helpgen.booking.rules.approval import required as approval_required
from helpgen.booking.rules.booking import (
    initial_status,
    revalidate,
    selections,
    service_default,
)
from helpgen.booking.rules.booking.guest_details import MISSING
from helpgen.booking.rules.hold import create
from helpgen.booking.rules.reschedule import allowed as reschedule_allowed
from helpgen.booking.rules.reschedule import one_pending_change
from helpgen.booking.values import (
    ALLOWED,
    TIMEZONE,
    Actor,
    Appointment,
    Decision,
    Details,
    Draft,
    Event,
    Hold,
    Occasion,
    Office,
    State,
    refused,
)


def held(office: Office, draft: Draft, key: str, moving: str) -> Outcome:
    """A hold with the id `key`, in place of the contact's earlier ones."""
    _must_be_free(office, draft, key)
    if _is_unknown(office, draft):
        return UNKNOWN
    wish = _at_home(office, draft)
    decision = signed_in(office.practice, wish.client)
    if moving:
        appointment = found(office, moving)
        if appointment is None or appointment.client is None or appointment.client != wish.client:
            return UNKNOWN
        wish = to_have(office, appointment, wish.span, _details(wish))
        decision = decision if not decision.allowed else _may_move(office, appointment)
    rules = asked_on(Occasion.HOLD_TO_MOVE if moving else Occasion.HOLD)
    if decision.allowed:
        before = _without_own_holds(office, wish)
        wish = assigned(before, wish, (*rules, create.RULE), moving)
        decision = refusal(before, wish, rules, moving)
    if decision.allowed:
        decision = _known_by(wish)
    if decision.allowed:
        decision = ask(create.RULE, question(office, wish, moving).value, office.policy)
    entry = AuditEntry(
        organization=office.practice.organization,
        appointment=key,
        actor=_actor(draft).value,
        event="hold",
        before=NOBODY,
        after=NOBODY,
        now=office.now,
        code=decision.code,
        person=_person(draft),
    )
    if not decision.allowed:
        return Outcome(decision, audit=(entry,))
    hold = Hold(
        id=key,
        organization=office.practice.organization,
        contact=contact_of(wish),
        provider=wish.provider,
        span=wish.span,
        expires=create.expires(office.now, office.policy),
        moving=moving,
        room=wish.room,
    )
    return Outcome(decision, holds=(hold,), spent=own_holds(office, wish), audit=(entry,))


def booked(office: Office, draft: Draft, key: str) -> Outcome:
    """An appointment with the id `key`, booked or pending as the policy wants it."""
    must_be_new(office, key)
    if _is_unknown(office, draft):
        return UNKNOWN
    wish = assigned(office, _at_home(office, draft), asked_on(Occasion.BOOK))
    actor = _actor(wish)
    required = approval_required.is_required(actor, office.policy)
    event = _LEADS_TO[initial_status.begins_as(required)]
    case = Case(
        event=event,
        actor=actor,
        now=office.now,
        start=wish.span.interval.start,
        policy=office.policy,
        constraints=_constraints(office, wish),
        hold=refusal(office, wish, asked_on(Occasion.USE_HOLD)),
    )
    answer = step(case)
    entry = AuditEntry(
        organization=office.practice.organization,
        appointment=key,
        actor=actor.value,
        event=event.value,
        before=NOBODY,
        after=answer.state.value if answer.state else NOBODY,
        now=office.now,
        code=answer.decision.code,
        person=_person(wish),
    )
    if answer.state is None or not answer.decision.allowed:
        return Outcome(answer.decision, effects=answer.effects, audit=(entry,), move=answer.move)
    return Outcome(
        answer.decision,
        (_appointment(office, wish, key, answer.state),),
        spent=own_holds(office, wish),
        effects=answer.effects,
        audit=(entry,),
        move=answer.move,
        new=(key,),
    )


def _constraints(office: Office, wish: Draft) -> Decision:
    entry = signed_in(office.practice, wish.client)
    return combined(office, wish, revalidate.RULE, "") if entry.allowed else entry


_LEADS_TO: Mapping[State, Event] = MappingProxyType(
    {State.PENDING: Event.REQUEST, State.BOOKED: Event.BOOK}
)
"""What has to be attempted for an appointment to begin in that state."""


def _must_be_free(office: Office, draft: Draft, key: str) -> None:
    """The id of somebody else's hold is a ValueError; that of an own one is released with it."""
    hold = office.held(key)
    if hold is not None and hold.contact != contact_of(draft):
        raise ValueError(f"there is a hold {key!r} already")


def _without_own_holds(office: Office, draft: Draft) -> Office:
    """The office as a new hold finds it: it takes the place of earlier ones, and does not inherit their moment.

    Else a time could be held again and again until long after the lead time.
    """
    own = own_holds(office, draft)
    holds = tuple(each for each in office.calendar.holds if each.id not in own)
    return replace(office, calendar=replace(office.calendar, holds=holds))


def _details(draft: Draft) -> Details:
    return Details(draft.provider, draft.service, draft.location)


def _person(draft: Draft) -> str:
    return contact_of(draft) if draft.client is None else draft.client


def _at_home(office: Office, draft: Draft) -> Draft:
    """The wish on the organization's own wall clock, which is the one that is stored."""
    return replace(draft, span=draft.span.in_zone(office.policy[TIMEZONE]))


def _known_by(draft: Draft) -> Decision:
    """A guest's hold is known by the email address, so that one comes first; the rest may be told later."""
    return ALLOWED if contact_of(draft) else refused(MISSING, missing=("email",))


def _may_move(office: Office, appointment: Appointment) -> Decision:
    """The client, whose appointment it is, could move it now, whatever the time."""
    start = appointment.span.interval.start
    possible = reschedule_allowed.decide(
        appointment.state, owner=True, start=start, now=office.now, policy=office.policy
    )
    if not possible.allowed:
        return possible
    return one_pending_change.decide(appointment.change)


def _is_unknown(office: Office, draft: Draft) -> bool:
    """It names a client or a room that this organization does not have."""
    practice = office.practice
    stranger = draft.client is not None and practice.client(draft.client) is None
    return stranger or not practice.has_room(draft.room)


def _actor(draft: Draft) -> Actor:
    return Actor.GUEST if draft.client is None else Actor.CLIENT


def _appointment(office: Office, wish: Draft, key: str, state: State) -> Appointment:
    """What the client chose, and what the provider has set for the rest."""
    provider = office.provider(wish.provider)
    return Appointment(
        id=key,
        organization=office.practice.organization,
        provider=wish.provider,
        span=wish.span,
        state=state,
        client=wish.client,
        guest=wish.guest,
        service=selections.meant(wish.service, provider.services),
        room=wish.room,
        location=wish.location or usual_location(office, wish.provider, wish.span),
        service_code=service_default.code_of(provider.service_code),
        created=office.now,
    )
