"""When a day is open, and at which times of day something can start: wall-clock hours made instants.

Hours stay on the wall clock until they are laid on a date; only there do the clock changes show. Whatever is
compared, taken away or put together is so on the time line: where the clock repeats an hour, hours that end
within it and hours that begin within it may overlap, though on the wall they do not.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from helpgen.booking.values.clock import DAY, closing, exists, instant, minute_of_day, opening
from helpgen.booking.values.interval import Interval, common, joined, without
from helpgen.booking.values.value import Hours


class Openings(NamedTuple):
    """The times of one day at which something of one length can start, in order.

    `minutes` are the times of day, `starts` their instants and `intervals` what would be taken.
    """

    minutes: tuple[int, ...]
    starts: tuple[datetime, ...]
    intervals: tuple[Interval, ...]


class Grid(NamedTuple):
    """How starts are spaced: every `interval` minutes from midnight, or from where a `window` opens."""

    interval: int
    window: bool


def merged(hours: Iterable[Hours]) -> tuple[Hours, ...]:
    """The same times of day as few hours in order; neighbors become one."""
    result: list[Hours] = []
    for each in sorted(hours, key=lambda one: (one.start, one.end)):
        if result and each.start <= result[-1].end:
            result[-1] = Hours(result[-1].start, max(result[-1].end, each.end))
        else:
            result.append(each)
    return tuple(result)


def stretches(day: date, hours: Iterable[Hours], where: ZoneInfo) -> tuple[Interval, ...]:
    """The instants of these hours on that day; hours that a clock change skips wholly are none."""
    return joined(stretch(day, each, where) for each in hours)


@lru_cache(maxsize=4096)
def stretch(day: date, hours: Hours, where: ZoneInfo) -> Interval:
    """Kept, for every rule about hours asks for it again."""
    return Interval(opening(day, hours.start, where), closing(day, hours.end, where))


def worked(
    day: date, hours: Iterable[Hours], off: Iterable[Hours], where: ZoneInfo
) -> tuple[Interval, ...]:
    """The instants of the hours less those of the time off.

    The time off is taken away on the time line: on the wall clock a repeated hour would belong to both.
    """
    return without(stretches(day, hours, where), stretches(day, off, where))


def windows(
    day: date, hours: Iterable[Hours], bounds: Iterable[Hours], where: ZoneInfo
) -> tuple[Interval, ...]:
    """When somebody with these hours is open within those bounds; hours that touch make one window.

    What is offered and what may be booked both come from here, and a window's grid hangs on its opening.
    """
    return common(stretches(day, hours, where), stretches(day, bounds, where))


def opened(start: datetime, open_windows: Iterable[Interval], where: ZoneInfo) -> int | None:
    """The time of day at which the window opened in which something starts; None outside of all."""
    since = (each.start for each in open_windows if each.start <= start < each.end)
    return next((minute_of_day(each, where) for each in since), None)


def lies_in(slot: Interval, stretched: Iterable[Interval]) -> bool:
    """One of the stretches holds the whole slot; the edges may touch."""
    return any(each.contains(slot) for each in stretched)


def labels(window: Interval, grid: Grid, where: ZoneInfo) -> range:
    """The times of day on the grid from where the window opens to the end of the day."""
    opens = minute_of_day(window.start, where)
    first = opens if grid.window else -(-opens // grid.interval) * grid.interval
    return range(first, DAY, grid.interval)


def slot(day: date, minute: int, minutes: int, where: ZoneInfo) -> Interval | None:
    """What starts then and lasts so many elapsed minutes; None when the clock skips the start or the end.

    The end is the one that a reader works out, start and length added on the wall clock.
    """
    start = instant(day, minute, where)
    if start is None or not exists(day, minute + minutes, where):
        return None
    return Interval(start, start + timedelta(minutes=minutes))


@lru_cache(maxsize=4096)
def openings(  # noqa: PLR0913, PLR0917  the cache needs each of them by itself
    day: date,
    hours: tuple[Hours, ...],
    bounds: tuple[Hours, ...],
    off: tuple[Hours, ...],
    minutes: int,
    grid: Grid,
    where: ZoneInfo,
) -> Openings:
    """Everything that fits into a day's hours; kept, for most providers share their hours."""
    open_windows = windows(day, hours, bounds, where)
    worked_then = without(open_windows, stretches(day, off, where))
    found: list[tuple[int, Interval]] = []
    for window in open_windows:
        for minute in labels(window, grid, where):
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
