"""Does an entry of the calendar stand in the way? Any overlap does; one without length never does.

The buffer is kept beside entries too. One that is marked free takes no time.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import NotRequired, TypedDict
from zoneinfo import ZoneInfo

from helpgen.booking.values import (
    BUFFER_KEYS,
    EVERY_OCCASION,
    SLOT_TAKEN,
    TIMEZONE,
    About,
    CalendarEntry,
    Cell,
    Decision,
    Field,
    Interval,
    Policy,
    Property,
    Rule,
    allowed,
    buffer_of,
    closing,
    fields,
    local_date,
    minute_of_day,
    opening,
    refused,
    start_of,
    utc,
)

WEEK = 7


class EventRow(TypedDict):
    """A calendar entry; `provider` empty: everybody's. Whole days have no `time`.

    They go from `day` to `last`, both included. A `weekly` one comes again, for the last time `until` that day or
    before. One that is `free` takes no time.
    """

    provider: str
    time: Interval | None
    day: date | None
    last: NotRequired[date | None]
    weekly: NotRequired[bool | None]
    until: NotRequired[date | None]
    free: NotRequired[bool | None]


def row_of(entry: CalendarEntry) -> EventRow:
    """A stored entry as rules see it."""
    return {
        "provider": entry.provider,
        "time": entry.interval,
        "day": entry.day,
        "last": entry.last,
        "weekly": entry.weekly,
        "until": entry.until,
        "free": entry.free,
    }


def times(event: EventRow, near: Interval, where: ZoneInfo) -> Iterator[Interval]:
    """What an entry takes: its time, or its days from one local midnight to the next.

    Of a weekly one it is each time that can overlap `near`. What takes no time is left out. A last day before the
    first one is a ValueError.
    """
    if event.get("free"):
        return
    time, day = event["time"], event["day"]
    if time is not None and time.length:
        first, last = local_date(time.start, where), local_date(time.end, where)
        for weeks in _weeks(event, first, last, near, where):
            yield _again(time, timedelta(weeks=weeks), where) if weeks else time
    if day is not None:
        last = event.get("last") or day
        if last < day:
            raise ValueError(f"an entry ends before it starts: {last} is before {day}")
        for weeks in _weeks(event, day, last, near, where):
            on = timedelta(weeks=weeks)
            end = last + on + timedelta(days=1)
            yield Interval(start_of(day + on, where), start_of(end, where))


def _weeks(event: EventRow, first: date, last: date, near: Interval, where: ZoneInfo) -> range:
    """How many weeks later an entry of these days comes again about that time; 0 is the first time."""
    if not event.get("weekly"):
        return range(1)
    begin, end = local_date(near.start, where), local_date(near.end, where)
    until = event.get("until")
    if until is not None:
        end = min(end, until)
    return range(max(0, -((last - begin).days // WEEK)), (end - first).days // WEEK + 1)


def _again(time: Interval, later: timedelta, where: ZoneInfo) -> Interval:
    """The same time on the wall clock of a later day (RFC 5545: the wall time recurs, not the instant)."""
    start, end = (
        edge(local_date(at, where) + later, minute_of_day(at, where), where)
        + timedelta(seconds=at.second, microseconds=at.microsecond)
        for edge, at in ((opening, time.start), (closing, time.end))
    )
    return Interval(start, max(start, end))


def concerns(owner: str, provider: str) -> bool:
    """The entry is the provider's own, or everybody's."""
    return owner in ("", provider)


def decide(
    start: datetime, minutes: int, provider: str, events: Iterable[EventRow], policy: Policy
) -> Decision:
    """The answer never tells what the entry is. Nothing else may lie in the buffer of an appointment."""
    begin, buffer = utc(start), buffer_of(policy)
    around = Interval(begin - buffer.before, begin + timedelta(minutes=minutes) + buffer.after)
    where = policy[TIMEZONE]
    for event in events:
        if concerns(event["provider"], provider):
            for taken in times(event, around, where):
                if taken.overlaps(around):
                    return refused(SLOT_TAKEN, (around, "overlaps", taken))
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
    says="A time that a calendar entry overlaps is not free, nor its buffer; whole-day entries take their days.",
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
                Field("last", Cell.DATE, optional=True),
                Field("weekly", Cell.YES_NO, optional=True),
                Field("until", Cell.DATE, optional=True),
                Field("free", Cell.YES_NO, optional=True),
            ),
        ),
    ),
    keys=(*BUFFER_KEYS, TIMEZONE),
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
