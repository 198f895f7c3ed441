from datetime import UTC, datetime, timedelta

import pytest

from helpgen.booking.rules.portal.disabled_access import RULE, decide
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED, allowed
from helpgen.booking.values.messages import LINK_EXPIRED, PORTAL_DISABLED
from tests.booking_policies import only

LAWS = {each.name: each.holds for each in RULE.properties}
ON = only({"features.patientPortalEnabled": True})
OFF = only({"features.patientPortalEnabled": False})
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_a_link_that_has_not_expired_works_while_the_portal_is_on() -> None:
    answer = decide(NOW + SECOND, NOW, ON)
    assert answer == allowed((NOW, "<", NOW + SECOND), revives=True)


def test_a_link_is_over_at_the_instant_at_which_it_expires() -> None:
    answer = decide(NOW, NOW, ON)
    assert answer.message is LINK_EXPIRED
    assert answer.facts == {"revives": False}
    assert answer.because == (NOW, ">=", NOW)


def test_switched_off_nobody_gets_in_not_even_in_the_middle_of_a_session() -> None:
    answer = decide(NOW + timedelta(hours=1), NOW, OFF)
    assert answer.message is PORTAL_DISABLED
    assert answer.because is None


def test_a_refused_link_is_kept_and_works_again_once_the_portal_is_on() -> None:
    expires = NOW + SECOND
    assert decide(expires, NOW, OFF).facts == {"revives": True}
    assert decide(expires, NOW, ON).allowed


def test_switched_off_an_expired_link_is_refused_for_the_portal_and_never_revives() -> None:
    answer = decide(NOW, NOW, OFF)
    assert (answer.code, answer.facts) == ("portal_disabled", {"revives": False})


@pytest.mark.parametrize("name", ["Asia/Tokyo", "America/Los_Angeles"])
def test_the_zone_in_which_an_instant_is_written_does_not_matter(name: str) -> None:
    there = NOW.astimezone(zone(name))
    assert decide(there, NOW, ON).code == "link_expired"
    assert decide(there + SECOND, NOW, ON).allowed


def test_in_the_hour_that_comes_twice_elapsed_time_counts() -> None:
    new_york = zone("America/New_York")
    first = datetime(2026, 11, 1, 1, 30, tzinfo=new_york)
    second = datetime(2026, 11, 1, 1, 10, fold=1, tzinfo=new_york)
    assert decide(second, first, ON).allowed
    assert not decide(first, second, ON).allowed


def test_the_laws_hold_and_are_broken_by_other_answers() -> None:
    out, revives = LAWS["off-means-out"], LAWS["revives-only-unexpired"]
    for expires in (NOW, NOW + SECOND):
        for policy in (ON, OFF):
            answer = decide(expires, NOW, policy)
            assert out(expires, NOW, policy, answer=answer)
            assert revives(expires, NOW, policy, answer=answer)
    assert not out(NOW, NOW, OFF, answer=ALLOWED)
    assert not revives(NOW, NOW, OFF, answer=allowed(revives=True))
    assert not revives(NOW + SECOND, NOW, OFF, answer=allowed(revives=False))
