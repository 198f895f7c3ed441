"""Does an entry of the calendar stand in the way? Any overlap does; one without length never does."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TypedDict
from zoneinfo import ZoneInfo

from helpgen.booking.values import (
    EVERY_OCCASION,
    SLOT_TAKEN,
    TIMEZONE,
    About,
    Cell,
    Decision,
    Field,
    Interval,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    refused,
    start_of,
    utc,
)


class EventRow(TypedDict):
    """A calendar entry; `provider` empty: everybody's. A whole day has no `time`."""

    provider: str
    time: Interval | None
    day: date | None


def times(interval: Interval | None, day: date | None, where: ZoneInfo) -> Iterator[Interval]:
    """What an entry takes: its time, or its day from one local midnight to the next."""
    if interval is not None:
        yield interval
    if day is not None:
        yield Interval(start_of(day, where), start_of(day + timedelta(days=1), where))


def concerns(owner: str, provider: str) -> bool:
    """The entry is the provider's own, or everybody's."""
    return owner in ("", provider)


def decide(
    start: datetime, minutes: int, provider: str, events: Iterable[EventRow], policy: Policy
) -> Decision:
    """The answer never tells what the entry is."""
    slot = Interval(utc(start), utc(start) + timedelta(minutes=minutes))
    where = policy[TIMEZONE]
    for event in events:
        if concerns(event["provider"], provider):
            for taken in times(event["time"], event["day"], where):
                if taken.overlaps(slot):
                    return refused(SLOT_TAKEN, (slot, "overlaps", taken))
    return allowed()


def _order_does_not_matter(
    start: datetime,
    minutes: int,
    provider: str,
    events: Iterable[EventRow],
    policy: Policy,
    answer: Decision,
) -> bool:
    again = decide(start, minutes, provider, tuple(events)[::-1], policy)
    return again.allowed is answer.allowed


RULE = Rule(
    id="availability.block-events",
    says="A time that a calendar entry overlaps is not free; a whole-day entry takes its day.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.PROVIDER, About.TIME),
    found_in_bulk=True,
    stands_in="calendar.events",
    given=(
        fields.START,
        fields.MINUTES,
        fields.PROVIDER,
        Field(
            "events",
            Cell.WORDS,
            ("Calendar entries",),
            many=True,
            rows=(
                Field("provider", Cell.CODE),
                Field("time", Cell.INTERVAL, optional=True),
                Field("day", Cell.DATE, optional=True),
            ),
        ),
    ),
    keys=(TIMEZONE,),
    statements=("001.6",),
    messages=(SLOT_TAKEN,),
    properties=(
        Property(
            "order-does-not-matter",
            "The answer is the same in whatever order the entries stand.",
            _order_does_not_matter,
        ),
    ),
)
