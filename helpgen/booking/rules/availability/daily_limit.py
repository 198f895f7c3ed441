"""Has the provider as many appointments on a day as there may be?

Whatever takes a provider's time that day counts, once each: an appointment that still stands, one that an open
request would move there, a time that somebody else holds, where times are held. The day is that on which it starts,
in the organization's zone.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TypedDict
from zoneinfo import ZoneInfo

from helpgen.booking.values import (
    BLOCKING,
    HOLD_MINUTES,
    MAX_PER_DAY,
    TIMEZONE,
    About,
    Cell,
    Decision,
    Field,
    Interval,
    Message,
    Occasion,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    fields,
    local_date,
    refused,
    utc,
)

DAY_FULL = Message(
    "day_full", "No more appointments can be booked on this day. Choose another day."
)


class StandingRow(TypedDict):
    """An appointment; `proposed` is the time that an open request asks for, `proposed_provider` with whom.

    Without such a provider it is the same one.
    """

    id: str
    provider: str
    time: Interval
    state: State
    proposed: Interval | None
    proposed_provider: str | None


class KeptRow(TypedDict):
    """A hold that exists; whether it is active depends on the clock."""

    contact: str
    provider: str
    time: Interval
    expires: datetime


def days_of(times: Iterable[Interval], where: ZoneInfo) -> frozenset[date]:
    """The days on which something counts that takes these times, or may take one of them."""
    return frozenset(local_date(each.start, where) for each in times)


def is_full(booked: int, policy: Policy) -> bool:
    """So many are as many as there may be."""
    most = policy[MAX_PER_DAY]
    return most is not None and booked >= most


def decide(
    start: datetime,
    provider: str,
    moving: str | None,
    appointments: Iterable[StandingRow],
    contact: str | None,
    holds: Iterable[KeptRow] | None,
    now: datetime,
    policy: Policy,
) -> Decision:
    """What is `moving` leaves its place, and a hold of one's own becomes the appointment: neither counts."""
    where = policy[TIMEZONE]
    times = [
        _times_with(provider, row)
        for row in appointments
        if row["id"] != moving and row["state"] in BLOCKING
    ]
    times += [
        (row["time"],)
        for row in (holds or () if policy[HOLD_MINUTES] else ())
        if row["provider"] == provider
        and (not contact or row["contact"] != contact)
        and utc(now) < utc(row["expires"])
    ]
    day = local_date(start, where)
    booked = sum(day in days_of(each, where) for each in times)
    if is_full(booked, policy):
        return refused(DAY_FULL, (booked, ">=", policy[MAX_PER_DAY]), booked=booked)
    return allowed((booked, "<", policy[MAX_PER_DAY]), booked=booked)


def _times_with(provider: str, row: StandingRow) -> tuple[Interval, ...]:
    """When an appointment takes that provider's time, or would by an open request."""
    own = (row["time"],) if row["provider"] == provider else ()
    asked = row["proposed"]
    if asked is None or (row["proposed_provider"] or row["provider"]) != provider:
        return own
    return (*own, asked)


def _never_more(
    start: datetime,
    provider: str,
    moving: str | None,
    appointments: Iterable[StandingRow],
    contact: str | None,
    holds: Iterable[KeptRow] | None,
    now: datetime,
    policy: Policy,
    answer: Decision,
) -> bool:
    del contact, holds, now
    where, most = policy[TIMEZONE], policy[MAX_PER_DAY]
    that_day = [
        row
        for row in appointments
        if row["provider"] == provider
        and row["id"] != moving
        and row["state"] in BLOCKING
        and local_date(row["time"].start, where) == local_date(start, where)
    ]
    return most is None or len(that_day) < most or not answer.allowed


RULE = Rule(
    id="availability.daily-limit",
    says="A provider has at most so many appointments on a day, where there is such a limit.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE),
    about=(About.PROVIDER, About.TIME),
    found_in_bulk=True,
    stands_in="calendar.appointments",
    only_with=MAX_PER_DAY,
    given=(
        fields.START,
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
        Field("contact", Cell.CODE, ("Contact",), optional=True),
        Field(
            "holds",
            Cell.WORDS,
            ("Holds",),
            many=True,
            optional=True,
            rows=(
                Field("contact", Cell.CODE),
                Field("provider", Cell.CODE),
                Field("time", Cell.INTERVAL),
                Field("expires", Cell.INSTANT),
            ),
        ),
        fields.NOW,
    ),
    gives=(Field("booked", Cell.INTEGER, ("Appointments that day",)),),
    keys=(MAX_PER_DAY, HOLD_MINUTES, TIMEZONE),
    decision="The seeds are silent; other products limit appointments per day. Staff who approve are not limited.",
    messages=(DAY_FULL,),
    properties=(
        Property(
            "never-more-than-the-limit",
            "Nothing is booked on a day on which a provider has as many appointments as there may be.",
            _never_more,
        ),
    ),
)
