"""Appointments, holds and audit entries as rows, and back: what is read equals what was stored.

Instants come back in UTC. Units of the columns: see `schema`.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from helpgen.booking.desk.outcome import AuditEntry
from helpgen.booking.ledger.token import Token
from helpgen.booking.values import Appointment, Change, Details, Hold, Span, State, utc

Row = Mapping[str, Any]
"""A row by column, as `sqlite3.Row` has it."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
_MICROSECOND = timedelta(microseconds=1)


def micros(instant: datetime) -> int:
    """Microseconds since 1970 in UTC, exact."""
    return (utc(instant) - _EPOCH) // _MICROSECOND


def instant_of(count: int) -> datetime:
    """The instant so many microseconds after 1970 began, in UTC."""
    return _EPOCH + count * _MICROSECOND


def seconds(instant: datetime) -> int:
    """Whole seconds since 1970 in UTC."""
    return (utc(instant) - _EPOCH) // _SECOND


def derived(span: Span) -> tuple[int, int]:
    """Start and end in seconds since 1970 in UTC, by the zone's rules of today."""
    when = span.interval
    return seconds(when.start), seconds(when.end)


def instants(appointment: Appointment) -> dict[str, int | None]:
    """The derived columns; those of a proposed time only while it is asked for."""
    starts, ends = derived(appointment.span)
    proposed: tuple[int, int] | tuple[None, None] = (None, None)
    if appointment.proposed and appointment.change is Change.RESCHEDULE_REQUESTED:
        proposed = derived(appointment.proposed)
    return {
        "starts": starts,
        "ends": ends,
        "proposed_starts": proposed[0],
        "proposed_ends": proposed[1],
    }


def appointment_row(appointment: Appointment, now: datetime) -> dict[str, object]:
    """A whole row. A proposed time stays written down also when nobody asks for it any more."""
    proposed, created = appointment.proposed, appointment.created
    details = appointment.proposed_details
    return {
        "organization": appointment.organization,
        "id": appointment.id,
        "provider": appointment.provider,
        "client": appointment.client,
        "guest": json.dumps(appointment.guest),
        "room": appointment.room,
        "state": appointment.state.value,
        "change": appointment.change.value,
        **_wall(appointment.span),
        "proposed_day": proposed.day.isoformat() if proposed else None,
        "proposed_start": proposed.start if proposed else None,
        "proposed_minutes": proposed.minutes if proposed else None,
        "proposed_zone": proposed.zone if proposed else None,
        "proposed_fold": proposed.fold if proposed else None,
        "proposed_provider": details.provider,
        "proposed_service": details.service,
        "proposed_location": details.location,
        **instants(appointment),
        "service": appointment.service,
        "location": appointment.location,
        "service_code": appointment.service_code,
        "modifier": appointment.modifier,
        "created": None if created is None else micros(created),
        "reason": appointment.reason,
        "ended_by": appointment.by,
        "replaces": appointment.replaces,
        "written": micros(now),
    }


def appointment_of(row: Row) -> Appointment:
    """The appointment that was stored."""
    return Appointment(
        id=row["id"],
        organization=row["organization"],
        provider=row["provider"],
        span=_span_of(row),
        state=State(row["state"]),
        client=row["client"],
        guest=tuple((name, value) for name, value in json.loads(row["guest"])),
        change=Change(row["change"]),
        proposed=None if row["proposed_day"] is None else _span_of(row, "proposed_"),
        proposed_details=Details(
            row["proposed_provider"], row["proposed_service"], row["proposed_location"]
        ),
        service=row["service"],
        room=row["room"],
        location=row["location"],
        service_code=row["service_code"],
        modifier=row["modifier"],
        created=None if row["created"] is None else instant_of(row["created"]),
        reason=row["reason"],
        by=row["ended_by"],
        replaces=row["replaces"],
    )


def hold_row(hold: Hold, now: datetime) -> dict[str, object]:
    """A whole row."""
    starts, ends = derived(hold.span)
    return {
        "organization": hold.organization,
        "id": hold.id,
        "contact": hold.contact,
        "provider": hold.provider,
        "room": hold.room,
        **_wall(hold.span),
        "starts": starts,
        "ends": ends,
        "expires": micros(hold.expires),
        "moving": hold.moving,
        "written": micros(now),
    }


def hold_of(row: Row) -> Hold:
    """The hold that was stored."""
    return Hold(
        id=row["id"],
        organization=row["organization"],
        contact=row["contact"],
        provider=row["provider"],
        span=_span_of(row),
        expires=instant_of(row["expires"]),
        moving=row["moving"],
        room=row["room"],
    )


def audit_row(entry: AuditEntry, token: Token) -> dict[str, object]:
    """A whole row; `token` is that of the attempt, one without a word where it was not stored."""
    return {
        "organization": entry.organization,
        "appointment": entry.appointment,
        "actor": entry.actor,
        "person": entry.person,
        "event": entry.event,
        "before": entry.before,
        "after": entry.after,
        "now": micros(entry.now),
        "code": entry.code,
        "token_by": token.by if token.word else None,
        "token": token.word or None,
    }


def audit_of(row: Row) -> AuditEntry:
    """The entry that was stored."""
    return AuditEntry(
        organization=row["organization"],
        appointment=row["appointment"],
        actor=row["actor"],
        event=row["event"],
        before=row["before"],
        after=row["after"],
        now=instant_of(row["now"]),
        code=row["code"],
        person=row["person"],
    )


def _wall(span: Span) -> dict[str, object]:
    return {
        "day": span.day.isoformat(),
        "start": span.start,
        "minutes": span.minutes,
        "zone": span.zone,
        "fold": span.fold,
    }


def _span_of(row: Row, prefix: str = "") -> Span:
    return Span(
        day=date.fromisoformat(row[f"{prefix}day"]),
        start=row[f"{prefix}start"],
        minutes=row[f"{prefix}minutes"],
        zone=row[f"{prefix}zone"],
        fold=row[f"{prefix}fold"],
    )
