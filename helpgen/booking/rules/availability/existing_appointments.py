"""Does another appointment of the provider stand in the way?

It does until it ends or is called off, and so does the time that an open request would move it to.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypedDict

from helpgen.booking.values import (
    BLOCKING,
    BUFFER_KEYS,
    EVERY_OCCASION,
    SLOT_TAKEN,
    About,
    Appointment,
    Cell,
    Decision,
    Field,
    Interval,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    buffer_of,
    fields,
    refused,
    utc,
)


class ProviderRow(TypedDict):
    """An appointment; `proposed` is the time that an open request asks for."""

    id: str
    provider: str
    time: Interval
    state: State
    proposed: Interval | None


def times(state: State, own: Interval, proposed: Interval | None) -> tuple[Interval, ...]:
    """What an appointment takes of its provider's time."""
    if state not in BLOCKING:
        return ()
    return (own,) if proposed is None else (own, proposed)


def times_of(appointment: Appointment) -> tuple[Interval, ...]:
    """The same for a stored appointment; one that takes nothing costs nothing."""
    if appointment.state not in BLOCKING:
        return ()
    proposed = appointment.proposed
    own = appointment.span.interval
    return times(appointment.state, own, None if proposed is None else proposed.interval)


def decide(
    start: datetime,
    minutes: int,
    provider: str,
    moving: str | None,
    appointments: Iterable[ProviderRow],
    policy: Policy,
) -> Decision:
    """Times back to back are free; the appointment that is `moving` leaves its place, so it does not count."""
    begin, apart = utc(start), buffer_of(policy).between
    around = Interval(begin - apart, begin + timedelta(minutes=minutes) + apart)
    for row in appointments:
        if row["provider"] != provider or row["id"] == moving:
            continue
        for taken in times(row["state"], row["time"], row["proposed"]):
            if taken.overlaps(around):
                return refused(SLOT_TAKEN, (around, "overlaps", taken))
    return allowed()


def _never_beside(
    start: datetime,
    minutes: int,
    provider: str,
    moving: str | None,
    appointments: Iterable[ProviderRow],
    policy: Policy,
    answer: Decision,
) -> bool:
    del policy
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    overlapped = any(
        row["provider"] == provider
        and row["id"] != moving
        and row["state"] in BLOCKING
        and row["time"].overlaps(slot)
        for row in appointments
    )
    return not (overlapped and answer.allowed)


RULE = Rule(
    id="availability.existing-appointments",
    says="A time is free when no appointment of the provider that still stands, or may move there, overlaps it.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.PROVIDER, About.TIME),
    found_in_bulk=True,
    stands_in="calendar.appointments",
    given=(
        fields.START,
        fields.MINUTES,
        fields.PROVIDER,
        fields.MOVING,
        Field(
            "appointments",
            Cell.WORDS,
            ("Appointments",),
            many=True,
            rows=(
                Field("id", Cell.CODE),
                Field("provider", Cell.CODE),
                Field("time", Cell.INTERVAL),
                Field("state", Cell.STATE),
                Field("proposed", Cell.INTERVAL, optional=True),
            ),
        ),
    ),
    keys=BUFFER_KEYS,
    statements=("000.15", "001.7"),
    messages=(SLOT_TAKEN,),
    properties=(
        Property("never-double", "A provider is never booked twice at one time.", _never_beside),
    ),
)
