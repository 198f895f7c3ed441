from datetime import date, datetime

import pytest

from helpgen.booking.rules.availability.exceptions import (
    RULE,
    OverrideRow,
    decide,
    hours_of,
    time_off,
)
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.people import Override
from helpgen.booking.values.row import HoursRow
from helpgen.booking.values.value import Hours
from tests.booking_policies import only

DAY = date(2026, 3, 2)
WHERE = zone("America/New_York")
POLICY = only({"settings.timezone": "America/New_York"})
USUAL: tuple[HoursRow, ...] = ({"start": 540, "end": 1020},)


def _row(
    *,
    available: bool = False,
    start: int | None = None,
    end: int | None = None,
    approved: bool = True,
    day: date = DAY,
) -> OverrideRow:
    return {"day": day, "available": available, "start": start, "end": end, "approved": approved}


def _at(minute: int, *rows: OverrideRow, minutes: int = 60) -> Decision:
    start = datetime(2026, 3, 2, *divmod(minute, 60), tzinfo=WHERE)
    return decide(start, minutes, USUAL, rows, None, POLICY)


def test_without_exceptions_the_usual_hours_hold() -> None:
    answer = _at(960)
    assert answer.allowed
    assert answer.facts["hours"] == (
        Interval(datetime(2026, 3, 2, 9, tzinfo=WHERE), datetime(2026, 3, 2, 17, tzinfo=WHERE)),
    )
    assert _at(961).code == "outside_hours"


def test_time_off_without_times_takes_the_whole_day() -> None:
    assert _at(600, _row()).code == "outside_hours"
    assert _at(600, _row()).facts["hours"] == ()


@pytest.mark.parametrize(
    ("minute", "code"), [(660, ""), (661, "outside_hours"), (779, "outside_hours"), (780, "")]
)
def test_time_off_with_times_takes_only_these(minute: int, code: str) -> None:
    assert _at(minute, _row(start=720, end=780)).code == code


@pytest.mark.parametrize(
    ("minute", "code"), [(599, "outside_hours"), (600, ""), (1140, ""), (1141, "outside_hours")]
)
def test_other_hours_stand_in_place_of_the_usual_ones(minute: int, code: str) -> None:
    assert _at(minute, _row(available=True, start=600, end=1200)).code == code


def test_other_hours_without_times_are_the_whole_day() -> None:
    assert _at(0, _row(available=True)).allowed
    assert _at(1380, _row(available=True)).allowed


def test_several_other_hours_hold_together_and_time_off_wins() -> None:
    rows = (
        _row(available=True, start=600, end=660),
        _row(available=True, start=900, end=960),
        _row(start=900, end=930),
    )
    assert [_at(minute, *rows).allowed for minute in (600, 780, 900)] == [True, False, False]
    assert _at(930, *rows, minutes=30).allowed


def test_what_is_not_approved_or_on_another_day_changes_nothing() -> None:
    assert _at(600, _row(approved=False), _row(day=date(2026, 3, 3))).allowed
    assert _at(480, _row(available=True, approved=False)).code == "outside_hours"


def test_time_off_takes_both_halves_of_a_repeated_hour() -> None:
    hours: tuple[HoursRow, ...] = ({"start": 0, "end": 600},)
    off: tuple[OverrideRow, ...] = (_row(start=90, end=180, day=date(2026, 11, 1)),)
    one = datetime(2026, 11, 1, 1, tzinfo=WHERE)
    assert decide(one, 30, hours, off, None, POLICY).allowed
    assert decide(one, 31, hours, off, None, POLICY).code == "outside_hours"
    assert decide(one.replace(hour=3), 30, hours, off, None, POLICY).allowed


def test_the_day_is_the_organizations() -> None:
    tokyo = only({"settings.timezone": "Asia/Tokyo"})
    start = datetime(2026, 3, 2, 9, tzinfo=zone("Asia/Tokyo"))
    assert decide(start, 60, USUAL, [_row()], None, tokyo).code == "outside_hours"
    assert decide(start, 60, USUAL, [_row(day=date(2026, 3, 1))], None, tokyo).allowed


