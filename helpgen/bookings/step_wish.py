"""What a step of a story asks the desk for, as a person would: what nobody chose is left to the desk."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from helpgen.booking.values import Appointment, Details, Draft, Span
from helpgen.bookings.beat import whom
from helpgen.bookings.bookable import draft_of
from helpgen.bookings.opened import Booking
from helpgen.bookings.refusal_numbers import stretch
from helpgen.bookings.typed import event_of, guest_of, minutes_of, span_of
from helpgen.model.bookings.practice_file import EventFile
from helpgen.model.bookings.scenario import StepFile
from helpgen.read.bookings import CREATES, MOVES


def draft(booking: Booking, step: StepFile, moving: Appointment | None = None) -> Draft:
    """What the form holds: a place that is not chosen is none, and a kind that is not written is the client's.

    `moving` is the appointment that a time is held for: what is not chosen is as it is there.
    """
    kind, _, name = step.by.partition(" ")
    start = step.start
    if start is None:
        raise ValueError("a wish needs a start")
    wish = draft_of(
        booking,
        start,
        provider=step.provider,
        client=name if kind == "client" else "",
        service=step.service,
    )
    if moving is None:
        wish = replace(wish, span=replace(wish.span, minutes=step.minutes or wish.span.minutes))
    else:
        wish = replace(wish, span=target(booking, moving, step), service=step.service)
    return replace(
        wish,
        location=step.location,
        room=step.room,
        guest=guest_of(step.guest),
        kind=step.kind or wish.kind,
        hold=step.hold,
        direct_link=step.direct_link,
    )


def target(booking: Booking, meant: Appointment, step: StepFile) -> Span:
    """The time that an appointment would have: as long as the service that is named, else as long as it is."""
    minutes = meant.span.minutes
    if step.service:
        minutes = minutes_of(booking.practice, step.service, booking.policy)
    minutes = step.minutes or minutes
    if step.start is None:
        return replace(meant.span, minutes=minutes)
    return span_of(step.start, minutes, booking.where)


def details(step: StepFile) -> Details:
    """With whom, what for and where it would be."""
    return Details(step.provider, step.service, step.location)


def asked(booking: Booking, meant: Appointment | None, step: StepFile) -> str:
    """The time and the provider that a step is about, and what it would become; empty where nothing is known of it."""
    where = booking.where
    if step.entry is not None:
        return _entered(step.entry, where)
    if step.does in CREATES:
        return f"{stretch(draft(booking, step, meant).span.interval, where)} with {whom(step.provider)}"
    if meant is None:
        return ""
    time = f"{stretch(meant.span.interval, where)} with {meant.provider}"
    if step.does in MOVES:
        span, other = target(booking, meant, step), details(step)
    elif step.does == "approve_change" and meant.proposed is not None:
        span, other = meant.proposed, meant.proposed_details
    else:
        return time
    return f"{time}, to {stretch(span.interval, where)}{_otherwise(meant, other)}"


def _otherwise(meant: Appointment, other: Details) -> str:
    """What else it would be, as far as it is not so."""
    with_whom = f" with {whom(other.provider)}" * (other.provider not in {"", meant.provider})
    for_what = f" for {other.service}" * (other.service not in {"", meant.service})
    where = f" at {other.location}" * (other.location not in {"", meant.location})
    return f"{with_whom}{for_what}{where}"


def _entered(entry: EventFile, where: ZoneInfo) -> str:
    """When an entry of the calendar is, and whom it concerns."""
    made = event_of(entry, where)
    when = stretch(made.interval, where) if made.interval else str(made.day)
    return f"{when} for {made.provider or 'everybody'}"
