"""An office as a question has it, and what came of an attempt: values become rows, and read again are the same."""

from collections.abc import Iterable, Mapping
from typing import Any

from helpgen.booking.desk.hours import end_of
from helpgen.booking.engine import cells
from helpgen.booking.engine.cells import Json
from helpgen.booking.engine.office_fields import DETAILS, GUEST, OFFICE
from helpgen.booking.rules.availability import block_events
from helpgen.booking.values import (
    DAYS,
    Appointment,
    Cell,
    Change,
    Client,
    Details,
    Hold,
    Hours,
    Office,
    Override,
    Person,
    Provider,
    Service,
    Span,
)

Row = Mapping[str, Any]


def office_json(office: Office) -> dict[str, Json]:
    """The office in JSON, without its policy; what is as always is left out."""
    practice, calendar = office.practice, office.calendar
    rows: dict[str, object] = {
        "now": office.now,
        "providers": tuple(_provider(each) for each in practice.providers),
        "clients": tuple(_client(each) for each in practice.clients),
        "services": tuple(_service(each) for each in practice.services),
        "staff": tuple(_person(each) for each in practice.staff),
        "rooms": practice.rooms,
        "appointments": appointment_rows(calendar.appointments),
        "holds": hold_rows(calendar.holds),
        "events": tuple(block_events.row_of(each) for each in calendar.events),
    }
    return {field.name: cells.lean(cells.json_of(field, rows[field.name])) for field in OFFICE}


def appointment_rows(appointments: Iterable[Appointment]) -> tuple[Row, ...]:
    """Appointments, as `APPOINTMENTS` has them; what is empty is null."""
    return tuple(
        {
            "id": each.id,
            "provider": each.provider,
            "time": span_row(each.span),
            "state": each.state,
            "client": each.client,
            "guest": _guest(each.guest),
            "change": None if each.change is Change.NONE else each.change,
            "proposed": None if each.proposed is None else span_row(each.proposed),
            "proposed_details": _details(each.proposed_details),
            "service": each.service or None,
            "room": each.room or None,
            "location": each.location or None,
            "service_code": each.service_code or None,
            "modifier": each.modifier or None,
            "created": each.created,
            "reason": each.reason or None,
            "by": each.by or None,
            "replaces": each.replaces or None,
        }
        for each in appointments
    )


def _details(details: Details) -> Row | None:
    row = {field.name: getattr(details, field.name) or None for field in DETAILS}
    return row if any(row.values()) else None


def hold_rows(holds: Iterable[Hold]) -> tuple[Row, ...]:
    """Holds, as `HOLDS` has them."""
    return tuple(
        {
            "id": each.id,
            "contact": each.contact,
            "provider": each.provider,
            "time": span_row(each.span),
            "expires": each.expires,
            "moving": each.moving or None,
            "room": each.room or None,
        }
        for each in holds
    )


def span_row(span: Span) -> Row:
    """A time, as `SPAN` has it."""
    return {
        "day": span.day,
        "start": span.start,
        "minutes": span.minutes,
        "again": True if span.fold else None,
        "zone": span.zone,
    }


def _guest(told: tuple[tuple[str, str], ...]) -> Row | None:
    """What a guest has told; a date as it was written, which is what a date is in JSON too."""
    if not told:
        return None
    kinds = {field.name: field.cell for field in GUEST.rows}
    return {
        name: cells.READ[Cell.DATE](value) if kinds[name] is Cell.DATE else value
        for name, value in told
    }


def _provider(each: Provider) -> Row:
    return {
        "id": each.id,
        "name": each.name,
        "active": each.active,
        "opted_in": each.opted_in,
        "services": each.services,
        "locations": each.locations,
        "week": tuple(
            {"weekday": day, **_hours(hours)}
            for day, of_the_day in zip(DAYS, each.week, strict=True)
            for hours in of_the_day
        ),
        "overrides": tuple(_override(one) for one in each.overrides),
        "certifications": tuple(
            {"name": one.name, "expires": one.expires} for one in each.certifications
        ),
        "service_code": each.service_code or None,
        "weekday_locations": tuple(
            {"weekday": day, "location": place}
            for day, place in zip(DAYS, each.weekday_locations, strict=True)
            if place
        ),
        "role": each.role or None,
        "zone": each.zone or None,
    }


def _hours(hours: Hours) -> Row:
    return {"start": hours.start, "end": end_of(hours)}


def _override(each: Override) -> Row:
    hours = {} if each.hours is None else _hours(each.hours)
    return {"day": each.day, "available": each.available, **hours, "approved": each.approved}


def _client(each: Client) -> Row:
    return {
        "id": each.id,
        "name": each.name,
        "kind": each.kind,
        "email": each.email or None,
        "phone": each.phone or None,
        "portal_access": each.portal_access,
        "required": each.required,
    }


def _service(each: Service) -> Row:
    return {
        "id": each.id,
        "name": each.name,
        "minutes": each.minutes,
        "code": each.code or None,
    }


def _person(each: Person) -> Row:
    return {
        "id": each.id,
        "name": each.name,
        "role": each.role or None,
        "may_approve": each.may_approve,
    }
