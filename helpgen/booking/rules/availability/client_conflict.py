"""Is the client somewhere else at that time? Any provider's appointment counts; a guest has none yet."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypedDict

from helpgen.booking.values import (
    BLOCKING,
    EVERY_OCCASION,
    About,
    Cell,
    Decision,
    Field,
    Interval,
    Message,
    Property,
    Rule,
    State,
    allowed,
    fields,
    refused,
    utc,
)

CLIENT_BUSY = Message("client_busy", "You already have an appointment at this time.", conflict=True)


class ClientRow(TypedDict):
    """An appointment of some client, or of a guest; `proposed` is the time that an open request asks for."""

    id: str
    client: str | None
    time: Interval
    state: State
    proposed: Interval | None


def theirs(client: str | None, other: str | None) -> bool:
    """Both are the same client; guests are nobody in particular."""
    return client is not None and client == other


def decide(
    start: datetime,
    minutes: int,
    client: str | None,
    moving: str | None,
    appointments: Iterable[ClientRow],
) -> Decision:
    """Appointments back to back are possible; the one that is `moving` does not count."""
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    for row in appointments:
        if not theirs(client, row["client"]) or row["id"] == moving or row["state"] not in BLOCKING:
            continue
        for taken in (row["time"], row["proposed"]):
            if taken is not None and taken.overlaps(slot):
                return refused(CLIENT_BUSY, (slot, "overlaps", taken))
    return allowed()


def _never_at_two_places(
    start: datetime,
    minutes: int,
    client: str | None,
    moving: str | None,
    appointments: Iterable[ClientRow],
    answer: Decision,
) -> bool:
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    elsewhere = client is not None and any(
        row["client"] == client
        and row["id"] != moving
        and row["state"] in BLOCKING
        and row["time"].overlaps(slot)
        for row in appointments
    )
    return not (elsewhere and answer.allowed)


RULE = Rule(
    id="availability.client-conflict",
    says="A client is not booked at two places at one time; guests are not asked.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.PERSON, About.TIME),
    found_in_bulk=True,
    stands_in="calendar.appointments",
    given=(
        fields.START,
        fields.MINUTES,
        Field("client", Cell.CODE, ("Client",), optional=True),
        fields.MOVING,
        Field(
            "appointments",
            Cell.WORDS,
            ("Appointments",),
            many=True,
            rows=(
                Field("id", Cell.CODE),
                Field("client", Cell.CODE, optional=True),
                Field("time", Cell.INTERVAL),
                Field("state", Cell.STATE),
                Field("proposed", Cell.INTERVAL, optional=True),
            ),
        ),
    ),
    decision="The seeds are silent; S0's product looks at the client's own appointments too.",
    messages=(CLIENT_BUSY,),
    properties=(
        Property(
            "never-at-two-places",
            "No client is booked at two places at once.",
            _never_at_two_places,
        ),
    ),
)
