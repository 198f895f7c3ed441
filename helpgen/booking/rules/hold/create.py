"""May a time be held, until when, and which holds end by it?

One active hold for each contact: a new one releases the old. To everybody else a hold is a taken time,
with the same buffer as the appointment that it may become.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import TypedDict

from helpgen.booking.values import (
    BUFFER_KEYS,
    HOLD_MINUTES,
    SLOT_TAKEN,
    About,
    Cell,
    Decision,
    Field,
    Hold,
    Interval,
    Message,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    buffer_of,
    fields,
    later,
    refused,
    utc,
)

NO_HOLDS = Message("no_holds", "Times are not held here. Book the one that you want.")


class HoldRow(TypedDict):
    """A hold that exists; whether it is active depends on the clock."""

    id: str
    contact: str
    provider: str
    time: Interval
    expires: datetime


def another(holder: str, contact: str) -> bool:
    """The hold is not this contact's; a contact who is not known has none."""
    return not contact or holder != contact


def against(holds: Iterable[Hold], contact: str, now: datetime) -> Iterator[Hold]:
    """The holds that keep a time from this contact: active ones of others."""
    moment = utc(now)
    return (each for each in holds if another(each.contact, contact) and moment < utc(each.expires))


def expires(now: datetime, policy: Policy) -> datetime:
    """Until when a time is held that is chosen now."""
    return later(now, minutes=policy[HOLD_MINUTES])


def kept_since(
    holds: Iterable[Hold],
    contact: str,
    provider: str,
    time: Interval,
    now: datetime,
    policy: Policy,
) -> datetime | None:
    """When this contact chose just this time, if an active hold keeps it for them; None where none does.

    A hold says until when it lasts, and so when it was made. Where fewer minutes are kept now than then, that is
    later than it was, but never later than now.
    """
    moment, kept = utc(now), policy[HOLD_MINUTES]
    since = [
        later(each.expires, minutes=-kept)
        for each in holds
        if not another(each.contact, contact)
        and each.provider == provider
        and moment < utc(each.expires)
        and each.span.interval == time
    ]
    return min((moment, *since)) if kept and since else None


def decide(
    start: datetime,
    minutes: int,
    provider: str,
    contact: str,
    holds: Iterable[HoldRow],
    now: datetime,
    policy: Policy,
) -> Decision:
    """Whether the time is free of appointments is asked elsewhere."""
    kept = policy[HOLD_MINUTES]
    if kept == 0:
        return refused(NO_HOLDS, (kept, "=", 0))
    begin, apart = utc(start), buffer_of(policy).between
    around = Interval(begin - apart, begin + timedelta(minutes=minutes) + apart)
    active = [row for row in holds if utc(now) < utc(row["expires"])]
    for row in active:
        others = row["provider"] == provider and another(row["contact"], contact)
        if others and row["time"].overlaps(around):
            return refused(SLOT_TAKEN, (around, "overlaps", row["time"]))
    releases = tuple(row["id"] for row in active if not another(row["contact"], contact))
    return allowed((kept, "minutes from", now), expires=expires(now, policy), releases=releases)


def _one_each(
    start: datetime,
    minutes: int,
    provider: str,
    contact: str,
    holds: Iterable[HoldRow],
    now: datetime,
    policy: Policy,
    answer: Decision,
) -> bool:
    del start, minutes, provider, policy
    own = {
        row["id"] for row in holds if contact and row["contact"] == contact and row["expires"] > now
    }
    released = answer.facts.get("releases", ())
    return not answer.allowed or (isinstance(released, tuple) and own <= set(released))


RULE = Rule(
    id="hold.create",
    says="Choosing a time holds it for some minutes; a contact has one hold, and a new one releases the old.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.MOVE, Occasion.APPROVE),
    about=(About.PROVIDER, About.TIME),
    found_in_bulk=True,
    stands_in="calendar.holds",
    only_given=("holds",),
    only_with=HOLD_MINUTES,
    given=(
        fields.START,
        fields.MINUTES,
        fields.PROVIDER,
        Field("contact", Cell.CODE, ("Contact",)),
        Field(
            "holds",
            Cell.WORDS,
            ("Holds",),
            many=True,
            rows=(
                Field("id", Cell.CODE),
                Field("contact", Cell.CODE),
                Field("provider", Cell.CODE),
                Field("time", Cell.INTERVAL),
                Field("expires", Cell.INSTANT),
            ),
        ),
        fields.NOW,
    ),
    gives=(
        Field("expires", Cell.INSTANT, ("Held until",)),
        Field("releases", Cell.CODE, ("Releases",), many=True),
    ),
    keys=(HOLD_MINUTES, *BUFFER_KEYS),
    decision=(
        "The seeds are silent; S0's glossary holds a picked time for a few minutes. While it is held its lead time "
        "counts from the moment at which it was picked; a new hold counts from its own."
    ),
    messages=(NO_HOLDS, SLOT_TAKEN),
    properties=(Property("one-each", "No contact has two holds after it.", _one_each),),
)
