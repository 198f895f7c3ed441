"""Is the client somewhere else at that time? Any provider's appointment counts.

Nobody knows a guest but by what they tell: who tells the same email address or mobile number is the same guest.
A guest is never taken for a client on file, whatever they tell.
"""

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
    Told,
    allowed,
    fields,
    guest_contact,
    is_same_guest,
    refused,
    told,
    utc,
)

CLIENT_BUSY = Message("client_busy", "You already have an appointment at this time.", conflict=True)


class ClientRow(TypedDict):
    """An appointment of some client, or of a guest who told `email` and `phone`; `proposed`: see `ProviderRow`."""

    id: str
    client: str | None
    email: str | None
    phone: str | None
    time: Interval
    state: State
    proposed: Interval | None


def theirs(client: str | None, other: str | None) -> bool:
    """Both are the same client; a guest is none."""
    return client is not None and client == other


def decide(
    start: datetime,
    minutes: int,
    client: str | None,
    email: str | None,
    phone: str | None,
    moving: str | None,
    appointments: Iterable[ClientRow],
) -> Decision:
    """Appointments back to back are possible; the one that is `moving` does not count."""
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    guest = told(email, phone) if client is None else None
    for row in appointments:
        if row["id"] == moving or row["state"] not in BLOCKING:
            continue
        if not (theirs(client, row["client"]) if guest is None else _is(guest, row)):
            continue
        for taken in (row["time"], row["proposed"]):
            if taken is not None and taken.overlaps(slot):
                return refused(CLIENT_BUSY, (slot, "overlaps", taken))
    return allowed()


def _is(guest: Told, row: ClientRow) -> bool:
    """The appointment is that guest's."""
    return row["client"] is None and is_same_guest(guest, told(row["email"], row["phone"]))


def _never_at_two_places(
    start: datetime,
    minutes: int,
    client: str | None,
    email: str | None,
    phone: str | None,
    moving: str | None,
    appointments: Iterable[ClientRow],
    answer: Decision,
) -> bool:
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    address = guest_contact(email or "")
    del phone
    elsewhere = any(
        row["client"] == client
        and (client is not None or (address and address == guest_contact(row["email"] or "")))
        and row["id"] != moving
        and row["state"] in BLOCKING
        and row["time"].overlaps(slot)
        for row in appointments
    )
    return not (elsewhere and answer.allowed)


RULE = Rule(
    id="availability.client-conflict",
    says="A client is not booked at two places at one time, nor a guest who tells the same address or number.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.PERSON, About.FORM, About.TIME),
    found_in_bulk=True,
    stands_in="calendar.appointments",
    given=(
        fields.START,
        fields.MINUTES,
        Field("client", Cell.CODE, ("Client",), optional=True),
        Field("email", Cell.WORDS, ("Email", "Email address"), optional=True),
        Field("phone", Cell.WORDS, ("Mobile phone", "Mobile phone number"), optional=True),
        fields.MOVING,
        Field(
            "appointments",
            Cell.WORDS,
            ("Appointments",),
            many=True,
            rows=(
                Field("id", Cell.CODE),
                Field("client", Cell.CODE, optional=True),
                Field("email", Cell.WORDS, optional=True),
                Field("phone", Cell.WORDS, optional=True),
                Field("time", Cell.INTERVAL),
                Field("state", Cell.STATE),
                Field("proposed", Cell.INTERVAL, optional=True),
            ),
        ),
    ),
    decision=(
        "The seeds are silent; S0's product looks at the client's own appointments too. Of a guest the address is "
        "compared in any case of letters and of the number the digits, at least six; names are not compared."
    ),
    messages=(CLIENT_BUSY,),
    properties=(
        Property(
            "never-at-two-places",
            "No client and no guest is booked at two places at once.",
            _never_at_two_places,
        ),
    ),
)
