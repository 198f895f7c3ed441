"""Everything that a rule can ask about one wish, by the names that rules use: the desk's papers, laid out."""

from collections.abc import Mapping
from datetime import date

from helpgen.booking.rules.availability import business_hours, client_conflict, exceptions
from helpgen.booking.values.appointment import (
    Appointment,
    Draft,
    Span,
    client_contact,
    guest_contact,
)
from helpgen.booking.values.clock import local_date
from helpgen.booking.values.keys import BUFFER_MINUTES, TIMEZONE
from helpgen.booking.values.office import Office
from helpgen.booking.values.openings import opened
from helpgen.booking.values.state import Change
from helpgen.booking.values.value import Hours


def contact_of(draft: Draft) -> str:
    """By which name a hold of theirs is known; empty for a guest who gave no email address."""
    if draft.client is not None:
        return client_contact(draft.client)
    return guest_contact(dict(draft.guest).get("email", ""))


def own_holds(office: Office, draft: Draft) -> tuple[str, ...]:
    """The ids of all holds of who wants this: whoever books has chosen, and none of them is needed any more."""
    contact = contact_of(draft)
    return tuple(each.id for each in office.calendar.holds if contact and each.contact == contact)


def question(office: Office, draft: Draft, moving: str = "") -> Mapping[str, object]:
    """The values that rules are given for this wish. `moving`: the appointment that leaves its place for it."""
    return {
        "now": office.now,
        "moving": moving or None,
        **_time(office, draft.span),
        **_person(office, draft),
        **_choices(office, draft),
        **_provider(office, draft),
        **_taken(office, draft),
        **_hold(office, draft),
    }


def _time(office: Office, span: Span) -> Mapping[str, object]:
    start = span.interval.start
    return {
        "start": start,
        "minutes": span.minutes,
        "day": local_date(start, office.policy[TIMEZONE]),
        "availability.dst.day": span.day,
        "availability.dst.start": span.start,
        "again": span.fold == 1,
    }


def _person(office: Office, draft: Draft) -> Mapping[str, object]:
    client = None if draft.client is None else office.practice.client(draft.client)
    guest = dict(draft.guest)
    return {
        "actor": "guest" if draft.client is None else "client",
        "known": draft.client is not None,
        "client": draft.client,
        "kind": client.kind if client else draft.kind or None,
        "required": client.required if client else (),
        "name": guest.get("name"),
        "birth_date": _date(guest.get("birth_date", "")),
        "email": guest.get("email"),
        "phone": guest.get("phone"),
        "comments": guest.get("comments"),
    }


def _date(text: str) -> date | None:
    """The date that a guest wrote as YYYY-MM-DD; what is none counts as left out."""
    try:
        read = date.fromisoformat(text)
    except ValueError:
        return None
    return read if read.isoformat() == text else None


def _choices(office: Office, draft: Draft) -> Mapping[str, object]:
    service = office.practice.service(draft.service)
    return {
        "provider": draft.provider,
        "location": draft.location or None,
        "service": draft.service or None,
        "changed": None,
        "visit_type": service.name if service else draft.service or None,
        "availability.slot-duration.service": service.minutes if service else None,
    }


def _provider(office: Office, draft: Draft) -> Mapping[str, object]:
    provider = office.provider(draft.provider)
    start, where = draft.span.interval.start, office.policy[TIMEZONE]
    day = local_date(start, where)
    usual = provider.week[day.weekday()]
    hours = exceptions.hours_of(day, usual, provider.overrides)
    return {
        "active": provider.active,
        "opted_in": provider.opted_in,
        "provider_services": provider.services,
        "provider_locations": provider.locations,
        "held": tuple({"name": c.name, "expires": c.expires} for c in provider.certifications),
        "usual": _rows(usual),
        "hours": _rows(hours),
        "opens": opened(start, business_hours.bounded(day, hours, office.policy), where),
        "overrides": tuple(
            {
                "day": each.day,
                "available": each.available,
                "start": each.hours.start if each.hours else None,
                "end": each.hours.end if each.hours else None,
                "approved": each.approved,
            }
            for each in provider.overrides
        ),
    }


def _rows(hours: tuple[Hours, ...]) -> tuple[Mapping[str, int], ...]:
    return tuple({"start": each.start, "end": each.end} for each in hours)


def _taken(office: Office, draft: Draft) -> Mapping[str, object]:
    """What takes time; of the appointments those that may be in the way, so that the rest costs next to nothing."""
    calendar, apart = office.calendar, office.policy[BUFFER_MINUTES]
    return {
        "appointments": tuple(
            _appointment(each)
            for each in calendar.appointments
            if _may_be_in_the_way(each, draft, apart)
        ),
        "events": tuple(
            {"provider": each.provider, "time": each.interval, "day": each.day}
            for each in calendar.events
        ),
        "holds": tuple(
            {
                "id": each.id,
                "contact": each.contact,
                "provider": each.provider,
                "time": each.span.interval,
                "expires": each.expires,
            }
            for each in calendar.holds
        ),
    }


def _may_be_in_the_way(each: Appointment, draft: Draft, apart: int) -> bool:
    """Of the same provider or client, and about that time."""
    theirs = each.provider == draft.provider or client_conflict.theirs(draft.client, each.client)
    return theirs and (
        each.span.may_meet(draft.span, apart)
        or (each.proposed is not None and each.proposed.may_meet(draft.span, apart))
    )


def _appointment(each: Appointment) -> Mapping[str, object]:
    asked = each.change is Change.RESCHEDULE_REQUESTED and each.proposed
    return {
        "id": each.id,
        "provider": each.provider,
        "client": each.client,
        "time": each.span.interval,
        "state": each.state,
        "proposed": asked.interval if asked else None,
    }


def _hold(office: Office, draft: Draft) -> Mapping[str, object]:
    """A hold that is not there any more, or that keeps another time, counts as one that has just expired."""
    contact = contact_of(draft)
    hold = office.held(draft.hold)
    holder, expires = (hold.contact, hold.expires) if hold else (contact, office.now)
    if hold and (hold.provider, hold.span.interval) != (draft.provider, draft.span.interval):
        expires = office.now
    return {
        "contact": contact,
        "holder": holder if draft.hold else None,
        "expires": expires if draft.hold else None,
    }
