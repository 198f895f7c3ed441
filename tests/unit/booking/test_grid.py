"""Starts on the grid of a day, by the wall clock: from a window's opening, or from midnight."""

from datetime import date
from itertools import islice

import pytest

from helpgen.booking.values.clock import opening, zone
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.openings import Grid, labels

NEW_YORK = zone("America/New_York")
WEDNESDAY = date(2026, 3, 4)


def window(start: int, end: int) -> Interval:
    return Interval(opening(WEDNESDAY, start, NEW_YORK), opening(WEDNESDAY, end, NEW_YORK))


@pytest.mark.parametrize(
    ("start", "grid", "first"),
    [
        (540, Grid(30, window=False), [540, 570, 600]),
        (550, Grid(30, window=False), [570, 600, 630]),
        (550, Grid(30, window=True), [550, 580, 610]),
        (0, Grid(60, window=False), [0, 60, 120]),
    ],
)
def test_a_grid_begins_with_its_window_or_with_the_next_full_step(
    start: int, grid: Grid, first: list[int]
) -> None:
    assert list(islice(labels(window(start, 720), WEDNESDAY, grid, NEW_YORK), 3)) == first


def test_nothing_starts_at_the_end_of_the_day() -> None:
    assert list(labels(window(1380, 1440), WEDNESDAY, Grid(30, window=False), NEW_YORK)) == [
        1380,
        1410,
    ]
