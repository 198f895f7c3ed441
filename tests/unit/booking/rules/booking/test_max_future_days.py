from datetime import date, datetime, timedelta

import pytest

from helpgen.booking.rules.booking.max_future_days import RULE, decide, last_day
from helpgen.booking.values.clock import zone
from tests.booking_policies import only, policy_of, policy_with

ZONES = ["Asia/Tokyo", "Australia/Sydney", "America/New_York", "America/Los_Angeles"]


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize("days", [0, 1, 30])
@pytest.mark.parametrize("hour", [0, 12, 23])
def test_day_n_is_bookable_to_its_last_slot_and_the_next_one_is_not(
    name: str, days: int, hour: int
) -> None:
    where = zone(name)
    policy = policy_with(
        "maple-street-therapy",
        {"settings.timezone": name, "features.selfBookingMaxFutureDays": days},
    )
    now = datetime(2026, 2, 20, hour, 59, tzinfo=where)
    last = date(2026, 2, 20) + timedelta(days=days)
    latest = datetime(last.year, last.month, last.day, 23, 59, 59, tzinfo=where)
    beyond = latest + timedelta(seconds=1)
    inside, outside = decide(latest, now, policy), decide(beyond, now, policy)
    assert inside.allowed
    assert inside.facts == {"day": last, "last": last}
    assert outside.code == "too_far"
    assert outside.facts == {"day": last + timedelta(days=1), "last": last}
    (law,) = RULE.properties
    assert law.holds(latest, now, policy, inside)
    assert not law.holds(beyond, now, policy, inside)


@pytest.mark.parametrize("today", [date(2026, 3, 7), date(2026, 10, 31)])
def test_a_day_of_23_or_25_hours_is_one_day(today: date) -> None:
    where = zone("America/New_York")
    policy = policy_with("maple-street-therapy", {"features.selfBookingMaxFutureDays": 1})
    now = datetime(today.year, today.month, today.day, 23, 30, tzinfo=where)
    tomorrow = today + timedelta(days=1)
    last = datetime(tomorrow.year, tomorrow.month, tomorrow.day, 23, 30, tzinfo=where)
    assert decide(last, now, policy).allowed
    assert decide(last + timedelta(minutes=30), now, policy).code == "too_far"


def test_a_limit_of_30_days_leaves_31_dates() -> None:
    policy = policy_of("maple-street-therapy")
    now = datetime(2026, 3, 2, 10, tzinfo=zone("America/New_York"))
    starts = [now + timedelta(days=n) for n in range(40)]
    assert sum(decide(each, now, policy).allowed for each in starts) == 31


def test_without_a_limit_nothing_is_too_far() -> None:
    policy = only(
        {"features.selfBookingMaxFutureDays": None, "settings.timezone": "America/New_York"}
    )
    now = datetime(2026, 3, 2, 10, tzinfo=zone("America/New_York"))
    answer = decide(now + timedelta(days=3650), now, policy)
    assert last_day(now, policy) is None
    assert answer.allowed
    assert answer.facts["last"] is None
    assert RULE.properties[0].holds(now, now, policy, answer)
