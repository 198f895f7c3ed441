from datetime import UTC, datetime, timedelta

import pytest

from helpgen.booking.rules.portal.link_expiry import RULE, decide
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.messages import LINK_EXPIRED
from tests.booking_policies import only, policy_of

LAW = RULE.properties[0].holds
S0 = policy_of("maple-street-therapy")
SENT = datetime(2026, 3, 2, 15, tzinfo=UTC)
NEW_YORK = zone("America/New_York")


def test_a_link_works_until_one_second_before_its_fifteen_minutes_are_over() -> None:
    now = SENT + timedelta(minutes=14, seconds=59)
    expires = SENT + timedelta(minutes=15)
    answer = decide(SENT, now, S0)
    assert answer == Decision(facts={"expires": expires}, because=(now, "<", expires))


def test_after_exactly_fifteen_minutes_it_is_over() -> None:
    expires = SENT + timedelta(minutes=15)
    answer = decide(SENT, expires, S0)
    assert answer == Decision(LINK_EXPIRED, {"expires": expires}, because=(expires, ">=", expires))


@pytest.mark.parametrize("minutes", [1, 20, 1440])
def test_the_organization_says_how_many_minutes(minutes: int) -> None:
    policy = only({"settings.portalLinkMinutes": minutes})
    limit = timedelta(minutes=minutes)
    assert decide(SENT, SENT + limit - timedelta(microseconds=1), policy).allowed
    assert not decide(SENT, SENT + limit, policy).allowed


@pytest.mark.parametrize("name", ["Asia/Tokyo", "Australia/Sydney", "America/Los_Angeles"])
def test_the_zone_in_which_an_instant_is_written_does_not_matter(name: str) -> None:
    there = (SENT + timedelta(minutes=15)).astimezone(zone(name))
    assert not decide(SENT, there, S0).allowed
    assert decide(SENT, there - timedelta(seconds=1), S0).allowed


@pytest.mark.parametrize(
    ("sent", "over"),
    [
        # 01:50 and ten minutes later 03:00: the clock goes forward.
        (datetime(2026, 3, 8, 1, 50, tzinfo=NEW_YORK), datetime(2026, 3, 8, 3, 5, tzinfo=NEW_YORK)),
        # 01:50 and ten minutes later 01:00 again: the clock goes back.
        (
            datetime(2026, 11, 1, 1, 50, tzinfo=NEW_YORK),
            datetime(2026, 11, 1, 1, 5, fold=1, tzinfo=NEW_YORK),
        ),
    ],
)
def test_when_the_clocks_change_elapsed_minutes_count(sent: datetime, over: datetime) -> None:
    assert not decide(sent, over, S0).allowed
    assert decide(sent, over.astimezone(UTC) - timedelta(seconds=1), S0).allowed


def test_the_law_holds_and_is_broken_by_the_opposite_answer() -> None:
    for second in (0, 899, 900, 901):
        now = SENT + timedelta(seconds=second)
        assert LAW(SENT, now, S0, answer=decide(SENT, now, S0))
    assert not LAW(SENT, SENT + timedelta(minutes=15), S0, answer=ALLOWED)
    assert not LAW(SENT, SENT, S0, answer=Decision(LINK_EXPIRED))
