"""When a day is open, and at which times of day something can start: wall-clock hours made instants.

Hours stay on the wall clock until they are laid on a date; only there do the clock changes show. Whatever is
compared, taken away or put together is so on the time line: where the clock repeats an hour, hours that end
within it and hours that begin within it may overlap, though on the wall they do not.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from helpgen.booking.values.clock import (
    DAY,
    closing,
    exists,
    instant,
    minute_of_day,
    opening,
    start_of,
)
from helpgen.booking.values.interval import Interval, common, joined, without
from helpgen.booking.values.row import HoursRow
from helpgen.booking.values.value import Hours, hours_between


class Openings(NamedTuple):
    """The times of one day at which something of one length can start, in order.

    `minutes` are the times of day, `starts` their instants and `intervals` what would be taken.
    """

    minutes: tuple[int, ...]
    starts: tuple[datetime, ...]
    intervals: tuple[Interval, ...]


class Grid(NamedTuple):
    """How starts are spaced: every `interval` minutes from midnight, or from where a `window` opens.

    A window that was open at midnight already counts from there: one that is always open has no other beginning.
    """

    interval: int
    window: bool

    def since(self, opens: int | None) -> int:
        """The time of day from which steps are counted, in what opens then; None: nothing is known to open."""
        return opens if self.window and opens is not None else 0


HoursOn = Callable[[date], tuple[Hours, ...]]
"""The hours that begin on a day."""

ONE_DAY = timedelta(days=1)


def around(day: date, hours_on: HoursOn) -> tuple[Hours, ...]:
    """All hours that what starts on the day can lie in, counted from its midnight.

    Those of the day before go on after midnight. Where the day is open to its end, those of the next day may go on
    from there; nothing lasts longer.
    """
    own = hours_on(day)
    late = tuple(shifted(each, -1) for each in hours_on(day - ONE_DAY) if each.end > DAY)
    for each in own:
        if each.end >= DAY:
            return (*late, *own, *(shifted(one, 1) for one in hours_on(day + ONE_DAY)))
    return (*late, *own) if late else own


def within(days: range, day: date, hours_on: HoursOn) -> tuple[Hours, ...]:
    """All hours that begin on these days, 0 being the day itself, counted from its midnight."""
    return tuple(shifted(each, n) for n in days for each in hours_on(day + timedelta(days=n)))


def shifted(hours: Hours, days: int) -> Hours:
    """The hours of the day that is so many days later, counted from this one's midnight."""
    return Hours(hours.start + days * DAY, hours.end + days * DAY)


def by_day(rows: Iterable[HoursRow], today: date) -> HoursOn:
    """The hours of a table; a row without a day is of today."""
    found: dict[date, list[Hours]] = {}
    for row in rows:
        hours = hours_between(row["start"], row["end"])
        found.setdefault(row.get("day") or today, []).append(hours)
    return lambda day: tuple(found.get(day, ()))


def stretches(day: date, hours: Iterable[Hours], where: ZoneInfo) -> tuple[Interval, ...]:
    """The instants of these hours on that day; hours that a clock change skips wholly are none."""
    return joined(stretch(day, each, where) for each in hours)


@lru_cache(maxsize=4096)
def stretch(day: date, hours: Hours, where: ZoneInfo) -> Interval:
    """Kept, for every rule about hours asks for it again."""
    days, start = divmod(hours.start, DAY)
    first = day + timedelta(days=days)
    return Interval(opening(first, start, where), closing(first, hours.end - days * DAY, where))


def worked(
    day: date, hours: Iterable[Hours], off: Iterable[Hours], where: ZoneInfo
) -> tuple[Interval, ...]:
    """The instants of the hours less those of the time off.

    The time off is taken away on the time line: on the wall clock a repeated hour would belong to both.
    """
    return without(stretches(day, hours, where), stretches(day, off, where))


def windows(
    day: date,
    hours: Iterable[Hours],
    own: ZoneInfo,
    bounds: Iterable[Hours],
    where: ZoneInfo,
) -> tuple[Interval, ...]:
    """When somebody with these hours, of their `own` zone, is open within those bounds; touching hours are one window.

    What is offered and what may be booked both come from here, and a window's grid hangs on its opening.
    """
    return common(stretches(day, hours, own), stretches(day, bounds, where))


def opened(
    start: datetime, open_windows: Iterable[Interval], day: date, where: ZoneInfo
) -> int | None:
    """The time of that day at which the window opened in which something starts; None outside of all."""
    since = (each.start for each in open_windows if each.start <= start < each.end)
    return next((_opens(each, day, where) for each in since), None)


def _opens(since: datetime, day: date, where: ZoneInfo) -> int:
    """Where a grid hangs that hangs on a window: on its opening, or on midnight where it was open before."""
    return minute_of_day(max(since, start_of(day, where)), where)


def lies_in(slot: Interval, stretched: Iterable[Interval]) -> bool:
    """One of the stretches holds the whole slot; the edges may touch."""
    return any(each.contains(slot) for each in stretched)


def labels(window: Interval, day: date, grid: Grid, where: ZoneInfo) -> range:
    """The times of that day on the grid from where the window opens to the end of the day."""
    opens = _opens(window.start, day, where)
    return range(opens + (grid.since(opens) - opens) % grid.interval, DAY, grid.interval)


def slot(day: date, minute: int, minutes: int, where: ZoneInfo) -> Interval | None:
    """What starts then and lasts so many elapsed minutes; None when the clock skips the start or the end.

    The end is the one that a reader works out, start and length added on the wall clock. 24:00 ends a day, whatever
    the clock makes of the midnight that follows.
    """
    start, end = instant(day, minute, where), minute + minutes
    if start is None or (end % DAY and not exists(day, end, where)):
        return None
    return Interval(start, start + timedelta(minutes=minutes))


@lru_cache(maxsize=4096)
def openings(  # noqa: PLR0913, PLR0917  the cache needs each of them by itself
    day: date,
    hours: tuple[Hours, ...],
    own: ZoneInfo,
    off: tuple[Hours, ...],
    bounds: tuple[Hours, ...],
    minutes: int,
    grid: Grid,
    where: ZoneInfo,
) -> Openings:
    """Everything that starts on a day and fits into somebody's hours; kept, for most providers share theirs.

    `hours` and `off` are on the wall clock of their `own` zone, `bounds` and the day are on that of `where`.
    """
    open_windows = windows(day, hours, own, bounds, where)
    worked_then = without(open_windows, stretches(day, off, own))
    tomorrow = start_of(day + ONE_DAY, where)
    found: list[tuple[int, Interval]] = []
    for window in open_windows:
        if window.start >= tomorrow:
            break
        for minute in labels(window, day, grid, where):
            taken = slot(day, minute, minutes, where)
            if taken is None:
                continue
            # A repeated hour puts the labels after it later, never earlier: by label is by instant.
            if taken.end > window.end:
                break
            if lies_in(taken, worked_then):
                found.append((minute, taken))
    return Openings(
        tuple(minute for minute, _ in found),
        tuple(each.start for _, each in found),
        tuple(each for _, each in found),
    )
