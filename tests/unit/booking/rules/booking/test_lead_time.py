from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpgen.booking.rules.booking.lead_time import RULE, TOO_SOON
from helpgen.booking.values.clock import local_date, zone
from helpgen.booking.values.decision import ALLOWED, Decision, refused
from tests.booking_policies import only, policy_of, policy_with
from tests.unit.booking.rules.booking.answered import answered, broken

NEW_YORK = zone("America/New_York")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=NEW_YORK)
SECOND = timedelta(seconds=1)


def asked(
    start: datetime, now: datetime = NOW, hours: int = 24, held_since: datetime | None = None
) -> Decision:
    policy = only({"features.selfBookingLeadTimeHours": hours})
    return answered(RULE, start=start, now=now, held_since=held_since, policy=policy)


def limit(now: datetime, start: datetime, hours: int = 24) -> bool:
    """The first second that can be booked is `start`; one second earlier is refused."""
    exact, early = start.astimezone(UTC), start.astimezone(UTC) - SECOND
    return asked(exact, now, hours).allowed and asked(early, now, hours).message is TOO_SOON


def test_exactly_24_hours_can_be_booked_and_one_second_less_cannot() -> None:
    start = datetime(2026, 3, 3, 10, 0, tzinfo=NEW_YORK)
    early = asked(start - SECOND)
    assert early.code == "too_soon"
    assert early.facts == {
        "ahead": timedelta(hours=23, minutes=59, seconds=59),
        "needed": timedelta(hours=24),
    }
    assert early.because == (timedelta(seconds=86399), "<", timedelta(seconds=86400))
    exact = asked(start)
    assert exact.allowed
    assert exact.facts == {"ahead": timedelta(hours=24), "needed": timedelta(hours=24)}
    assert exact.because == (timedelta(hours=24), ">=", timedelta(hours=24))
    assert asked(start + SECOND).allowed


def test_one_minute_of_waiting_is_one_minute_too_late() -> None:
    start = datetime(2026, 3, 3, 10, 0, tzinfo=NEW_YORK)
    assert asked(start, NOW + timedelta(minutes=1)).message is TOO_SOON


@pytest.mark.parametrize(
    ("now", "start"),
    [
        (datetime(2026, 3, 7, 10, 0), datetime(2026, 3, 8, 11, 0)),
        (datetime(2026, 10, 31, 10, 0), datetime(2026, 11, 1, 9, 0)),
        (datetime(2026, 11, 1, 0, 10), datetime(2026, 11, 1, 23, 10)),
    ],
)
def test_24_hours_across_a_clock_change_end_at_another_time_of_day(
    now: datetime, start: datetime
) -> None:
    assert limit(now.replace(tzinfo=NEW_YORK), start.replace(tzinfo=NEW_YORK))


def test_the_same_wall_time_next_day_is_too_soon_when_the_clocks_go_forward() -> None:
    saturday = datetime(2026, 3, 7, 10, 0, tzinfo=NEW_YORK)
    sunday = datetime(2026, 3, 8, 10, 0, tzinfo=NEW_YORK)
    assert asked(sunday, saturday).facts["ahead"] == timedelta(hours=23)
    assert asked(sunday, saturday).message is TOO_SOON


def test_24_hours_do_not_rule_out_the_same_day_when_it_has_25() -> None:
    early = datetime(2026, 11, 1, 0, 10, tzinfo=NEW_YORK)
    late = datetime(2026, 11, 1, 23, 10, tzinfo=NEW_YORK)
    assert local_date(early, NEW_YORK) == local_date(late, NEW_YORK)
    assert asked(late, early).allowed
    assert asked(late - timedelta(minutes=1), early).message is TOO_SOON


def test_24_hours_rule_out_the_next_day_s_times_before_the_present_hour() -> None:
    for minutes, allowed in ((-1, False), (0, True), (1, True)):
        start = datetime(2026, 3, 3, 10, 0, tzinfo=NEW_YORK) + timedelta(minutes=minutes)
        assert asked(start).allowed is allowed


