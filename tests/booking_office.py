"""A small practice for the desk: two providers who work on weekdays, three clients, two members of staff."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.values.appointment import Appointment, Calendar, Draft, Hold, Span
from helpgen.booking.values.people import Client, Person, Practice, Provider, Service
from helpgen.booking.values.state import State
from helpgen.booking.values.value import Hours

NEW_YORK = "America/New_York"
WEEK = ((Hours(9 * 60, 17 * 60),),) * 5 + ((), ())
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)  # Monday, 10:00 in New York
WEDNESDAY = date(2026, 3, 4)
ANNA = Provider(
    "anna",
    "Anna",
    WEEK,
    opted_in=True,
    services=("talk",),
    locations=("Main Street",),
    service_code="T60",
    weekday_locations=("Main Street",) * 7,
    role="clinician",
)
PRACTICE = Practice(
    "maple-street-therapy",
    providers=(ANNA, replace(ANNA, id="ben", name="Ben")),
    clients=(Client("cleo", "Cleo"), Client("dan", "Dan"), Client("eve", "Eve")),
    services=(Service("talk", "Talk", 60),),
    staff=(Person("ada", "Ada", "admin", may_approve=True), Person("sam", "Sam", "staff")),
)
WITH_ROOM = replace(PRACTICE, rooms=("x",), services=(*PRACTICE.services, Service("x", "X")))
"""The same with a room, and a service that nobody offers."""


OPEN: dict[str, object] = {
    "features.selfBookingEnabled": True,
    "features.selfBookingLeadTimeHours": 24,
    "features.selfBookingMaxFutureDays": 30,
    "features.selfBookingRequiresApproval": False,
    "settings.timezone": NEW_YORK,
    "settings.holdMinutes": 10,
}
"""Clients book for themselves and at once, from a day to a month ahead; a chosen time is held for ten minutes."""


def at(hour: int, minute: int = 0, day: date = WEDNESDAY, minutes: int = 60) -> Span:
    """A time on the wall clock in New York."""
    return Span(day, hour * 60 + minute, minutes, NEW_YORK)


def wish(span: Span, client: str | None = "cleo", provider: str = "anna", hold: str = "") -> Draft:
    """Somebody would like to talk."""
    return Draft(client, provider, span, service="talk", hold=hold)


GUEST = Draft(
    None,
    "anna",
    at(11),
    service="talk",
    guest=(
        ("name", "Gus Guest"),
        ("birth_date", "1990-01-02"),
        ("email", "gus@people.example.org"),
        ("phone", "414-555-0100"),
    ),
)


def appointment(
    key: str = "a1",
    span: Span | None = None,
    state: State = State.BOOKED,
    client: str = "cleo",
    provider: str = "anna",
) -> Appointment:
    """One that is there."""
    return Appointment(
        key,
        PRACTICE.organization,
        provider,
        span or at(11),
        state,
        client,
        service="talk",
        location="Main Street",
        service_code="T60",
    )


def held(key: str, span: Span, client: str = "cleo", minutes: int = 10) -> Hold:
    """A client's hold that lasts so many minutes more."""
    expires = NOW + timedelta(minutes=minutes)
    return Hold(key, PRACTICE.organization, f"client:{client}", "anna", span, expires)


def having(*appointments: Appointment, holds: tuple[Hold, ...] = ()) -> Calendar:
    """Everything that takes time."""
    return Calendar(appointments, holds)


def code(outcome: Outcome) -> str:
    """Why not; empty when allowed. A refused outcome stores nothing but its one entry."""
    if not outcome.decision.allowed:
        assert (*outcome.appointments, *outcome.holds, *outcome.spent) == ()
        told = [] if outcome.decision.code == "not_found" else [outcome.decision.code]
        assert [entry.code for entry in outcome.audit] == told
        assert all(entry.before == entry.after for entry in outcome.audit)
    else:
        assert [entry.code for entry in outcome.audit] == [""]
    return outcome.decision.code
