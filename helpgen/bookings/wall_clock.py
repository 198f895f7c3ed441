"""What a wall clock makes of a time: a clock change skips some and shows others twice, and both have to be said."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from helpgen.booking.engine.telling import told
from helpgen.booking.values import Fact, Interval, elapsed, exists, start_of, utc
from helpgen.bookings.typed import instant_of, wall_of
from helpgen.model.bookings.moments import Moment


def is_skipped(moment: Moment, where: ZoneInfo) -> bool:
    """No clock of that zone ever shows the typed time; one with an offset is always shown."""
    day, minute, _ = wall_of(moment, where)
    return not exists(day, minute, where)


def is_repeated(local: datetime) -> bool:
    """The clock shows twice what it shows at this instant, an hour apart or so."""
    return local.replace(fold=1 - local.fold).utcoffset() != local.utcoffset()


def clock_note(moment: Moment, where: ZoneInfo) -> str:
    """What to know about a typed time on the day of a clock change; empty on all others.

    One that is skipped counts as the end of the gap; of two, the first is meant unless an offset says which.
    """
    local = utc(instant_of(moment, where)).astimezone(where)
    if is_skipped(moment, where):
        return (
            f"the clock skips {moment:%H:%M} on {moment:%Y-%m-%d}: it goes on at {local:%H:%M %Z}"
        )
    if not is_repeated(local):
        return ""
    first, second = (local.replace(fold=fold) for fold in (0, 1))
    which = "second" if local.fold else "first"
    other = first if local.fold else second
    return (
        f"the clock shows {local:%H:%M} twice on {local:%Y-%m-%d}; the {which} is meant, in {local:%Z}; "
        f"the other is {other.isoformat(timespec='minutes')}"
    )


def between(start: datetime, end: datetime) -> str:
    """`15:00-15:50 EDT`; where the clock changes on the way, each time with its own zone."""
    if start.utcoffset() == end.utcoffset():
        return f"{start:%H:%M}-{end:%H:%M %Z}"
    return f"{start:%H:%M %Z}-{end:%H:%M %Z}"


def time_in(moment: datetime, start: datetime, end: datetime) -> str:
    """A start or an end by itself; with its zone where the clock changes on the way, or shows it twice."""
    changes = start.utcoffset() != end.utcoffset() or is_repeated(moment)
    return f"{moment:%H:%M %Z}" if changes else f"{moment:%H:%M}"


def told_on(day: date, fact: Fact, where: ZoneInfo) -> str:
    """A fact in words; times that lie on that day as `09:00-12:00`, where no clock change is near."""
    if isinstance(fact, tuple) and fact:
        return ", ".join(told_on(day, each, where) for each in fact)
    if not isinstance(fact, Interval):
        return told(fact, where)
    begin, midnight = start_of(day, where), start_of(day + timedelta(days=1), where)
    if (
        elapsed(begin, midnight) != timedelta(days=1)
        or not begin <= fact.start <= fact.end <= midnight
    ):
        return told(fact, where)
    end = "24:00" if fact.end == midnight else f"{fact.end.astimezone(where):%H:%M}"
    return f"{fact.start.astimezone(where):%H:%M}-{end}"


def at_of(moment: datetime, where: ZoneInfo) -> str:
    """`2026-03-09 15:01 EDT`, with seconds where there are some."""
    local = utc(moment).astimezone(where)
    precise = local - local.replace(second=0, microsecond=0) >= timedelta(seconds=1)
    return f"{local:%Y-%m-%d %H:%M:%S %Z}" if precise else f"{local:%Y-%m-%d %H:%M %Z}"
