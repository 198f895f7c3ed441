"""When a day is open, and at which times of day something can start: wall-clock hours made instants.

Hours stay on the wall clock until they are laid on a date; only there do the clock changes show.
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from helpgen.booking.clock import DAY, closing, exists, instant, opening
from helpgen.booking.interval import Interval, joined, without
from helpgen.booking.value import Hours


class Openings(NamedTuple):
    """The times of one day at which something of one length can start, in order.

    `minutes` are the times of day, `starts` their instants and `intervals` what would be taken.
    """

    minutes: tuple[int, ...]
    starts: tuple[datetime, ...]
    intervals: tuple[Interval, ...]


class Grid(NamedTuple):
    """How starts are spaced: every `interval` minutes from midnight, or from `window` hours' own start."""

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


def shared(left: Iterable[Hours], right: Iterable[Hours]) -> tuple[Hours, ...]:
    """The times of day that belong to both."""
    other = tuple(right)
    return merged(
        Hours(max(one.start, two.start), min(one.end, two.end))
        for one in left
        for two in other
        if max(one.start, two.start) < min(one.end, two.end)
    )


def stretches(day: date, hours: Iterable[Hours], where: ZoneInfo) -> tuple[Interval, ...]:
    """The instants of these hours on that day; hours that a clock change skips wholly are none."""
    return joined(
        Interval(opening(day, each.start, where), closing(day, each.end, where)) for each in hours
    )


def worked(
    day: date, hours: Iterable[Hours], off: Iterable[Hours], where: ZoneInfo
) -> tuple[Interval, ...]:
    """The instants of the hours less those of the time off.

    The time off is taken away on the time line: on the wall clock a repeated hour would belong to both.
    """
    return without(stretches(day, hours, where), stretches(day, off, where))


def lies_in(slot: Interval, stretched: Iterable[Interval]) -> bool:
    """One of the stretches holds the whole slot; the edges may touch."""
    return any(each.contains(slot) for each in stretched)


def labels(day: date, hours: Hours, grid: Grid, where: ZoneInfo) -> range:
    """The times of day on the grid that may lie within hours of that day, whatever is taken.

    Hours that close in a repeated hour close the second time: later labels are shown before that.
    """
    first = hours.start if grid.window else -(-hours.start // grid.interval) * grid.interval
    open_for = closing(day, hours.end, where) - opening(day, hours.start, where)
    end = max(hours.end, hours.start + open_for // timedelta(minutes=1))
    return range(first, min(end, DAY), grid.interval)


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
    off: tuple[Hours, ...],
    minutes: int,
    grid: Grid,
    where: ZoneInfo,
) -> Openings:
    """Everything that fits into a day's hours; kept, for most providers share their hours."""
    stretched = worked(day, hours, off, where)
    ends = [each.end for each in stretched]
    found: dict[int, Interval] = {}
    for each in hours:
        for minute in labels(day, each, grid, where):
            taken = slot(day, minute, minutes, where)
            if taken is None:
                continue
            at = bisect_right(ends, taken.start)
            if at < len(stretched) and stretched[at].contains(taken):
                found[minute] = taken
    # A repeated hour puts the labels after it later, never earlier: by label is by instant.
    ordered = sorted(found.items())
    return Openings(
        tuple(minute for minute, _ in ordered),
        tuple(each.start for _, each in ordered),
        tuple(each for _, each in ordered),
    )
