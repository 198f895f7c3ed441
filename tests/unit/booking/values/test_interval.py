from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpgen.booking.values.clock import zone
from helpgen.booking.values.interval import Interval, common, joined, without

ZERO = datetime(2026, 3, 2, tzinfo=UTC)


def _from(start: int, end: int) -> Interval:
    return Interval(ZERO + timedelta(minutes=start), ZERO + timedelta(minutes=end))


def _moments(intervals: tuple[Interval, ...]) -> set[int]:
    minute = timedelta(minutes=1)
    return {
        moment
        for each in intervals
        for moment in range((each.start - ZERO) // minute, (each.end - ZERO) // minute)
    }


some = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 6)).map(lambda pair: _from(pair[0], sum(pair))),
    max_size=5,
).map(tuple)


def test_both_ends_are_kept_in_utc() -> None:
    tokyo = zone("Asia/Tokyo")
    each = Interval(ZERO.astimezone(tokyo), (ZERO + timedelta(hours=1)).astimezone(tokyo))
    assert each == _from(0, 60)
    assert each.start.tzinfo is UTC
    assert each.end.tzinfo is UTC
    assert each.length == timedelta(hours=1)


def test_the_length_is_elapsed_time_across_a_clock_change() -> None:
    where = zone("America/New_York")
    start = datetime(2026, 3, 8, 1, tzinfo=where)
    assert Interval(start, datetime(2026, 3, 8, 4, tzinfo=where)).length == timedelta(hours=2)


def test_an_end_needs_a_zone_and_comes_no_earlier_than_the_start() -> None:
    bare = datetime(2026, 3, 2)
    with pytest.raises(ValueError, match="start has no zone"):
        Interval(bare, ZERO)
    with pytest.raises(ValueError, match="end has no zone"):
        Interval(ZERO, bare)
    with pytest.raises(ValueError, match="ends before it starts"):
        _from(1, 0)
    assert _from(0, 0).length == timedelta(0)


def test_neighbors_do_not_overlap_and_one_shared_minute_does() -> None:
    assert not _from(0, 10).overlaps(_from(10, 20))
    assert not _from(10, 20).overlaps(_from(0, 10))
    assert _from(0, 11).overlaps(_from(10, 20))
    assert _from(10, 20).overlaps(_from(0, 11))


def test_an_interval_without_length_overlaps_nothing() -> None:
    assert not _from(5, 5).overlaps(_from(0, 10))
    assert not _from(0, 10).overlaps(_from(5, 5))


def test_an_interval_holds_what_touches_its_edges_and_nothing_beyond() -> None:
    assert _from(0, 10).contains(_from(0, 10))
    assert not _from(1, 10).contains(_from(0, 10))
    assert not _from(0, 9).contains(_from(0, 10))


def test_an_interval_is_widened_on_both_sides() -> None:
    assert _from(10, 20).widened(timedelta(minutes=5), timedelta(minutes=7)) == _from(5, 27)


def test_neighbors_become_one_and_gaps_stay() -> None:
    assert joined([_from(20, 30), _from(0, 10), _from(10, 15), _from(5, 12), _from(40, 40)]) == (
        _from(0, 15),
        _from(20, 30),
    )
    assert joined([_from(0, 30), _from(5, 10)]) == (_from(0, 30),)


def test_what_is_taken_leaves_the_pieces_around_it() -> None:
    assert without([_from(0, 30)], [_from(10, 20)]) == (_from(0, 10), _from(20, 30))
    assert without([_from(0, 30)], [_from(0, 10), _from(20, 30)]) == (_from(10, 20),)
    assert without([_from(0, 30)], [_from(0, 30)]) == ()
    assert without([_from(0, 30)], [_from(30, 40)]) == (_from(0, 30),)


@given(some, some)
def test_intervals_are_sets_of_moments(
    left: tuple[Interval, ...], right: tuple[Interval, ...]
) -> None:
    one, two = _moments(left), _moments(right)
    assert _moments(joined(left)) == one
    assert _moments(common(left, right)) == one & two
    assert _moments(without(left, right)) == one - two
    for result in (joined(left), common(left, right), without(left, right)):
        assert result == joined(result)