def test_both_times_of_a_repeated_hour_are_told_apart() -> None:
    first = datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK)
    second = first.replace(fold=1)
    assert asked(second, first, 1).allowed
    assert asked(first, second, 1).facts["ahead"] == timedelta(hours=-1)
    assert asked(first, second, 0).message is TOO_SOON


@pytest.mark.parametrize(
    "where", ["Asia/Tokyo", "Australia/Sydney", "America/Los_Angeles", "Pacific/Pago_Pago"]
)
@pytest.mark.parametrize("minute", [0, 1439])
def test_the_limit_is_the_same_east_and_west_and_near_midnight(where: str, minute: int) -> None:
    midnight = datetime(2026, 3, 3, 0, 0, tzinfo=zone(where))
    now = midnight.astimezone(UTC) + timedelta(minutes=minute)
    assert limit(now, now + timedelta(hours=24))


@pytest.mark.parametrize("where", ["Asia/Tokyo", "Australia/Sydney", "America/Los_Angeles"])
def test_the_client_s_zone_changes_nothing(where: str) -> None:
    there = zone(where)
    start = datetime(2026, 3, 3, 10, 0, tzinfo=NEW_YORK).astimezone(there)
    assert limit(NOW, start)
    assert limit(NOW.astimezone(there), start)


@pytest.mark.parametrize("hours", [0, 1, 23, 24, 25, 48, 168])
def test_every_number_of_hours_is_a_limit_of_its_own(hours: int) -> None:
    assert limit(NOW, NOW.astimezone(UTC) + timedelta(hours=hours), hours)


def test_without_a_lead_time_the_present_second_can_be_booked() -> None:
    for tenant in ("bright-path-counseling", "wren-house-therapists", "lakeside-psychology"):
        policy = policy_of(tenant)
        soon = {"now": NOW, "held_since": None, "policy": policy}
        assert answered(RULE, start=NOW, **soon).allowed
        assert not answered(RULE, start=NOW - SECOND, **soon).allowed


def test_a_practice_sets_its_own_hours() -> None:
    start = NOW.astimezone(UTC) + timedelta(hours=24)
    wish = {"start": start, "now": NOW, "held_since": None}
    assert answered(RULE, **wish, policy=policy_of("maple-street-therapy")).allowed
    longer = policy_with("maple-street-therapy", {"features.selfBookingLeadTimeHours": 25})
    assert answered(RULE, **wish, policy=longer).message is TOO_SOON


@given(st.integers(0, 168), st.integers(-5, 5), st.integers(-400, 400))
def test_allowed_is_exactly_not_too_soon(hours: int, seconds: int, days: int) -> None:
    now = NOW.astimezone(UTC) + timedelta(days=days)
    start = now + timedelta(hours=hours, seconds=seconds)
    assert asked(start, now, hours).allowed is (seconds >= 0)


def test_its_law_denies_a_booking_inside_and_a_refusal_outside() -> None:
    policy = only({"features.selfBookingLeadTimeHours": 24})
    day = NOW.astimezone(UTC) + timedelta(hours=24)
    exact = {"start": day, "now": NOW, "held_since": None, "policy": policy}
    early = {**exact, "start": day - SECOND}
    kept = {**early, "held_since": NOW - SECOND}
    assert broken(RULE, ALLOWED, **early) == ["never-inside-window"]
    assert broken(RULE, refused(TOO_SOON), **exact) == ["never-inside-window"]
    assert broken(RULE, refused(TOO_SOON), **kept) == ["never-inside-window"]
    assert broken(RULE, ALLOWED, **{**kept, "held_since": NOW}) == ["never-inside-window"]


def test_the_hours_are_counted_from_when_the_time_was_held() -> None:
    start = datetime(2026, 3, 3, 10, 0, tzinfo=NEW_YORK)
    later = NOW + timedelta(minutes=9)
    assert asked(start, later).message is TOO_SOON
    kept = asked(start, later, held_since=NOW.astimezone(UTC))
    assert (kept.allowed, kept.facts["ahead"]) == (True, timedelta(hours=24))
    assert asked(start, later, held_since=NOW + SECOND).message is TOO_SOON


