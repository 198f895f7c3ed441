"""What a rule found out, as people read it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from helpgen.booking.engine.telling import because, told
from helpgen.booking.values.decision import ALLOWED, Fact, allowed
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.state import State

NEW_YORK = ZoneInfo("America/New_York")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(hours=23, minutes=59), "23 h 59 min"),
        (timedelta(hours=24), "24 h"),
        (timedelta(days=2, hours=3), "51 h"),
        (timedelta(minutes=1), "1 min"),
        (timedelta(seconds=59), "59 s"),
        (timedelta(hours=1, seconds=1), "1 h 1 s"),
        (timedelta(milliseconds=1500), "1.5 s"),
        (timedelta(microseconds=1), "0.000001 s"),
        (timedelta(seconds=10), "10 s"),
        (timedelta(), "0 min"),
        (-timedelta(hours=1, minutes=5), "-1 h 5 min"),
    ],
)
def test_a_length_of_time_is_told_in_hours_minutes_and_seconds(
    length: timedelta, text: str
) -> None:
    assert told(length) == text


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (1, "1"),
        (None, "none"),
        ("", "none"),
        ((), "none"),
        ("late", "late"),
        (State.LATE_CANCELLED, "late_cancelled"),
        (("a", 1, date(2026, 3, 2)), "a, 1, 2026-03-02"),
        (date(2026, 3, 2), "2026-03-02"),
        (NOON, "2026-03-02T12:00+00:00"),
        (NOON.replace(second=1), "2026-03-02T12:00:01+00:00"),
        (NOON.replace(microsecond=1), "2026-03-02T12:00:00.000001+00:00"),
        (NOON.astimezone(NEW_YORK), "2026-03-02T07:00-05:00"),
        (
            Interval(NOON, NOON + timedelta(hours=1)),
            "2026-03-02T12:00+00:00 to 2026-03-02T13:00+00:00",
        ),
    ],
)
def test_other_facts_are_told_as_they_are_written(fact: Fact, text: str) -> None:
    assert told(fact) == text


def test_instants_are_told_by_the_clock_of_a_place() -> None:
    hour = Interval(NOON, NOON + timedelta(hours=1))
    assert told(NOON, NEW_YORK) == "2026-03-02T07:00-05:00"
    assert told((NOON,), NEW_YORK) == "2026-03-02T07:00-05:00"
    assert told(hour, NEW_YORK) == "2026-03-02T07:00-05:00 to 2026-03-02T08:00-05:00"
    assert told(date(2026, 3, 2), NEW_YORK) == "2026-03-02"


def test_the_comparison_that_decided_reads_from_left_to_right() -> None:
    answer = allowed((timedelta(hours=23, minutes=59), "<", timedelta(hours=24)))
    assert because(answer) == "23 h 59 min < 24 h"
    assert because(allowed((NOON, "<", None)), NEW_YORK) == "2026-03-02T07:00-05:00 < none"
    assert because(allowed((None, "<", NOON)), NEW_YORK) == "none < 2026-03-02T07:00-05:00"


def test_nothing_is_told_where_nothing_was_compared() -> None:
    assert because(ALLOWED) == ""
