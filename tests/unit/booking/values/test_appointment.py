from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpgen.booking.values.appointment import Span, span
from helpgen.booking.values.clock import zone

NEW_YORK, TOKYO = "America/New_York", "Asia/Tokyo"


@pytest.mark.parametrize(
    ("where", "start"),
    [
        (NEW_YORK, datetime(2024, 1, 15, 13, tzinfo=UTC)),
        (TOKYO, datetime(2024, 1, 14, 23, tzinfo=UTC)),
        ("America/Los_Angeles", datetime(2024, 1, 15, 16, tzinfo=UTC)),
    ],
)
def test_a_stored_date_is_the_organizations_date_east_and_west_of_greenwich(
    where: str, start: datetime
) -> None:
    assert Span(date(2024, 1, 15), 8 * 60, 60, where).interval.start == start


def test_a_length_is_elapsed_time_also_where_the_clock_is_put_forward() -> None:
    over = Span(date(2026, 3, 8), 90, 90, NEW_YORK).interval
    assert over.length == timedelta(minutes=90)
    assert over.end.astimezone(zone(NEW_YORK)).strftime("%H:%M") == "04:00"


@pytest.mark.parametrize(("fold", "hour"), [(0, 5), (1, 6)])
def test_of_two_equal_wall_times_fold_says_which(fold: int, hour: int) -> None:
    stored = Span(date(2026, 11, 1), 90, 30, NEW_YORK, fold)
    assert stored.interval.start == datetime(2026, 11, 1, hour, 30, tzinfo=UTC)


def test_a_wall_time_that_stopped_existing_counts_with_the_offset_before_the_gap() -> None:
    stored = Span(date(2026, 3, 8), 150, 30, NEW_YORK)
    assert stored.interval.start == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)


def test_a_new_time_has_to_exist() -> None:
    where = zone(NEW_YORK)
    assert span(date(2026, 3, 8), 180, 30, where) == Span(date(2026, 3, 8), 180, 30, NEW_YORK)
    with pytest.raises(ValueError, match="2026-03-08 02:30 does not exist in America/New_York"):
        span(date(2026, 3, 8), 150, 30, where)
    with pytest.raises(ValueError, match="2026-03-08 02:00 does not"):
        span(date(2026, 3, 8), 120, 30, where)


EAST, WEST = "Pacific/Kiritimati", "Pacific/Pago_Pago"


@given(
    one=st.builds(
        Span,
        st.dates(date(2026, 3, 1), date(2026, 3, 12)),
        st.integers(0, 1439),
        st.integers(1, 3000),
        st.sampled_from((NEW_YORK, TOKYO, EAST, WEST)),
    ),
    two=st.builds(
        Span,
        st.dates(date(2026, 3, 1), date(2026, 3, 12)),
        st.integers(0, 1439),
        st.integers(1, 3000),
        st.sampled_from((NEW_YORK, TOKYO, EAST, WEST)),
    ),
    apart=st.integers(0, 240),
)
def test_what_may_not_meet_is_far_apart_wherever_it_is(one: Span, two: Span, apart: int) -> None:
    gap = timedelta(minutes=apart)
    near = one.interval.widened(gap, gap).overlaps(two.interval)
    assert one.may_meet(two, apart) or not near
    assert one.may_meet(two, apart) is two.may_meet(one, apart)


def test_what_meets_at_the_ends_of_the_earth_may_meet() -> None:
    """Minutes apart on the time line, three days apart on the wall."""
    one, two = Span(date(2026, 3, 4), 22 * 60, 3000, WEST), Span(date(2026, 3, 8), 30, 30, EAST)
    assert one.interval.overlaps(two.interval)
    assert one.may_meet(two)


def test_a_week_between_two_days_is_enough_to_tell() -> None:
    noon = Span(date(2026, 3, 1), 720, 60, NEW_YORK)
    days = [n for n in range(8) if noon.may_meet(Span(date(2026, 3, 1 + n), 720, 60, NEW_YORK))]
    assert days == [0, 1, 2, 3]
    assert noon.may_meet(Span(date(2026, 3, 5), 720, 1380, NEW_YORK))
    assert not noon.may_meet(Span(date(2026, 3, 5), 720, 1379, NEW_YORK))
    assert noon.may_meet(Span(date(2026, 3, 5), 720, 60, NEW_YORK), apart=1320)
    assert not noon.may_meet(Span(date(2026, 3, 5), 720, 60, NEW_YORK), apart=1319)
