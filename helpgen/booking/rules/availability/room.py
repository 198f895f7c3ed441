"""Is the room that was chosen free? It is somebody else's while an appointment, or a hold of others, has it.

Whose appointment it is does not matter, nor with which provider. Without a room there is nothing to ask.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypedDict

from helpgen.booking.values import (
    BLOCKING,
    EVERY_OCCASION,
    HOLD_MINUTES,
    SLOT_TAKEN,
    About,
    Cell,
    Decision,
    Field,
    Interval,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    fields,
    refused,
    utc,
)


class RoomRow(TypedDict):
    """An appointment; `proposed` is the time that an open request asks for, in the same room."""

    id: str
    room: str | None
    time: Interval
    state: State
    proposed: Interval | None


class RoomHoldRow(TypedDict):
    """A hold; whether it is active depends on the clock."""

    contact: str
    room: str | None
    time: Interval
    expires: datetime


def same(room: str | None, other: str | None) -> bool:
    """Both are the same room; no room at all is nobody's."""
    return bool(room) and room == other


def decide(
    start: datetime,
    minutes: int,
    room: str | None,
    moving: str | None,
    contact: str | None,
    appointments: Iterable[RoomRow],
    holds: Iterable[RoomHoldRow] | None,
    now: datetime,
    policy: Policy,
) -> Decision:
    """Times back to back are free, without a buffer: that is the provider's. What is `moving` leaves its place."""
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    for row in appointments:
        if not same(room, row["room"]) or row["id"] == moving or row["state"] not in BLOCKING:
            continue
        for taken in (row["time"], row["proposed"]):
            if taken is not None and taken.overlaps(slot):
                return refused(SLOT_TAKEN, (slot, "overlaps", taken))
    for hold in holds or () if policy[HOLD_MINUTES] else ():
        others = not contact or hold["contact"] != contact
        active = utc(now) < utc(hold["expires"])
        if same(room, hold["room"]) and others and active and hold["time"].overlaps(slot):
            return refused(SLOT_TAKEN, (slot, "overlaps", hold["time"]))
    return allowed()


def _never_two_in_a_room(
    start: datetime,
    minutes: int,
    room: str | None,
    moving: str | None,
    contact: str | None,
    appointments: Iterable[RoomRow],
    holds: Iterable[RoomHoldRow] | None,
    now: datetime,
    policy: Policy,
    answer: Decision,
) -> bool:
    del contact, holds, now, policy
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    shared = room and any(
        row["room"] == room
        and row["id"] != moving
        and row["state"] in BLOCKING
        and row["time"].overlaps(slot)
        for row in appointments
    )
    return not (shared and answer.allowed)


RULE = Rule(
    id="availability.room",
    says="A room that is chosen is free: nobody else's appointment or hold has it at that time.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.TIME,),
    found_in_bulk=True,
    stands_in="calendar",
    only_given=("room",),
    given=(
        fields.START,
        fields.MINUTES,
        Field("room", Cell.CODE, ("Room",), optional=True),
        fields.MOVING,
        Field("contact", Cell.CODE, ("Contact",), optional=True),
        Field(
            "appointments",
            Cell.WORDS,
            ("Appointments",),
            many=True,
            rows=(
                Field("id", Cell.CODE),
                Field("room", Cell.CODE, optional=True),
                Field("time", Cell.INTERVAL),
                Field("state", Cell.STATE),
                Field("proposed", Cell.INTERVAL, optional=True),
            ),
        ),
        Field(
            "holds",
            Cell.WORDS,
            ("Holds",),
            many=True,
            optional=True,
            rows=(
                Field("contact", Cell.CODE),
                Field("room", Cell.CODE, optional=True),
                Field("time", Cell.INTERVAL),
                Field("expires", Cell.INSTANT),
            ),
        ),
        fields.NOW,
    ),
    keys=(HOLD_MINUTES,),
    decision=(
        "The seeds are silent; what the store keeps apart is refused with the store's code. A buffer is the "
        "provider's, not the room's; holds count where there are any."
    ),
    messages=(SLOT_TAKEN,),
    properties=(
        Property(
            "never-two-in-a-room", "No room is booked twice at one time.", _never_two_in_a_room
        ),
    ),
)
