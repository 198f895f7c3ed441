"""Hours on the nights when New York's clocks change: at two they go back to one, or forward to three."""

from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.values.clock import zone
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.openings import Grid, Openings, opened, openings, windows
from helpgen.booking.values.value import Hours

WHERE = zone("America/New_York")
BACK, FORTH, USUAL = date(2026, 11, 1), date(2026, 3, 8), date(2026, 11, 2)
WHOLE_DAY = (Hours(0, 1440),)
CLOCK, WINDOW = Grid(20, window=False), Grid(20, window=True)


def starts(
    day: date,
    *hours: Hours,
    bounds: tuple[Hours, ...] = WHOLE_DAY,
    off: tuple[Hours, ...] = (),
    grid: Grid = WINDOW,
) -> list[str]:
    """The times of day at which a quarter of an hour fits in."""
    found = openings(day, hours, WHERE, off, bounds, 15, grid, WHERE).minutes
    return [f"{minute // 60}:{minute % 60:02}" for minute in found]


def utc(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def test_hours_that_touch_on_the_time_line_are_one_window() -> None:
    first, second = Hours(5, 70), Hours(80, 200)
    for hours in ((first, second), (second, first)):
        both = windows(BACK, hours, WHERE, WHOLE_DAY, WHERE)
        assert both == (Interval(utc(BACK, 4, 5), utc(BACK, 8, 20)),)
    assert len(windows(USUAL, (first, second), WHERE, WHOLE_DAY, WHERE)) == 2


def test_the_grid_of_one_window_hangs_on_its_first_opening() -> None:
    hours = Hours(5, 70), Hours(80, 200)
    at_night = ["0:05", "0:25", "0:45", "1:05", "1:25", "1:45", "2:05", "2:25", "2:45", "3:05"]
    assert starts(BACK, *hours) == at_night
    by_day = ["0:05", "0:25", "0:45", "1:20", "1:40", "2:00", "2:20", "2:40", "3:00"]
    assert starts(USUAL, *hours) == by_day


def test_a_window_that_closes_the_second_time_goes_on_past_its_label() -> None:
    to_a_quarter_past = ["0:10", "0:30", "0:50", "1:10", "1:30", "1:50"]
    assert starts(BACK, Hours(10, 75)) == to_a_quarter_past
    assert starts(BACK, Hours(10, 75), grid=CLOCK) == ["0:20", "0:40", "1:00", "1:20", "1:40"]
    assert starts(USUAL, Hours(10, 75)) == ["0:10", "0:30", "0:50"]


def test_the_office_is_open_until_its_closing_comes_the_second_time() -> None:
    until_two = (Hours(90, 300),)
    assert starts(BACK, *until_two, bounds=(Hours(0, 75),)) == ["1:30", "1:50"]
    assert starts(USUAL, *until_two, bounds=(Hours(0, 75),)) == []
    together = windows(BACK, until_two, WHERE, (Hours(0, 75),), WHERE)
    assert together == (Interval(utc(BACK, 5, 30), utc(BACK, 6, 15)),)


def test_the_window_is_what_the_office_leaves_of_it() -> None:
    assert starts(USUAL, Hours(5, 70), bounds=(Hours(15, 65),)) == ["0:15", "0:35"]
    assert starts(USUAL, Hours(5, 70), bounds=()) == []


def test_the_hour_that_is_skipped_leaves_its_end_as_the_opening() -> None:
    assert starts(FORTH, Hours(130, 230)) == ["3:00", "3:20"]
    assert starts(FORTH, Hours(103, 140), Hours(160, 220)) == ["1:43", "3:03", "3:23"]
    assert starts(FORTH, Hours(125, 175)) == []


def test_time_off_does_not_move_the_grid() -> None:
    assert starts(USUAL, Hours(5, 130), off=(Hours(30, 60),)) == ["0:05", "1:05", "1:25", "1:45"]


def test_what_ends_as_the_hours_do_fits_in() -> None:
    assert starts(USUAL, Hours(0, 75)) == ["0:00", "0:20", "0:40", "1:00"]
    assert starts(USUAL, Hours(0, 74)) == ["0:00", "0:20", "0:40"]
    assert starts(USUAL, Hours(1405, 1440)) == ["23:25", "23:45"]


def test_each_time_has_its_instants() -> None:
    quarter = timedelta(minutes=15)
    first, second = utc(BACK, 5, 45), utc(BACK, 7, 5)
    assert openings(BACK, (Hours(105, 140),), WHERE, (), WHOLE_DAY, 15, WINDOW, WHERE) == Openings(
        (105, 125),
        (first, second),
        (Interval(first, first + quarter), Interval(second, second + quarter)),
    )


@pytest.mark.parametrize(
    ("at", "opens"),
    [((5, 9), None), ((5, 10), 70), ((5, 59), 70), ((6, 30), 70), ((6, 59), 70), ((7, 0), None)],
)
def test_the_window_is_open_from_its_first_moment_to_before_its_last(
    at: tuple[int, int], opens: int | None
) -> None:
    both = windows(BACK, (Hours(10, 20), Hours(70, 119), Hours(118, 120)), WHERE, WHOLE_DAY, WHERE)
    assert opened(utc(BACK, *at), both, BACK, WHERE) == opens


@pytest.mark.parametrize("name", ["America/New_York", "Asia/Tokyo"])
def test_what_was_open_before_midnight_opens_at_midnight(name: str) -> None:
    where, day = zone(name), date(2026, 3, 4)
    midnight = datetime(2026, 3, 4, tzinfo=where)
    for hours, opens in ((-2, 0), (0, 0), (1, 60)):
        since = (midnight + timedelta(hours=hours)).astimezone(UTC)
        window = Interval(since, since + timedelta(hours=6))
        start = (midnight + timedelta(hours=2)).astimezone(UTC)
        assert opened(start, (window,), day, where) == opens