def test_a_hold_from_the_future_takes_no_hours_away() -> None:
    start = datetime(2026, 3, 3, 10, 0, tzinfo=NEW_YORK)
    assert asked(start, held_since=NOW + timedelta(hours=1)).allowed


def test_a_time_held_before_the_clocks_change_is_counted_in_elapsed_hours() -> None:
    held = datetime(2026, 3, 7, 11, 0, tzinfo=NEW_YORK)
    sunday = datetime(2026, 3, 8, 12, 0, tzinfo=NEW_YORK)
    later = held + timedelta(minutes=5)
    assert asked(sunday, later, held_since=held).allowed
    assert asked(sunday - SECOND, later, held_since=held).message is TOO_SOON


@pytest.mark.parametrize("name", ["America/New_York", "Asia/Tokyo", "America/Los_Angeles"])
@pytest.mark.parametrize(
    ("days", "hours", "first"),
    [(0, 0, 2), (1, 0, 3), (2, 0, 4), (1, 24, 3), (3, 24, 5)],
)
def test_notice_in_days_leaves_the_first_times_of_a_later_day(
    name: str, days: int, hours: int, first: int
) -> None:
    where = zone(name)
    now = datetime(2026, 3, 2, 23, 59, tzinfo=where)
    policy = only(
        {
            "features.selfBookingLeadTimeHours": hours,
            "features.selfBookingNoticeDays": days,
            "settings.timezone": name,
        }
    )
    earliest = now + timedelta(hours=hours)
    midnight = datetime(2026, 3, first, tzinfo=where)
    start = max(earliest, midnight)
    assert answered(RULE, start=start, now=now, held_since=None, policy=policy).allowed
    early = start.astimezone(UTC) - SECOND
    refusal = answered(RULE, start=early, now=now, held_since=None, policy=policy)
    assert refusal.message is TOO_SOON
    if start == midnight > earliest:
        days_apart = (local_date(early, where), "<", local_date(start, where))
        assert refusal.because == days_apart


def test_its_law_denies_a_booking_within_the_days() -> None:
    policy = only(
        {
            "features.selfBookingLeadTimeHours": 0,
            "features.selfBookingNoticeDays": 1,
            "settings.timezone": "America/New_York",
        }
    )
    today = {"start": NOW.astimezone(UTC), "now": NOW, "held_since": None, "policy": policy}
    assert broken(RULE, ALLOWED, **today)
    assert not broken(RULE, refused(TOO_SOON), **today)
    kept = {**today, "held_since": NOW - timedelta(days=1)}
    assert broken(RULE, refused(TOO_SOON), **kept)
    assert not broken(RULE, ALLOWED, **kept)


def test_days_of_notice_are_counted_from_when_the_time_was_held() -> None:
    policy = only(
        {
            "features.selfBookingLeadTimeHours": 0,
            "features.selfBookingNoticeDays": 1,
            "settings.timezone": "America/New_York",
        }
    )
    morning = datetime(2026, 3, 3, 9, 0, tzinfo=NEW_YORK)
    midnight = datetime(2026, 3, 3, 0, 0, tzinfo=NEW_YORK)
    later = midnight + timedelta(minutes=5)

    def said(held_since: datetime | None) -> bool:
        given = {"start": morning, "now": later, "held_since": held_since, "policy": policy}
        return answered(RULE, **given).allowed

    assert said(midnight - SECOND)
    assert not said(midnight)
    assert not said(None)


def test_a_refusal_by_days_tells_the_hours_as_well() -> None:
    policy = only(
        {
            "features.selfBookingLeadTimeHours": 2,
            "features.selfBookingNoticeDays": 1,
            "settings.timezone": "America/New_York",
        }
    )
    now = datetime(2026, 3, 3, 9, 0, tzinfo=NEW_YORK)
    start = now + timedelta(hours=5)
    refusal = answered(RULE, start=start, now=now, held_since=None, policy=policy)
    assert refusal.message is TOO_SOON
    assert refusal.facts == {"ahead": timedelta(hours=5), "needed": timedelta(hours=2)}
