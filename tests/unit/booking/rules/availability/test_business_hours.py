from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.business_hours import (
    RULE,
    bounded,
    decide,
    hours_of,
    laid,
)
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.value import DAYS, Hours
from tests.booking_policies import policy_of, policy_with

S0 = policy_of("maple-street-therapy")
WHERE = zone("America/New_York")
MONDAY, SATURDAY = date(2026, 3, 2), date(2026, 3, 7)


@pytest.mark.parametrize("name", ["Australia/Sydney", "America/New_York", "America/Los_Angeles"])
@pytest.mark.parametrize(
    ("hour", "minute", "code"), [(7, 59, "closed"), (8, 0, ""), (17, 10, ""), (17, 11, "closed")]
)
def test_a_slot_touches_the_edges_of_the_business_hours(
    name: str, hour: int, minute: int, code: str
) -> None:
    where = zone(name)
    policy = policy_with("maple-street-therapy", {"settings.timezone": name})
    answer = decide(datetime(2026, 3, 2, hour, minute, tzinfo=where), 50, policy)
    assert answer.code == code
    opens = datetime(2026, 3, 2, 8, tzinfo=where)
    assert answer.facts["hours"] == (Interval(opens, opens + timedelta(hours=10)),)


def test_a_closed_day_has_no_hours() -> None:
    assert hours_of(SATURDAY, S0) == ()
    saturday = datetime(2026, 3, 7, 10, tzinfo=zone("America/New_York"))
    assert decide(saturday, 50, S0).code == "closed"
    assert bounded(SATURDAY, [Hours(0, 1440)], WHERE, S0) == ()


def test_both_edges_bound_a_providers_own_hours() -> None:
    midnight = datetime(2026, 3, 2, tzinfo=zone("America/New_York"))
    assert bounded(MONDAY, [Hours(420, 600), Hours(1020, 1200)], WHERE, S0) == (
        Interval(midnight + timedelta(hours=8), midnight + timedelta(hours=10)),
        Interval(midnight + timedelta(hours=17), midnight + timedelta(hours=18)),
    )
    assert bounded(MONDAY, [Hours(0, 480), Hours(1080, 1200)], WHERE, S0) == ()


def test_they_close_the_second_time_and_somebody_s_own_hours_open_the_first() -> None:
    day = {"open": True, "start": "00:00", "end": "01:15"}
    policy = policy_with(
        "maple-street-therapy", {"settings.businessHours": dict.fromkeys(DAYS, day)}
    )
    sunday = date(2026, 11, 1)  # New York's clocks go back from two to one
    half_past_one = datetime(2026, 11, 1, 1, 30, tzinfo=zone("America/New_York"))
    both = Interval(half_past_one, half_past_one.astimezone(UTC) + timedelta(minutes=45))
    assert bounded(sunday, [Hours(90, 300)], WHERE, policy) == (both,)
    assert decide(half_past_one, 45, policy).allowed
    assert decide(half_past_one, 46, policy).code == "closed"


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    monday = datetime(2026, 3, 2, 10, tzinfo=zone("America/New_York"))
    saturday = monday + timedelta(days=5)
    for start in (monday, saturday):
        assert law.holds(start, 50, S0, decide(start, 50, S0))
    assert not law.holds(saturday, 50, S0, ALLOWED)


def _open(start: str, end: str) -> Policy:
    day = {"open": True, "start": start, "end": end}
    return policy_with("maple-street-therapy", {"settings.businessHours": dict.fromkeys(DAYS, day)})


def test_an_office_that_is_open_round_the_clock_does_not_close_at_midnight() -> None:
    late = datetime(2026, 3, 4, 23, 30, tzinfo=WHERE)
    assert decide(late, 60, _open("00:00", "24:00")).allowed
    assert decide(late, 60, _open("00:00", "23:59")).code == "closed"
    assert decide(late, 60, _open("00:01", "24:00")).code == "closed"


def test_a_night_goes_past_midnight() -> None:
    policy = _open("22:00", "02:00")
    late = datetime(2026, 3, 4, 23, 30, tzinfo=WHERE)
    assert decide(late, 150, policy).allowed
    assert decide(late, 151, policy).code == "closed"
    assert decide(late.replace(hour=1, minute=0), 60, policy).allowed
    assert decide(late.replace(hour=2, minute=0), 60, policy).code == "closed"
    assert laid(date(2026, 3, 4), policy) == (
        Hours(-120, 120),
        Hours(1320, 1560),
        Hours(2760, 3000),
    )


def test_a_closed_day_has_what_is_left_of_the_night_before() -> None:
    week = {name: {"open": name == "friday", "start": "22:00", "end": "02:00"} for name in DAYS}
    policy = policy_with("maple-street-therapy", {"settings.businessHours": week})
    (law,) = RULE.properties
    saturday = datetime(2026, 3, 7, 1, tzinfo=WHERE)
    assert decide(saturday, 60, policy).allowed
    assert law.holds(saturday, 60, policy, decide(saturday, 60, policy))
    sunday = saturday.replace(day=8)
    assert decide(sunday, 60, policy).code == "closed"
    assert not law.holds(sunday, 60, policy, ALLOWED)


def test_hours_of_another_zone_are_bounded_on_the_time_line() -> None:
    tokyo = zone("Asia/Tokyo")  # 14 hours ahead
    opens = datetime(2026, 3, 2, 8, tzinfo=WHERE)
    there = bounded(MONDAY, [Hours(22 * 60, 23 * 60)], tokyo, S0)
    assert there == (Interval(opens, opens + timedelta(hours=1)),)
