from datetime import UTC, date, datetime

import pytest

from helpgen.booking.rules.booking.review_details import RULE
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import Decision, Fact
from helpgen.booking.values.policy import Policy
from tests.booking_policies import SYSTEMS, only, policy_of
from tests.unit.booking.rules.booking.answered import answered, broken


def policy(where: str = "America/New_York", *, shown: bool = True) -> Policy:
    return only({"settings.timezone": where, "settings.showProvider": shown})


def reviewed(start: datetime, where: str = "America/New_York", *, shown: bool = True) -> Decision:
    return answered(RULE, start=start, provider="Ada", policy=policy(where, shown=shown))


@pytest.mark.parametrize("tenant", SYSTEMS.values())
def test_day_time_and_provider_are_shown(tenant: str) -> None:
    own = policy_of(tenant)
    start = datetime(2026, 3, 3, 10, 30, tzinfo=zone(tenant_zone(own)))
    answer = answered(RULE, start=start, provider="Ada", policy=own)
    assert answer.allowed
    assert answer.facts == {"day": date(2026, 3, 3), "time": 630, "provider": "Ada"}


def tenant_zone(own: Policy) -> str:
    return str(own._values["settings.timezone"])


def test_an_organization_may_hide_who_it_is() -> None:
    start = datetime(2026, 3, 3, 15, 30, tzinfo=UTC)
    hidden = reviewed(start, shown=False)
    assert hidden.facts == {"day": date(2026, 3, 3), "time": 630, "provider": None}
    assert hidden.because == ("settings.showProvider", "is", False)
    shown = reviewed(start)
    assert shown.facts["provider"] == "Ada"
    assert shown.because == ("settings.showProvider", "is", True)


@pytest.mark.parametrize(
    ("where", "day", "time"),
    [
        ("Asia/Tokyo", date(2026, 3, 4), 60),
        ("Australia/Sydney", date(2026, 3, 4), 180),
        ("America/New_York", date(2026, 3, 3), 660),
        ("America/Los_Angeles", date(2026, 3, 3), 480),
        ("Pacific/Pago_Pago", date(2026, 3, 3), 300),
    ],
)
def test_it_is_the_organization_s_day_and_not_the_machine_s(
    where: str, day: date, time: int
) -> None:
    facts = reviewed(datetime(2026, 3, 3, 16, 0, tzinfo=UTC), where).facts
    assert (facts["day"], facts["time"]) == (day, time)


@pytest.mark.parametrize(
    ("start", "time"),
    [
        (datetime(2026, 3, 8, 6, 59, tzinfo=UTC), 119),
        (datetime(2026, 3, 8, 7, 0, tzinfo=UTC), 180),
        (datetime(2026, 11, 1, 5, 59, tzinfo=UTC), 119),
        (datetime(2026, 11, 1, 6, 0, tzinfo=UTC), 60),
    ],
)
def test_it_shows_what_the_wall_clock_shows_when_the_clocks_change(
    start: datetime, time: int
) -> None:
    assert reviewed(start).facts["time"] == time


def test_an_instant_of_another_zone_is_shown_in_the_organization_s() -> None:
    facts = reviewed(datetime(2026, 3, 4, 0, 30, tzinfo=zone("Asia/Tokyo"))).facts
    assert (facts["day"], facts["time"]) == (date(2026, 3, 3), 630)


def test_its_laws_deny_another_clock_and_a_shown_name() -> None:
    given = {"start": datetime(2026, 3, 4, 3, 30, tzinfo=UTC), "provider": "Ada"}
    right: dict[str, Fact] = {"day": date(2026, 3, 3), "time": 1350, "provider": "Ada"}
    local, hides = "day-and-time-are-local", "hides-the-provider"
    assert broken(RULE, Decision(None, right), **given, policy=policy()) == []
    assert broken(RULE, Decision(None, right), **given, policy=policy(shown=False)) == [hides]
    wrongs: tuple[dict[str, Fact], ...] = ({"day": date(2026, 3, 4)}, {"time": 210}, {"time": 1290})
    for wrong in wrongs:
        assert broken(RULE, Decision(None, {**right, **wrong}), **given, policy=policy()) == [local]
    unnamed = Decision(None, {**right, "provider": None})
    assert broken(RULE, unnamed, **given, policy=policy()) == [hides]
