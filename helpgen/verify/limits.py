"""Where rules can break: the numbers, times and words that a policy sets, and the moments at which clocks change."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache

from helpgen.frozen import frozen
from helpgen.verify.cells import Clock

YEAR = 2026
"""Every case is about this year or near it, so that it stays what it is."""

_OTHERS = (
    datetime(YEAR, 3, 2, 15, tzinfo=UTC),
    datetime(YEAR, 3, 2, 14, 30, tzinfo=UTC),
    datetime(YEAR, 2, 28, 20, tzinfo=UTC),
    datetime(YEAR, 12, 31, 23, 30, tzinfo=UTC),
)
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00")
_USUAL_NUMBERS = (0, 1, 24)
_USUAL_TIMES = ("00:00", "09:00", "17:00", "24:00")
_HOUR = timedelta(hours=1)


@frozen
class NearLimits:
    """What a rule may compare with: `times` are those of a clock, `bases` moments to start from."""

    numbers: tuple[float, ...]
    times: tuple[str, ...]
    words: tuple[str, ...]
    bases: tuple[datetime, ...]
    zone: tzinfo

    @classmethod
    def of(cls, policy: Mapping[str, object], clock: Clock) -> "NearLimits":
        """Those of a policy, as clocks there go."""
        leaves = tuple(_leaves(policy))
        numbers = {each for each in leaves if isinstance(each, int | float)}
        texts = {each for each in leaves if isinstance(each, str)}
        times = {each for each in texts if _CLOCK.fullmatch(each)}
        return cls(
            tuple(sorted({*numbers, *_USUAL_NUMBERS})),
            tuple(sorted({*times, *_USUAL_TIMES})),
            tuple(sorted(texts - times)),
            (*_OTHERS, *_changes(clock.zone)),
            clock.zone,
        )

    def at(self, day: date, text: str) -> datetime:
        """The moment at which the clock there shows a time, `24:00` for the end of the day."""
        hours, minutes = (int(part) for part in text.split(":"))
        wall = datetime.combine(day, time(tzinfo=self.zone)) + timedelta(
            hours=hours, minutes=minutes
        )
        return wall.astimezone(UTC)

    def day(self, moment: datetime) -> date:
        """The day that the calendar there shows."""
        return moment.astimezone(self.zone).date()


def _leaves(value: object) -> Iterator[object]:
    """Every number and text in a value, however deep."""
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _leaves(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _leaves(each)
    elif value is not None and not isinstance(value, bool):
        yield value


@cache
def _changes(zone: tzinfo) -> tuple[datetime, ...]:
    """The moments of the year at which clocks there change; none where they never do."""
    start = datetime(YEAR, 1, 1, tzinfo=UTC)
    hours = [start + _HOUR * number for number in range(365 * 24)]
    return tuple(
        each
        for each in hours
        if each.astimezone(zone).utcoffset() != (each - _HOUR).astimezone(zone).utcoffset()
    )
