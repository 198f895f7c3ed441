from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.rules.hold.create import RULE, HoldRow, against, decide
from helpgen.booking.values.appointment import Hold, Span
from helpgen.booking.values.decision import Decision, allowed
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.policy import Policy
from tests.booking_policies import only, policy_of

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
START = datetime(2026, 3, 4, 15, tzinfo=UTC)
S0 = policy_of("maple-street-therapy")


def _at(minutes: int, length: int = 50) -> Interval:
    begin = START + timedelta(minutes=minutes)
    return Interval(begin, begin + timedelta(minutes=length))


def _held(
    contact: str = "bob", minutes: int = 0, provider: str = "dr", seconds_left: int = 60
) -> HoldRow:
    expires = NOW + timedelta(seconds=seconds_left)
    return {
        "id": f"{contact}{minutes}",
        "contact": contact,
        "provider": provider,
        "time": _at(minutes),
        "expires": expires,
    }


def _decide(*holds: HoldRow, contact: str = "ann", policy: Policy = S0) -> Decision:
    return decide(START, 50, "dr", contact, holds, NOW, policy)


@pytest.mark.parametrize("kept", [1, 5, 10])
def test_a_hold_lasts_as_long_as_the_policy_says(kept: int) -> None:
    policy = only({"settings.holdMinutes": kept, "settings.bufferMinutes": 0})
    answer = _decide(policy=policy)
    assert answer.allowed
    assert answer.facts == {"expires": NOW + timedelta(minutes=kept), "releases": ()}


def test_where_nothing_is_held_nobody_gets_a_hold() -> None:
    answer = _decide(policy=only({"settings.holdMinutes": 0, "settings.bufferMinutes": 0}))
    assert answer.code == "no_holds"
    assert answer.facts == {}


def test_another_contacts_active_hold_takes_the_time_until_it_expires() -> None:
    assert _decide(_held(seconds_left=1)).code == "slot_taken"
    assert _decide(_held(seconds_left=0)).allowed


@pytest.mark.parametrize(
    ("minutes", "code"), [(-50, ""), (-49, "slot_taken"), (49, "slot_taken"), (50, "")]
)
def test_a_hold_beside_another_one_is_free(minutes: int, code: str) -> None:
    assert _decide(_held(minutes=minutes)).code == code


@pytest.mark.parametrize(
    ("minutes", "code"), [(-60, ""), (-59, "slot_taken"), (59, "slot_taken"), (60, "")]
)
def test_a_hold_keeps_the_buffer_of_the_appointment_that_it_may_become(
    minutes: int, code: str
) -> None:
    policy = only({"settings.holdMinutes": 10, "settings.bufferMinutes": 10})
    assert _decide(_held(minutes=minutes), policy=policy).code == code


def test_holds_of_another_provider_do_not_matter() -> None:
    assert _decide(_held(provider="other")).allowed


def test_a_new_hold_releases_the_contacts_active_ones_only() -> None:
    holds = (
        _held("ann"),
        _held("ann", 60, "other"),
        _held("ann", 120, seconds_left=0),
        _held("bob", 90),
    )
    answer = _decide(*holds)
    assert answer.allowed
    assert answer.facts["releases"] == ("ann0", "ann60")


def test_unknown_contacts_hold_against_each_other() -> None:
    assert _decide(_held(""), contact="").code == "slot_taken"
    assert _decide(_held("", 90), contact="").facts["releases"] == ()


def test_against_a_contact_stand_the_active_holds_of_others() -> None:
    span = Span(date(2026, 3, 4), 600, 50, "America/New_York")
    holds = [
        Hold(f"{contact}-{left}", "o", contact, "dr", span, NOW + timedelta(seconds=left))
        for contact in ("ann", "bob", "")
        for left in (0, 1)
    ]
    assert [each.id for each in against(holds, "ann", NOW)] == ["bob-1", "-1"]
    assert [each.id for each in against(holds, "", NOW)] == ["ann-1", "bob-1", "-1"]


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for holds in ((), (_held("ann"),), (_held("bob"),)):
        assert law.holds(START, 50, "dr", "ann", holds, NOW, S0, _decide(*holds))
    assert not law.holds(START, 50, "dr", "ann", (_held("ann"),), NOW, S0, allowed(releases=()))
