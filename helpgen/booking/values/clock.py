"""How booking reckons time: the conventions that every rule uses.

- Hours and minutes are elapsed time on the UTC time line. Python adds to an aware datetime on the wall
  clock, so everything is taken to UTC first.
- Days are calendar days in the organization's zone, never 24 hours.
- A wall time that the spring change skips does not exist; one that the autumn change repeats means the
  first occurrence, unless it closes working hours.
- Times of day are minutes after midnight, 0 to 1440; 1440 is the end of the day, more is the next one.

No rule reads the machine's clock: `now` is always an argument.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

DAY = 1440
"""Minutes on the wall clock from midnight to the end of a day."""


class ZoneError(ValueError):
    """There is no such time zone."""


@cache
def zone(name: str) -> ZoneInfo:
    """A zone of the pinned database, whatever the machine has; the name is never used as a path unseen."""
    data = files("tzdata")
    if name not in _names():
        raise ZoneError(f"no time zone is called {name!r}")
    with data.joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split())


@lru_cache(maxsize=1)
def zones_version() -> str:
    """Which edition of the time zone database (IANA) all answers rest on: `2026a`."""
    text = files("tzdata").joinpath("zoneinfo", "tzdata.zi").read_text("utf-8")
    return text.partition("\n")[0].removeprefix("# version ")


def utc(instant: datetime) -> datetime:
    """The instant in UTC; one without a zone is refused."""
    if instant.tzinfo is None:
        raise ValueError(f"an instant needs a zone: {instant.isoformat()}")
    return instant.astimezone(UTC)


def later(instant: datetime, *, hours: int = 0, minutes: int = 0) -> datetime:
    """The instant so much elapsed time later, in UTC."""
    return utc(instant) + timedelta(hours=hours, minutes=minutes)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """How much time passes from start to end; negative when end comes first."""
    return utc(end) - utc(start)


def local_date(instant: datetime, where: ZoneInfo) -> date:
    """The calendar day on which the instant falls in the zone."""
    return utc(instant).astimezone(where).date()


def minute_of_day(instant: datetime, where: ZoneInfo) -> int:
    """The wall clock's minutes after midnight, rounded down."""
    local = utc(instant).astimezone(where)
    return local.hour * 60 + local.minute


def start_of(day: date, where: ZoneInfo) -> datetime:
    """The first instant of a calendar day, in UTC."""
    return opening(day, 0, where)


def instant(day: date, minute: int, where: ZoneInfo) -> datetime | None:
    """The first instant at which the wall clock shows that, in UTC; None when it never does."""
    wall = wall_time(day, minute, where)
    answer = wall.astimezone(UTC)
    return answer if _shows(answer, wall, where) else None


def exists(day: date, minute: int, where: ZoneInfo) -> bool:
    """The wall clock shows that time on that day."""
    return instant(day, minute, where) is not None


def opening(day: date, minute: int, where: ZoneInfo) -> datetime:
    """The instant at which hours open: the first occurrence, or the end of the gap that skips it."""
    wall = wall_time(day, minute, where)
    answer = wall.astimezone(UTC)
    return answer if _shows(answer, wall, where) else _end_of_gap(wall)


def closing(day: date, minute: int, where: ZoneInfo) -> datetime:
    """The instant at which hours close: the second occurrence, or the end of the gap that skips it.

    The end of a day is where the next one starts, also when the clock shows that midnight twice. More minutes than
    a day has are of the days after it.
    """
    if minute >= DAY and minute % DAY == 0:
        return start_of(day + timedelta(days=minute // DAY), where)
    wall = wall_time(day, minute, where)
    answer = wall.replace(fold=1).astimezone(UTC)
    return answer if _shows(answer, wall, where) else _end_of_gap(wall)


def wall_time(day: date, minute: int, where: ZoneInfo) -> datetime:
    """What the wall clock of the zone shows, first occurrence; it may be a time that the clock skips."""
    return datetime.combine(day, time(), where) + timedelta(minutes=minute)


def _shows(answer: datetime, wall: datetime, where: ZoneInfo) -> bool:
    """Python compares two times of one zone by what the clock shows, folds aside."""
    return answer.astimezone(where) == wall


def _end_of_gap(wall: datetime) -> datetime:
    """The first instant after a gap in which `wall` lies, found by halving: the offset changes there."""
    before = wall.replace(fold=1).astimezone(UTC)
    after = wall.astimezone(UTC)
    old = before.astimezone(wall.tzinfo).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        if middle.astimezone(wall.tzinfo).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
