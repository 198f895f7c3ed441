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
    """An appointment; `proposed` is the time that an open request asks for, `proposed_provider` with whom.

    Without such a provider it is the same one.
    """

    id: str
    provider: str
    time: Interval
    state: State
    proposed: Interval | None
    proposed_provider: str | None


Taken = tuple[tuple[str, Interval], ...]
"""Stretches of time, each with the provider whose it is."""


def times(row: ProviderRow) -> Taken:
    """What an appointment takes, and of whom."""
    if row["state"] not in BLOCKING:
        return ()
    own = (row["provider"], row["time"])
    if row["proposed"] is None:
        return (own,)
    return own, (row["proposed_provider"] or row["provider"], row["proposed"])


def times_of(appointment: Appointment) -> Taken:
    """The same for a stored appointment; one that takes nothing costs nothing."""
    if appointment.state not in BLOCKING:
        return ()
    own, proposed = (appointment.provider, appointment.span.interval), appointment.proposed
    if proposed is None:
        return (own,)
    return own, (appointment.proposed_provider, proposed.interval)


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
        if row["id"] == moving:
            continue
        for whose, taken in times(row):
            if whose == provider and taken.overlaps(around):
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
                Field("proposed_provider", Cell.CODE, optional=True),
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
