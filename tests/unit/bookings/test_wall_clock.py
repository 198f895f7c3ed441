from datetime import UTC, date, datetime

import pytest

from helpgen.booking.values.clock import zone
from helpgen.booking.values.interval import Interval
from helpgen.bookings.typed import instant_of
from helpgen.bookings.wall_clock import (
    at_of,
    between,
    clock_note,
    is_repeated,
    is_skipped,
    time_in,
    told_on,
)
from helpgen.model.bookings.moments import moment_of

NEW_YORK = zone("America/New_York")


def local(text: str) -> datetime:
    return instant_of(moment_of(text), NEW_YORK).astimezone(NEW_YORK)


@pytest.mark.parametrize(
    ("typed", "skipped"),
    [
        ("2026-03-08 01:59", False),
        ("2026-03-08 02:00", True),
        ("2026-03-08 02:59", True),
        ("2026-03-08 03:00", False),
        ("2026-03-08T02:30-05:00", False),
    ],
)
def test_a_time_is_skipped_where_no_clock_shows_it(typed: str, skipped: bool) -> None:
    assert is_skipped(moment_of(typed), NEW_YORK) is skipped


@pytest.mark.parametrize(
    ("typed", "repeated"),
    [
        ("2026-11-01 00:59", False),
        ("2026-11-01 01:00", True),
        ("2026-11-01T01:59-05:00", True),
        ("2026-11-01 02:00", False),
        ("2026-03-08 03:30", False),
    ],
)
def test_a_time_is_repeated_where_the_clock_shows_it_twice(typed: str, repeated: bool) -> None:
    assert is_repeated(local(typed)) is repeated


def test_a_skipped_time_is_told_as_it_was_typed_with_where_the_clock_goes_on() -> None:
    note = clock_note(moment_of("2026-03-08 02:30"), NEW_YORK)
    assert note == "the clock skips 02:30 on 2026-03-08: it goes on at 03:00 EDT"


def test_of_a_repeated_time_it_is_told_which_is_meant_and_how_to_mean_the_other() -> None:
    first = clock_note(moment_of("2026-11-01 01:30"), NEW_YORK)
    assert "twice on 2026-11-01; the first is meant, in EDT" in first
    assert first.endswith("the other is 2026-11-01T01:30-05:00")
    second = clock_note(moment_of("2026-11-01T01:30-05:00"), NEW_YORK)
    assert "the second is meant, in EST" in second
    assert second.endswith("the other is 2026-11-01T01:30-04:00")


def test_of_any_other_time_there_is_nothing_to_tell() -> None:
    assert not clock_note(moment_of("2026-11-01 02:30"), NEW_YORK)
    assert not clock_note(moment_of("2026-03-08 03:00"), NEW_YORK)


def test_an_appointment_over_a_clock_change_names_both_zones() -> None:
    assert between(local("2026-11-01 01:30"), local("2026-11-01T01:20-05:00")) == (
        "01:30 EDT-01:20 EST"
    )
    assert between(local("2026-11-02 01:30"), local("2026-11-02 02:20")) == "01:30-02:20 EST"


def test_a_time_has_its_zone_only_where_the_clock_alone_would_not_say_which() -> None:
    start, end = local("2026-11-01 01:00"), local("2026-11-01 01:30")
    assert (time_in(start, start, end), time_in(end, start, end)) == ("01:00 EDT", "01:30 EDT")
    start, end = local("2026-03-08 01:30"), local("2026-03-08 03:20")
    assert (time_in(start, start, end), time_in(end, start, end)) == ("01:30 EST", "03:20 EDT")
    start, end = local("2026-03-09 10:00"), local("2026-03-09 10:50")
    assert (time_in(start, start, end), time_in(end, start, end)) == ("10:00", "10:50")


def test_an_instant_is_told_to_the_second_and_no_finer() -> None:
    assert at_of(datetime(2026, 3, 9, 19, 1, tzinfo=UTC), NEW_YORK) == "2026-03-09 15:01 EDT"
    exact = datetime(2026, 3, 9, 19, 1, 7, 5, tzinfo=UTC)
    assert at_of(exact, NEW_YORK) == "2026-03-09 15:01:07 EDT"


def times(start: str, end: str) -> Interval:
    return Interval(local(start), local(end))


def test_times_within_a_day_are_told_as_its_clock_shows_them() -> None:
    day = date(2026, 3, 9)
    morning = times("2026-03-09 09:00", "2026-03-09 09:50")
    assert told_on(day, morning, NEW_YORK) == "09:00-09:50"
    whole = times("2026-03-09 00:00", "2026-03-10 00:00")
    assert told_on(day, (morning, whole), NEW_YORK) == "09:00-09:50, 00:00-24:00"
    assert (told_on(day, (), NEW_YORK), told_on(day, 0, NEW_YORK)) == ("none", "0")


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [
        (date(2026, 3, 9), "2026-03-08 23:30", "2026-03-09 00:30"),
        (date(2026, 3, 9), "2026-03-09 23:30", "2026-03-10 00:30"),
        (date(2026, 3, 8), "2026-03-08 01:00", "2026-03-08 04:00"),
        (date(2026, 11, 1), "2026-11-01 01:00", "2026-11-01 01:30"),
    ],
)
def test_times_that_the_clock_alone_would_not_say_are_told_whole(
    day: date, start: str, end: str
) -> None:
    said = told_on(day, times(start, end), NEW_YORK)
    assert said.startswith(f"{local(start).isoformat(timespec='minutes')} to ")
