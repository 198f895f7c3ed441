from datetime import UTC, datetime

import pytest

from helpgen.model.source_error import SourceError
from helpgen.read.sources.version import Latest, is_young, moment, version_text


def test_a_version_is_a_whole_number_or_a_time_which_without_a_zone_is_utc() -> None:
    assert moment("17") == 17
    assert moment("-3") == -3
    assert moment("2026-11-30 08:00:00") == datetime(2026, 11, 30, 8, tzinfo=UTC)
    assert moment("2026-11-30T09:00:00+01:00") == datetime(2026, 11, 30, 8, tzinfo=UTC)
    for other in ("", "yesterday", "1.5", "9" * 40):
        assert moment(other) is None


def test_a_version_is_told_as_text_and_null_as_none() -> None:
    assert version_text(None) == ""
    assert version_text(7) == "7"
    assert version_text(datetime(2026, 11, 30, 8, tzinfo=UTC)) == "2026-11-30T08:00:00+00:00"


def times(minute: int, second: int = 0) -> datetime:
    return datetime(2026, 11, 30, 8, minute, second, tzinfo=UTC)


@pytest.mark.parametrize(
    ("version", "token", "young"),
    [
        (times(20), times(30), True),
        (times(19, 59), times(30), False),
        (times(31), times(30), True),
        (7, 7, True),
        (8, 7, True),
        (6, 7, False),
        (7, times(30), True),
    ],
)
def test_ten_minutes_before_the_token_a_row_may_still_have_changed(
    version: datetime | int, token: datetime | int, *, young: bool
) -> None:
    assert is_young(version, token) is young


def test_the_latest_is_told_as_it_was_written() -> None:
    latest = Latest()
    for each in ("2026-11-30 08:00:00", "", "2026-11-30T10:30:00+02:00", "2026-11-30 08:10:00"):
        latest.note(each)
    assert latest.text == "2026-11-30T10:30:00+02:00"


@pytest.mark.parametrize("second", ["soon", "17"])
def test_versions_of_two_kinds_have_no_order(second: str) -> None:
    latest = Latest()
    latest.note("2026-11-30 08:00:00")
    with pytest.raises(SourceError, match="no timestamp and no whole number"):
        latest.note(second)
