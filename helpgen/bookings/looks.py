"""What somebody in a story looks at between two deeds; nothing changes by it, but for an entry of the calendar."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from helpgen.booking.desk.attempt import signed_in
from helpgen.booking.rules.approval import pending_count
from helpgen.booking.rules.portal import next_appointment, view_appointments
from helpgen.booking.values import (
    ALLOWED,
    UPCOMING,
    Appointment,
    Change,
    Decision,
    Message,
    Office,
    State,
)
from helpgen.bookings.bookable import bookable
from helpgen.bookings.moving import for_move
from helpgen.bookings.opened import Booking
from helpgen.bookings.slots import Offer, slots
from helpgen.bookings.story_facts import Came, Facts
from helpgen.bookings.typed import event_of
from helpgen.bookings.wish import Wish
from helpgen.model.bookings.scenario import StepFile


def is_look(step: StepFile) -> bool:
    """The step asks and changes nothing."""
    return step.does in _LOOKS


def looked(booking: Booking, now: datetime, step: StepFile) -> Came:
    """What is seen; the calendar of `booking` is that of this moment of the story."""
    return _LOOKS[step.does](booking, now, step)


def entered(booking: Booking, step: StepFile) -> Booking:
    """The same with the calendar entry that a step adds, where it is such a step."""
    if step.does != "add_entry" or step.entry is None:
        return booking
    calendar = booking.calendar
    events = (*calendar.events, event_of(step.entry, booking.where))
    return replace(booking, calendar=replace(calendar, events=events))


def _slots(booking: Booking, now: datetime, step: StepFile) -> Came:
    if step.day is None:
        raise ValueError("a look at a day needs the day")
    found = slots(booking, _wish(booking, step), step.day, now)
    return Came(
        ALLOWED,
        {
            "free": tuple(_time(each) for each in found.offers if each.free),
            "unavailable": tuple(_time(each) for each in found.offers if not each.free),
            "empty": tuple(each.code for each in found.reasons),
        },
    )


def _time(offer: Offer) -> str:
    return f"{offer.start:%H:%M} {offer.provider}".strip()


def _why(booking: Booking, now: datetime, step: StepFile) -> Came:
    if step.start is None:
        raise ValueError("a question about a time needs the time")
    found = bookable(booking, _wish(booking, step), step.start, now)
    no = found.refusal
    decision = ALLOWED if no is None else Decision(Message(no.code, no.message))
    known: Facts = {"approval": found.approval.required, "provider": found.provider}
    return Came(decision, known)


def _wish(booking: Booking, step: StepFile) -> Wish:
    """Whom and what the look is about; with an appointment, about moving it."""
    kind, _, name = step.by.partition(" ")
    client = name if kind == "client" else ""
    wish = Wish(step.provider, client, step.service, guest=not client, moving=step.appointment)
    return (
        for_move(booking, wish) if wish.moving else replace(wish, provider=wish.provider or "any")
    )


def _appointments(booking: Booking, now: datetime, step: StepFile) -> Came:
    """The client's two lists, and what the home page says comes next."""
    client = step.by.partition(" ")[2]
    entry = signed_in(booking.practice, client)
    here = Office(booking.practice, booking.calendar, booking.policy, now).calendar.appointments
    rows = view_appointments.rows(each for each in here if each.client == client)
    lists = view_appointments.decide(rows, now, booking.policy)
    coming = next_appointment.decide(rows, now, booking.policy)
    if not (entry.allowed and lists.allowed):
        return Came(lists if entry.allowed else entry)
    return Came(
        ALLOWED,
        {
            "upcoming": _ids(lists.facts["upcoming"]),
            "past": _ids(lists.facts["past"]),
            "next": str(coming.facts["next"] or ""),
        },
    )


def _ids(fact: object) -> tuple[str, ...]:
    return tuple(map(str, fact)) if isinstance(fact, tuple) else ()


def _requests(booking: Booking, now: datetime, _step: StepFile) -> Came:
    """What waits for a decision of the practice, by start and then id; requests are counted on the badge."""
    here = Office(booking.practice, booking.calendar, booking.policy, now).calendar.appointments
    counted = pending_count.decide(tuple(each.state for each in here)).facts["count"]
    waiting = [each for each in here if each.state is State.PENDING]
    changes = [each for each in here if each.change is not Change.NONE and each.state in UPCOMING]
    known = {"waiting": _sorted(waiting), "changes": _sorted(changes)}
    return Came(ALLOWED, {**known, "pending": int(str(counted))})


def _sorted(appointments: Iterable[Appointment]) -> tuple[str, ...]:
    in_order = sorted(appointments, key=lambda each: (each.span.interval.start, each.id))
    return tuple(each.id for each in in_order)


_LOOKS: Mapping[str, Callable[[Booking, datetime, StepFile], Came]] = MappingProxyType(
    {
        "see_slots": _slots,
        "see_why": _why,
        "see_appointments": _appointments,
        "see_requests": _requests,
    }
)
