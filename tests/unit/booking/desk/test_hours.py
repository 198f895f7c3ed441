"""When somebody works about a day, with what differs from the week, by their own clock."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from helpgen.booking.desk.hours import Shift, is_usual, laid, rows, rows_on, shift, usual_shift
from helpgen.booking.values.clock import DAY
from helpgen.booking.values.people import Override, Provider
from helpgen.booking.values.value import Hours

DATE = date(2026, 3, 4)
HERE, THERE = ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
MORNING, EVENING = Hours(540, 720), Hours(1200, DAY)


def off(day: date, hours: Hours | None = None) -> Override:
    return Override(day, available=False, hours=hours)


def anna(*overrides: Override, zone: str = "", hours: Hours = MORNING) -> Provider:
    return Provider("anna", "Anna", ((hours,),) * 7, overrides=overrides, zone=zone)


def test_hours_of_a_day_off_are_there_and_taken_off() -> None:
    assert shift(anna(off(DATE)), DATE, HERE) == Shift((MORNING,), (Hours(0, DAY),), HERE)


def test_what_is_taken_off_counts_on_the_day_and_those_beside_it() -> None:
    two, one = (off(DATE - timedelta(days=days), MORNING) for days in (2, 1))
    assert shift(anna(two, one), DATE, HERE).off == (Hours(540 - DAY, 720 - DAY),)


def test_what_is_taken_off_by_another_clock_counts_three_days_away() -> None:
    four, three = (off(DATE - timedelta(days=days), MORNING) for days in (4, 3))
    there = shift(anna(four, three, zone=THERE.key), DATE, HERE)
    assert there.off == (Hours(540 - 3 * DAY, 720 - 3 * DAY),)
    assert there.zone.key == THERE.key


def test_by_the_same_clock_only_the_hours_of_the_day_are_laid() -> None:
    assert laid(DATE, lambda _: (MORNING,), HERE, HERE) == (MORNING,)
    elsewhere = laid(DATE, lambda _: (MORNING,), THERE, HERE)
    assert [each.start for each in elsewhere] == [540 + days * DAY for days in range(-3, 4)]


def test_rows_of_a_day_off_are_those_of_the_week() -> None:
    usual, hours = rows(anna(off(DATE)), DATE)
    assert usual == hours == ({"day": DATE, "start": 540, "end": 720},)


@pytest.mark.parametrize(("end", "days"), [(DAY - 1, [0]), (DAY, [-1, 0, 1])])
def test_other_hours_up_to_midnight_have_those_of_the_days_beside_them_told(
    end: int, days: list[int]
) -> None:
    other = Override(DATE, available=True, hours=Hours(1200, end))
    usual, hours = rows(anna(other), DATE)
    assert [row["day"] for row in usual] == [DATE + timedelta(days=n) for n in days]
    assert [row["end"] for row in hours if row["day"] == DATE] == [end]


def test_rows_come_in_the_order_of_their_days() -> None:
    found = rows_on(range(-1, 2), DATE, lambda day: (MORNING,) if day <= DATE else (EVENING,))
    about = [DATE + timedelta(days=n) for n in (-1, 0, 1)]
    told = [(row["day"], row["start"]) for row in found]
    assert told == list(zip(about, (540, 540, 1200), strict=True))


@pytest.mark.parametrize("zone", ["", "Asia/Tokyo", "Pacific/Kiritimati"])
@pytest.mark.parametrize(("days", "usual"), [(-4, True), (-3, False), (3, False), (4, True)])
def test_a_day_that_nothing_three_days_about_it_differs_from_is_as_usual(
    zone: str, days: int, usual: bool
) -> None:
    provider = anna(off(DATE + timedelta(days=days)), zone=zone)
    assert is_usual(provider, DATE) is usual
    assert not usual or shift(provider, DATE, HERE) == usual_shift(provider, DATE, HERE)
