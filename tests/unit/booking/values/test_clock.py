from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from helpgen.booking.values.clock import (
    DAY,
    ZoneError,
    closing,
    elapsed,
    exists,
    instant,
    later,
    local_date,
    minute_of_day,
    opening,
    start_of,
    utc,
    zone,
)

NEW_YORK = zone("America/New_York")
SPRING, AUTUMN = date(2026, 3, 8), date(2026, 11, 1)


def _utc(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def test_a_zone_is_read_once_and_only_by_a_name_of_the_database() -> None:
    assert zone("America/New_York") is zone("America/New_York")
    assert NEW_YORK.key == "America/New_York"
    for name in ("Mars/Olympus", "../zones", "", "america/new_york"):
        with pytest.raises(ZoneError, match="no time zone"):
            zone(name)


def test_an_instant_without_a_zone_is_none() -> None:
    with pytest.raises(ValueError, match="needs a zone"):
        utc(datetime(2026, 3, 2, 10))
    ten = datetime(2026, 3, 2, 10, tzinfo=NEW_YORK)
    assert utc(ten) == _utc(3, 2, 15)
    assert utc(ten).tzinfo is UTC


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (datetime(2026, 3, 7, 10, tzinfo=NEW_YORK), "2026-03-08T11:00:00-04:00"),
        (datetime(2026, 10, 31, 10, tzinfo=NEW_YORK), "2026-11-01T09:00:00-05:00"),
        (datetime(2026, 11, 1, 0, 10, tzinfo=NEW_YORK), "2026-11-01T23:10:00-05:00"),
    ],
)
def test_24_hours_are_elapsed_hours_across_a_clock_change(now: datetime, shown: str) -> None:
    assert later(now, hours=24).astimezone(NEW_YORK).isoformat() == shown
    assert elapsed(now, later(now, hours=24)) == timedelta(hours=24)


def test_hours_and_minutes_add_up_and_elapsed_time_has_a_sign() -> None:
    ten = _utc(3, 2, 10)
    assert later(ten, hours=1, minutes=5) == _utc(3, 2, 11, 5)
    assert later(ten) == ten
    assert elapsed(later(ten, minutes=5), ten) == timedelta(minutes=-5)


def test_in_the_repeated_hour_an_hour_passes_between_equal_wall_times() -> None:
    first = datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK)
    assert elapsed(first, first.replace(fold=1)) == timedelta(hours=1)


@pytest.mark.parametrize(
    ("name", "midnight"),
    [
        ("America/New_York", _utc(3, 2, 5)),
        ("America/Los_Angeles", _utc(3, 2, 8)),
        ("Asia/Tokyo", datetime(2026, 3, 1, 15, tzinfo=UTC)),
        ("Australia/Sydney", datetime(2026, 3, 1, 13, tzinfo=UTC)),
    ],
)
def test_a_day_begins_at_the_zones_own_midnight(name: str, midnight: datetime) -> None:
    where = zone(name)
    assert start_of(date(2026, 3, 2), where) == midnight
    assert local_date(midnight, where) == date(2026, 3, 2)
    assert local_date(midnight - timedelta(seconds=1), where) == date(2026, 3, 1)
    assert minute_of_day(midnight, where) == 0
    assert minute_of_day(midnight + timedelta(minutes=61, seconds=59), where) == 61
    assert minute_of_day(midnight - timedelta(seconds=1), where) == DAY - 1


@pytest.mark.parametrize(
    ("minute", "there"), [(119, True), (120, False), (179, False), (180, True)]
)
def test_a_wall_time_in_the_gap_does_not_exist(minute: int, there: bool) -> None:
    assert exists(SPRING, minute, NEW_YORK) is there
    assert (instant(SPRING, minute, NEW_YORK) is not None) is there


def test_a_repeated_wall_time_is_the_first_of_the_two() -> None:
    assert instant(AUTUMN, 90, NEW_YORK) == _utc(11, 1, 5, 30)
    assert instant(AUTUMN, 120, NEW_YORK) == _utc(11, 1, 7)
    assert instant(SPRING, 180, NEW_YORK) == _utc(3, 8, 7)
    assert instant(SPRING, 1500, NEW_YORK) == _utc(3, 9, 5)


@pytest.mark.parametrize("minute", [120, 121, 150, 179])
def test_an_edge_in_the_gap_moves_to_its_end(minute: int) -> None:
    assert opening(SPRING, minute, NEW_YORK) == _utc(3, 8, 7)
    assert closing(SPRING, minute, NEW_YORK) == _utc(3, 8, 7)


@pytest.mark.parametrize(
    ("name", "day", "minute", "end"),
    [
        ("Australia/Lord_Howe", date(2026, 10, 4), 135, datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
        ("America/Havana", date(2026, 3, 8), 30, _utc(3, 8, 5)),
        ("Antarctica/Troll", date(2026, 3, 29), 90, _utc(3, 29, 1)),
    ],
)
def test_gaps_of_half_an_hour_of_two_and_at_midnight_end_where_they_end(
    name: str, day: date, minute: int, end: datetime
) -> None:
    assert opening(day, minute, zone(name)) == end
    assert closing(day, minute, zone(name)) == end
    assert instant(day, minute, zone(name)) is None


def test_a_day_whose_midnight_is_skipped_begins_at_one() -> None:
    havana = zone("America/Havana")
    assert start_of(SPRING, havana) == _utc(3, 8, 5)
    assert closing(date(2026, 3, 7), DAY, havana) == _utc(3, 8, 5)


def test_in_a_repeated_hour_hours_open_first_and_close_second() -> None:
    assert opening(AUTUMN, 90, NEW_YORK) == _utc(11, 1, 5, 30)
    assert closing(AUTUMN, 90, NEW_YORK) == _utc(11, 1, 6, 30)
    assert closing(AUTUMN, 600, NEW_YORK) == _utc(11, 1, 15)


def test_a_day_ends_where_the_next_begins_also_when_midnight_comes_twice() -> None:
    havana = zone("America/Havana")
    twice = date(2024, 11, 3)
    first = datetime(2024, 11, 3, 4, tzinfo=UTC)
    assert start_of(twice, havana) == first
    assert closing(date(2024, 11, 2), DAY, havana) == first
    assert closing(twice, 1, havana) == first + timedelta(minutes=61)
    assert closing(AUTUMN, DAY - 1, NEW_YORK) == _utc(11, 2, 4, 59)
    assert closing(AUTUMN, DAY, NEW_YORK) == _utc(11, 2, 5)


@pytest.mark.parametrize("moment", [instant, opening, closing])
def test_instants_are_told_in_utc(
    moment: Callable[[date, int, ZoneInfo], datetime | None],
) -> None:
    for minute in (90, 150, 540):
        told = moment(SPRING, minute, NEW_YORK)
        assert told is None or told.tzinfo is UTC


def test_hours_past_the_end_of_a_day_close_on_the_next_one() -> None:
    assert closing(date(2026, 3, 4), DAY + 120, NEW_YORK) == _utc(3, 5, 7)
    assert closing(SPRING - timedelta(days=1), DAY + 150, NEW_YORK) == _utc(3, 8, 7)
    havana = zone("America/Havana")
    assert closing(date(2024, 11, 2), 2 * DAY, havana) == start_of(date(2024, 11, 4), havana)
