"""Half-open stretches of time: the start belongs to one, its end does not, so neighbors never conflict."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """`[start, end)` on the time line; both are kept in UTC, where comparing and subtracting are exact."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is not UTC:
            object.__setattr__(self, "start", _in_utc("start", self.start))
        if self.end.tzinfo is not UTC:
            object.__setattr__(self, "end", _in_utc("end", self.end))
        if self.end < self.start:
            raise ValueError(f"ends before it starts: {self.start} to {self.end}")

    @property
    def length(self) -> timedelta:
        """Elapsed time."""
        return self.end - self.start

    def overlaps(self, other: "Interval") -> bool:
        """Some moment belongs to both; an interval without length holds no moment."""
        return max(self.start, other.start) < min(self.end, other.end)

    def contains(self, other: "Interval") -> bool:
        """The other one lies wholly within; the edges may touch."""
        return self.start <= other.start and other.end <= self.end

    def widened(self, before: timedelta, after: timedelta) -> "Interval":
        """The same with so much more at its start and at its end."""
        return Interval(self.start - before, self.end + after)


def _in_utc(name: str, instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError(f"{name} has no zone: {instant.isoformat()}")
    return instant.astimezone(UTC)


def joined(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """The same moments as few intervals in order; neighbors become one, empty ones vanish."""
    result: list[Interval] = []
    for each in sorted(intervals):
        if each.start == each.end:
            continue
        if result and each.start <= result[-1].end:
            result[-1] = Interval(result[-1].start, max(result[-1].end, each.end))
        else:
            result.append(each)
    return tuple(result)


def common(left: Iterable[Interval], right: Iterable[Interval]) -> tuple[Interval, ...]:
    """The moments that belong to both, in order."""
    return joined(
        Interval(max(one.start, other.start), min(one.end, other.end))
        for one in left
        for other in right
        if one.overlaps(other)
    )


def without(whole: Iterable[Interval], taken: Iterable[Interval]) -> tuple[Interval, ...]:
    """The moments of `whole` that no `taken` one holds, in order."""
    gaps = joined(taken)
    return tuple(piece for each in joined(whole) for piece in _pieces(each, gaps))


def _pieces(whole: Interval, taken: tuple[Interval, ...]) -> Iterator[Interval]:
    start = whole.start
    for each in taken:
        if each.overlaps(whole):
            if start < each.start:
                yield Interval(start, each.start)
            start = each.end
    if start < whole.end:
        yield Interval(start, whole.end)
