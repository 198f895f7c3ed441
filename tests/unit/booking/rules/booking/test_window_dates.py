from datetime import date, datetime, timedelta

import pytest

from helpgen.booking.rules.booking.window_dates import RULE, bounds, decide
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.policy import Policy
from tests.booking_policies import only, policy_of


def _policy(lead: int, days: int | None, name: str) -> Policy:
    return only(
        {
            "features.selfBookingLeadTimeHours": lead,
            "features.selfBookingMaxFutureDays": days,
            "settings.timezone": name,
        }
    )


@pytest.mark.parametrize(
    "name", ["Asia/Tokyo", "Australia/Sydney", "America/New_York", "America/Los_Angeles"]
)
@pytest.mark.parametrize(("hour", "first"), [(0, 3), (22, 3), (23, 4)])
def test_both_ends_are_dates_of_the_organization_also_near_midnight(
    name: str, hour: int, first: int
) -> None:
    now = datetime(2026, 3, 2, hour, 0, tzinfo=zone(name))
    answer = decide(now, _policy(25, 30, name))
    assert answer.facts == {"first": date(2026, 3, first), "last": date(2026, 4, 1), "empty": False}
    assert answer.allowed


def test_the_first_date_changes_with_the_second_in_which_the_lead_time_reaches_midnight() -> None:
    midnight = datetime(2026, 3, 2, tzinfo=zone("America/Los_Angeles"))
    policy = _policy(24, 30, "America/Los_Angeles")
    assert bounds(midnight - timedelta(seconds=1), policy) == (date(2026, 3, 2), date(2026, 3, 31))
    assert bounds(midnight, policy) == (date(2026, 3, 3), date(2026, 4, 1))


def test_on_a_day_of_25_hours_24_hours_can_end_on_the_same_day() -> None:
    policy = _policy(24, 30, "America/New_York")
    where = zone("America/New_York")
    assert bounds(datetime(2026, 11, 1, 0, 10, tzinfo=where), policy)[0] == date(2026, 11, 1)
    assert bounds(datetime(2026, 3, 7, 23, 30, tzinfo=where), policy)[0] == date(2026, 3, 9)


def test_no_date_is_left_when_the_lead_time_ends_after_the_last_one() -> None:
    now = datetime(2026, 3, 2, 10, tzinfo=zone("America/New_York"))
    left = decide(now, _policy(37, 1, "America/New_York"))
    none = decide(now, _policy(38, 1, "America/New_York"))
    assert left.facts["empty"] is False
    assert none.facts["empty"] is True
    assert none.because == (date(2026, 3, 4), ">", date(2026, 3, 3))
    assert left.because == (date(2026, 3, 3), "<=", date(2026, 3, 3))


def test_without_a_limit_there_is_no_last_date() -> None:
    now = datetime(2026, 3, 2, 10, tzinfo=zone("America/New_York"))
    answer = decide(now, _policy(0, None, "America/New_York"))
    assert answer.facts == {"first": date(2026, 3, 2), "last": None, "empty": False}
    assert RULE.properties[0].holds(now, _policy(0, None, "America/New_York"), answer)


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    policy = policy_of("maple-street-therapy")
    now = datetime(2026, 3, 2, 10, tzinfo=zone("America/New_York"))
    assert law.holds(now, policy, decide(now, policy))
    past = allowed(first=date(2026, 3, 1), last=date(2026, 4, 1), empty=False)
    late = allowed(first=date(2026, 3, 3), last=date(2026, 4, 2), empty=False)
    assert not law.holds(now, policy, past)
    assert not law.holds(now, policy, late)


def test_notice_in_days_moves_the_first_date_where_it_is_the_longer_one() -> None:
    now = datetime(2026, 3, 2, 10, tzinfo=zone("America/New_York"))
    for days, hours, first in ((0, 0, 2), (1, 0, 3), (1, 48, 4), (5, 24, 7)):
        policy = only(
            {
                "features.selfBookingLeadTimeHours": hours,
                "features.selfBookingNoticeDays": days,
                "features.selfBookingMaxFutureDays": 3,
                "settings.timezone": "America/New_York",
            }
        )
        answer = decide(now, policy)
        assert answer.facts["first"] == date(2026, 3, first)
        assert answer.facts["empty"] is (first > 5)
        (law,) = RULE.properties
        assert law.holds(now, policy, answer)
    early = allowed(first=date(2026, 3, 6), last=date(2026, 3, 5), empty=True)
    assert not RULE.properties[0].holds(now, policy, early)
