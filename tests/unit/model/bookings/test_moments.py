import re
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from pydantic import TypeAdapter

from helpgen.booking.engine.cells import FIRST_YEAR, LAST_YEAR
from helpgen.booking.values import Hours
from helpgen.model.bookings.moments import (
    Day,
    HoursOfDay,
    Moment,
    Start,
    day_of,
    hours_of,
    moment_of,
    start_of,
)


def test_what_is_typed_is_what_is_meant() -> None:
    assert day_of("2028-02-29") == date(2028, 2, 29)
    assert moment_of("2026-03-02 10:00") == datetime(2026, 3, 2, 10)
    assert moment_of("2026-03-02T10:00:30Z") == datetime(2026, 3, 2, 10, 0, 30, tzinfo=UTC)
    assert moment_of("2026-03-02T10:00-05:00").utcoffset() is not None
    assert hours_of("00:00-24:00") == Hours(0, 1440)
    assert hours_of("09:00-09:01") == Hours(540, 541)
    assert hours_of("22:00-02:00") == Hours(1320, 1560)
    assert hours_of("22:00-00:00") == Hours(1320, 1440)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (day_of, "2026-02-29"),
        (day_of, "2.3.2026"),
        (day_of, "20260302"),
        (day_of, "2026-03-02 "),
        (moment_of, "2026-03-02"),
        (moment_of, "2026-03-02 24:00"),
        (moment_of, "2026-03-02 10:60"),
        (moment_of, "tomorrow"),
        (hours_of, "09:00-09:00"),
        (hours_of, "24:00-09:00"),
        (hours_of, "09:00-24:01"),
        (hours_of, "9:00-12:00"),
        (hours_of, "09:60-12:00"),
        (hours_of, "09:00"),
    ],
)
def test_anything_else_is_refused_with_the_way_out(
    read: Callable[[str], object], text: str
) -> None:
    with pytest.raises(ValueError, match=r"^write "):
        read(text)


@pytest.mark.parametrize("year", [FIRST_YEAR, LAST_YEAR])
def test_the_first_and_the_last_year_are_those_that_rules_reckon_with(year: int) -> None:
    assert day_of(f"{year}-06-01").year == moment_of(f"{year}-06-01 10:00").year == year


@pytest.mark.parametrize("year", ["0001", str(FIRST_YEAR - 1), str(LAST_YEAR + 1), "9999"])
@pytest.mark.parametrize(("read", "rest"), [(day_of, "-06-01"), (moment_of, "-06-01T10:00Z")])
def test_any_other_year_is_refused_with_the_limits(
    read: Callable[[str], object], rest: str, year: str
) -> None:
    with pytest.raises(ValueError, match="write a year from 1900 to 2999"):
        read(f"{year}{rest}")


def test_a_start_is_on_a_whole_minute() -> None:
    assert (
        start_of("2026-03-02 10:00") == start_of("2026-03-02T10:00:00") == datetime(2026, 3, 2, 10)
    )
    assert start_of("2026-03-02T10:00:00Z").utcoffset() is not None
    for second in ("01", "30", "59"):
        with pytest.raises(ValueError, match="write a start as YYYY-MM-DD HH:MM, without seconds"):
            start_of(f"2026-03-02 10:00:{second}")


@pytest.mark.parametrize("tail", ["", ":00", ":30", "Z", ":30-05:00", " ", "soon"])
@pytest.mark.parametrize(
    ("form", "read", "text"),
    [
        (TypeAdapter(Day), day_of, "2026-03-02"),
        (TypeAdapter(Moment), moment_of, "2026-03-02 10:00"),
        (TypeAdapter(Start), start_of, "2026-03-02 10:00"),
        (TypeAdapter(HoursOfDay), hours_of, "09:00-12:00"),
    ],
)
def test_an_editor_takes_just_what_is_read(
    form: TypeAdapter[object], read: Callable[[str], object], text: str, tail: str
) -> None:
    pattern = form.json_schema()["pattern"]
    try:
        read(text + tail)
    except ValueError:
        assert not re.search(pattern, text + tail)
    else:
        assert re.search(pattern, text + tail)
