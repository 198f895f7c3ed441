"""The office of a question, read: rows become the people and the calendar that booking works with."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from helpgen.booking.engine.cells import CellError
from helpgen.booking.engine.office_fields import DETAILS
from helpgen.booking.rules.availability import exceptions
from helpgen.booking.values import (
    DAY,
    DAYS,
    TIMEZONE,
    Appointment,
    Calendar,
    CalendarEntry,
    Certification,
    Change,
    Client,
    Details,
    Hold,
    Hours,
    Office,
    Person,
    Policy,
    Practice,
    Provider,
    Service,
    Span,
    hours_between,
    zone,
)

Row = Mapping[str, Any]

OURS = ""
"""The name of the organization: a question knows no other one."""

_LISTS = ("providers", "clients", "services", "staff", "appointments", "holds")


def office_of(given: Row, policy: Policy) -> Office:
    """The office that the values of a line describe; a ValueError where they do not fit together."""
    _unique(given)
    where = policy[TIMEZONE].key
    return Office(_practice(given), _calendar(given, where), policy, given["now"])


def span_of(row: Row, where: str, minutes: int = 0) -> Span:
    """A time as it is stored; `minutes` is its length where the row says none."""
    if row["start"] >= DAY:
        raise CellError(f"{row['day']} 24:00: write 00:00 of the next day")
    name = row["zone"] or where
    zone(name)
    return Span(row["day"], row["start"], row["minutes"] or minutes, name, int(bool(row["again"])))


def guest_of(row: Row | None) -> tuple[tuple[str, str], ...]:
    """What a guest has told, as it is stored."""
    told = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in (row or {}).items()
    }
    return tuple((name, value) for name, value in told.items() if value)


def _unique(given: Row) -> None:
    """Of two with one id it could not be known which is meant."""
    for name in _LISTS:
        ids = [row["id"] for row in given[name] or ()]
        twice = sorted({each for each in ids if ids.count(each) > 1})
        if twice:
            raise CellError(f"{name}: {twice[0]} stands twice")


def _practice(given: Row) -> Practice:
    return Practice(
        organization=OURS,
        providers=tuple(_provider(row) for row in given["providers"] or ()),
        clients=tuple(Client(**_named(row)) for row in given["clients"] or ()),
        services=tuple(Service(**_named(row)) for row in given["services"] or ()),
        staff=tuple(Person(**{"role": "", **_named(row)}) for row in given["staff"] or ()),
        rooms=given["rooms"] or (),
    )


def _named(row: Row) -> dict[str, Any]:
    """What is written of somebody or something; the name is the id where it has none of its own."""
    return {"name": row["id"], **_written(row)}


def _written(row: Row) -> dict[str, Any]:
    """What is left out is as the value's own class has it."""
    return {name: value for name, value in row.items() if value is not None}


def _provider(row: Row) -> Provider:
    places = {each["weekday"]: each["location"] for each in row["weekday_locations"] or ()}
    changed = {
        "week": tuple(_hours(row["week"] or (), day) for day in DAYS),
        "overrides": tuple(exceptions.override_of(each) for each in row["overrides"] or ()),
        "certifications": tuple(Certification(**each) for each in row["certifications"] or ()),
        "weekday_locations": tuple(places.get(day, "") for day in DAYS),
    }
    own = row["zone"]
    return Provider(**{**_named(row), **changed, "zone": own.key if own else ""})


def _hours(week: Iterable[Row], day: str) -> tuple[Hours, ...]:
    return tuple(
        hours_between(each["start"], each["end"]) for each in week if each["weekday"] == day
    )


def _calendar(given: Row, where: str) -> Calendar:
    return Calendar(
        tuple(_appointment(row, where) for row in given["appointments"] or ()),
        tuple(_hold(row, where) for row in given["holds"] or ()),
        tuple(_event(row) for row in given["events"] or ()),
    )


def _event(row: Row) -> CalendarEntry:
    day, last = row["day"], row["last"]
    if day is not None and last is not None and last < day:
        raise CellError(f"events: {last} is before {day}: write the earlier day first")
    return CalendarEntry(
        row["provider"],
        row["time"],
        row["day"],
        row["last"],
        weekly=bool(row["weekly"]),
        until=row["until"],
        free=bool(row["free"]),
    )


def _appointment(row: Row, where: str) -> Appointment:
    written = _written(row)
    proposed = written.pop("proposed", None)
    details = written.pop("proposed_details", None)
    changed = {
        "span": span_of(written.pop("time"), where),
        "proposed": None if proposed is None else span_of(proposed, where),
        "proposed_details": details_of(details or {}),
        "change": Change(written.get("change", Change.NONE)),
        "guest": guest_of(row["guest"]),
    }
    return Appointment(organization=OURS, **{**written, **changed})


def details_of(row: Row) -> Details:
    """What is to be another besides the time, as `DETAILS` has it."""
    return Details(*(row.get(field.name) or "" for field in DETAILS))


def _hold(row: Row, where: str) -> Hold:
    written = _written(row)
    return Hold(organization=OURS, span=span_of(written.pop("time"), where), **written)
