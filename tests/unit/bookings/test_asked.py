from pathlib import Path

import pytest

from helpgen.bookings.asked import Asked
from helpgen.bookings.bookable import bookable
from helpgen.bookings.wish import Wish
from helpgen.model.bookings.moments import moment_of
from tests.unit.bookings.sample_practice import NOW, PRACTICE, opened

EXCEPTIONS, WEEK = "availability.exceptions", "availability.working-hours"
OFF = "- {day: 2026-03-17}"


def refused(
    folder: Path, start: str, practice: str = PRACTICE, who: str = "ana"
) -> dict[str, Asked]:
    found = bookable(opened(folder, practice), Wish(who), moment_of(start), NOW)
    return {each.rule: each for each in found.asked if not each.allowed}


def test_where_nothing_is_said_of_that_date_only_the_week_is_a_cause(tmp_path: Path) -> None:
    found = refused(tmp_path, "2026-03-11 10:00")
    assert list(found) == [EXCEPTIONS, WEEK]
    assert (found[EXCEPTIONS].follows_from, found[EXCEPTIONS].field) == (WEEK, "")
    assert (found[WEEK].follows_from, found[WEEK].field) == ("", "providers.ana.week")


def test_other_hours_of_that_date_are_the_cause_in_place_of_the_week(tmp_path: Path) -> None:
    other = PRACTICE.replace(OFF, '- {day: 2026-03-17, available: true, hours: "14:00-15:00"}')
    found = refused(tmp_path, "2026-03-17 10:00", other)
    assert found[EXCEPTIONS].field == "providers.ana.overrides"
    assert (found[WEEK].follows_from, found[WEEK].field) == (EXCEPTIONS, "")


def test_time_off_within_the_week_is_the_only_refusal(tmp_path: Path) -> None:
    found = refused(tmp_path, "2026-03-17 10:00")
    assert list(found) == [EXCEPTIONS]
    assert found[EXCEPTIONS].field == "providers.ana.overrides"


@pytest.mark.parametrize(
    ("hours", "follows"),
    [("", ""), (', hours: "12:30-13:30"', ""), (', hours: "09:00-10:00"', WEEK)],
)
def test_time_off_counts_beside_the_week_only_where_it_takes_that_time(
    tmp_path: Path, hours: str, follows: str
) -> None:
    off = PRACTICE.replace(OFF, OFF.replace("}", f"{hours}}}"))
    found = refused(tmp_path, "2026-03-17 13:00", off)
    assert found[EXCEPTIONS].follows_from == follows
    assert found[WEEK].follows_from == ""


def test_time_off_that_is_not_approved_is_no_cause(tmp_path: Path) -> None:
    assert refused(tmp_path, "2026-03-12 13:00")[EXCEPTIONS].follows_from == WEEK


def test_times_of_the_day_are_told_as_the_clock_shows_them(tmp_path: Path) -> None:
    found = refused(tmp_path, "2026-03-10 13:00")
    assert found[WEEK].numbers == "13:00-13:50 not within 09:00-12:00"


def test_a_day_without_hours_is_said_to_have_none(tmp_path: Path) -> None:
    assert refused(tmp_path, "2026-03-11 10:00")[WEEK].numbers == "no hours on 2026-03-11"
    sunday = refused(tmp_path / "b", "2026-03-15 10:00")
    assert sunday["availability.business-hours"].numbers == "no hours on 2026-03-15"


def test_who_is_not_active_is_told_in_words(tmp_path: Path) -> None:
    found = refused(tmp_path, "2026-03-10 10:00", who="cleo")
    assert found["availability.active-provider"].numbers == "active is false"


def test_the_second_of_two_equal_times_is_not_told_as_one_that_is_skipped(tmp_path: Path) -> None:
    found = refused(tmp_path, "2026-11-01 01:30-05:00")
    assert found["availability.dst"].numbers == "01:30 comes the second time on 2026-11-01"


def test_where_nobody_is_left_to_ask_about_no_field_of_one_is_named(tmp_path: Path) -> None:
    wish = Wish(service="rare")
    found = bookable(opened(tmp_path), wish, moment_of("2026-03-10 10:00"), NOW)
    assert found.refusal
    assert (found.refusal.numbers, found.refusal.field) == (
        "nobody who is active offers it",
        "providers",
    )
    assert not any("any" in each.field for each in found.asked)