def test_other_hours_replace_a_days_and_time_off_is_kept_apart() -> None:
    overrides = (
        Override(DAY, available=True, hours=Hours(600, 700)),
        Override(DAY, available=True, hours=Hours(500, 600)),
        Override(DAY, available=False, hours=Hours(550, 560)),
    )
    assert hours_of(DAY, [Hours(0, 60)], overrides) == (Hours(600, 700), Hours(500, 600))
    assert time_off(DAY, overrides) == (Hours(550, 560),)
    assert time_off(DAY, [Override(DAY, available=False)]) == (Hours(0, 1440),)
    assert hours_of(date(2026, 3, 3), [Hours(0, 60)], overrides) == (Hours(0, 60),)


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    start = datetime(2026, 3, 2, 10, tzinfo=WHERE)
    for rows in ((), (_row(),), (_row(start=600, end=660),), (_row(approved=False),)):
        assert law.holds(
            start, 60, USUAL, rows, None, POLICY, decide(start, 60, USUAL, rows, None, POLICY)
        )
    assert not law.holds(start, 60, USUAL, (_row(),), None, POLICY, ALLOWED)


def test_hours_of_which_half_is_missing_are_the_whole_day() -> None:
    start = datetime(2026, 3, 2, 10, tzinfo=WHERE)
    for row in (_row(start=540), _row(end=600)):
        assert decide(start, 60, USUAL, (row,), None, POLICY).code == "outside_hours"


NIGHT: tuple[HoursRow, ...] = tuple(
    {"start": 1320, "end": 120, "day": date(2026, 3, day)} for day in (1, 2, 3)
)


def _by_night(day: int, hour: int, *rows: OverrideRow) -> bool:
    start = datetime(2026, 3, day, hour, tzinfo=WHERE)
    return decide(start, 60, NIGHT, rows, None, POLICY).allowed


def test_a_whole_day_off_takes_all_that_begins_on_it_and_all_that_its_date_holds() -> None:
    moments = [(2, 0), (2, 1), (2, 22), (2, 23), (3, 0), (3, 1), (3, 22)]
    assert all(_by_night(*each) for each in moments)
    assert [_by_night(*each, _row()) for each in moments] == [False] * 6 + [True]


def test_time_off_that_goes_past_midnight_takes_just_these_hours() -> None:
    off = _row(start=1380, end=60)
    moments = [(2, 0), (2, 22), (2, 23), (3, 0), (3, 1), (3, 22)]
    assert [_by_night(*each, off) for each in moments] == [True, True, False, False, True, True]


def test_other_hours_stand_in_place_of_those_that_begin_that_day() -> None:
    other = _row(available=True, start=1200, end=1260)
    moments = [(2, 0), (2, 1), (2, 20), (2, 22), (3, 0), (3, 22)]
    assert [_by_night(*each, other) for each in moments] == [True] * 3 + [False, False, True]
    until_three = _row(available=True, start=1320, end=180)
    assert _by_night(3, 2, until_three)
    assert not _by_night(3, 2)


def test_the_day_of_time_off_is_that_of_the_zone_of_the_hours() -> None:
    tokyo = zone("Asia/Tokyo")
    start = datetime(2026, 3, 3, 9, tzinfo=tokyo)  # still the 2nd in New York
    hours: tuple[HoursRow, ...] = ({"start": 540, "end": 1020},)
    assert decide(start, 60, hours, (_row(),), tokyo, POLICY).allowed
    there = _row(day=date(2026, 3, 3))
    assert decide(start, 60, hours, (there,), tokyo, POLICY).code == "outside_hours"
    (law,) = RULE.properties
    assert law.holds(start, 60, hours, (_row(),), tokyo, POLICY, ALLOWED)
    assert not law.holds(start, 60, hours, (there,), tokyo, POLICY, ALLOWED)
