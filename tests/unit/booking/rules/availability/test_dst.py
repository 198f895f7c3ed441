from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.dst import RULE, decide
from helpgen.booking.values.decision import Decision, allowed
from helpgen.booking.values.interval import Interval
from tests.booking_policies import only

SPRING, AUTUMN = date(2026, 3, 8), date(2026, 11, 1)


def _at(
    day: date, hour: int, minute: int, minutes: int = 50, name: str = "America/New_York"
) -> Decision:
    return decide(day, hour * 60 + minute, minutes, None, only({"settings.timezone": name}))


@pytest.mark.parametrize(
    ("hour", "minute", "length", "code"),
    [
        (1, 9, 50, ""),
        (1, 10, 50, "no_such_time"),
        (1, 59, 60, "no_such_time"),
        (1, 59, 61, ""),
        (1, 59, 1, "no_such_time"),
        (2, 0, 60, "no_such_time"),
        (2, 59, 60, "no_such_time"),
        (3, 0, 60, ""),
    ],
)
def test_a_start_or_an_end_that_the_clock_skips_is_not_offered(
    hour: int, minute: int, length: int, code: str
) -> None:
    answer = _at(SPRING, hour, minute, length)
    assert answer.code == code
    assert (answer.facts["time"] is None) is bool(code)


def test_a_repeated_time_is_the_first_of_the_two() -> None:
    begin = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    expected = Interval(begin, begin + timedelta(minutes=50))
    assert _at(AUTUMN, 1, 30).facts["time"] == expected


def test_the_second_of_two_equal_times_is_not_offered() -> None:
    policy = only({"settings.timezone": "America/New_York"})
    answer = decide(AUTUMN, 90, 50, True, policy)
    assert answer.code == "repeated_time"
    assert answer.facts["time"] is None
    assert answer.because == ("01:30", "comes the second time on", AUTUMN)
    for day, start in ((AUTUMN, 600), (AUTUMN - timedelta(days=1), 90), (AUTUMN, 1440)):
        assert decide(day, start, 50, True, policy).allowed  # there is no second one
    assert decide(AUTUMN, 90, 50, False, policy).allowed


@pytest.mark.parametrize(
    ("name", "day", "hour", "utc"),
    [
        ("America/New_York", date(2024, 3, 10), 5, datetime(2024, 3, 10, 9, tzinfo=UTC)),
        ("America/Los_Angeles", date(2024, 3, 10), 9, datetime(2024, 3, 10, 16, tzinfo=UTC)),
        ("America/New_York", date(2024, 11, 3), 5, datetime(2024, 11, 3, 10, tzinfo=UTC)),
        ("Australia/Sydney", date(2024, 10, 5), 17, datetime(2024, 10, 5, 7, tzinfo=UTC)),
        ("Asia/Tokyo", date(2024, 3, 10), 9, datetime(2024, 3, 10, 0, tzinfo=UTC)),
    ],
)
def test_the_offset_is_that_of_the_wall_time_not_of_the_wall_time_read_as_utc(
    name: str, day: date, hour: int, utc: datetime
) -> None:
    time = _at(day, hour, 0, name=name).facts["time"]
    assert isinstance(time, Interval)
    assert time.start == utc


@pytest.mark.parametrize("day", [SPRING - timedelta(days=1), AUTUMN])
def test_a_length_is_elapsed_minutes_across_the_change(day: date) -> None:
    time = _at(day, 0, 30, 180).facts["time"]
    assert isinstance(time, Interval)
    assert time.length == timedelta(hours=3)


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    policy = only({"settings.timezone": "America/New_York"})
    for hour in (1, 2, 3):
        assert law.holds(SPRING, hour * 60, 60, None, policy, _at(SPRING, hour, 0, 60))
    second = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    late = Interval(second, second + timedelta(minutes=50))
    assert not law.holds(AUTUMN, 90, 50, None, policy, allowed(time=late))
    assert not law.holds(AUTUMN, 90, 50, None, policy, allowed(time=None))
    assert not law.holds(AUTUMN, 90, 51, None, policy, _at(AUTUMN, 1, 30))
    assert not law.holds(AUTUMN, 91, 50, None, policy, _at(AUTUMN, 1, 30))
    assert not law.holds(SPRING, 90, 50, None, policy, _at(AUTUMN, 1, 30))


@pytest.mark.parametrize(("minute", "said"), [(150, "skipped on"), (185, "exists on")])
def test_the_answer_names_the_time_as_a_clock_shows_it(minute: int, said: str) -> None:
    day, policy = date(2026, 3, 8), only({"settings.timezone": "America/New_York"})
    label = f"0{minute // 60}:{minute % 60:02}"
    assert RULE.decide(day, minute, 30, None, policy).because == (label, said, day)


def test_the_refusal_names_what_is_skipped_the_start_or_the_end() -> None:
    assert _at(SPRING, 1, 0, 60).because == ("its end, 02:00,", "is skipped on", SPRING)
    assert _at(SPRING, 2, 0, 60).because == ("02:00", "skipped on", SPRING)
    assert _at(SPRING, 1, 30, 90).allowed  # ends at 03:00 on paper; decision 15
    beirut = date(2026, 3, 28)  # at midnight the clock goes on with 01:00
    late = _at(beirut, 23, 30, 60, "Asia/Beirut")
    assert late.because == ("its end, 00:30,", "is skipped on", beirut + timedelta(days=1))


def test_24_00_ends_a_day_also_where_the_midnight_that_follows_is_skipped() -> None:
    day = date(2026, 9, 5)
    answer = _at(day, 23, 0, 60, "America/Santiago")
    start = datetime(2026, 9, 6, 3, tzinfo=UTC)
    assert answer.facts["time"] == Interval(start, start + timedelta(hours=1))
    assert _at(day, 23, 0, 61, "America/Santiago").code == "no_such_time"
    assert _at(day + timedelta(days=1), 0, 0, 60, "America/Santiago").because == (
        "00:00",
        "skipped on",
        day + timedelta(days=1),
    )
