import pytest

from helpgen.booking.rules.portal.enabled import RULE, decide
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.messages import PORTAL_DISABLED
from helpgen.booking.values.policy import PolicyError
from tests.booking_policies import only, policy_with

LAWS = {each.name: each.holds for each in RULE.properties}
ON = only({"features.patientPortalEnabled": True})
OFF = only({"features.patientPortalEnabled": False})


def test_there_is_a_portal_where_it_is_switched_on() -> None:
    assert decide(ON) == ALLOWED


def test_there_is_none_where_it_is_switched_off() -> None:
    assert decide(OFF) == Decision(PORTAL_DISABLED)


def test_the_refusal_names_the_setting_that_an_administrator_looks_for() -> None:
    assert '"Enable Patient Portal"' in PORTAL_DISABLED.text


def test_self_booking_makes_no_difference() -> None:
    policy = policy_with("maple-street-therapy", {"features.selfBookingEnabled": False})
    assert decide(policy).allowed


def test_an_organization_that_has_not_decided_is_an_error_and_no_default() -> None:
    with pytest.raises(PolicyError, match="patientPortalEnabled is not set"):
        decide(only({}))


def test_the_law_holds_and_is_broken_by_the_opposite_answer() -> None:
    law = LAWS["off-means-no-portal"]
    assert law(ON, answer=ALLOWED)
    assert law(OFF, answer=decide(OFF))
    assert not law(OFF, answer=ALLOWED)
    assert not law(ON, answer=decide(OFF))
