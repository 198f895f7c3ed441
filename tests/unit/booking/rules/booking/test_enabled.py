import pytest

from helpgen.booking.rules.booking.enabled import RULE, decide
from helpgen.booking.values.decision import ALLOWED, refused
from helpgen.booking.values.messages import PORTAL_DISABLED, SELF_BOOKING_DISABLED
from helpgen.booking.values.policy import Policy, PolicyError
from tests.booking_policies import SYSTEMS, only, policy_of, policy_with
from tests.unit.booking.rules.booking.answered import answered, broken


def switches(portal: object, booking: object) -> Policy:
    return only({"features.patientPortalEnabled": portal, "features.selfBookingEnabled": booking})


@pytest.mark.parametrize(
    ("portal", "booking", "code"),
    [
        (True, True, ""),
        (True, False, "self_booking_disabled"),
        (False, True, "portal_disabled"),
        (False, False, "portal_disabled"),
    ],
)
def test_booking_needs_the_portal_and_self_booking(
    portal: object, booking: object, code: str
) -> None:
    assert answered(RULE, policy=switches(portal, booking)).code == code


@pytest.mark.parametrize("tenant", SYSTEMS.values())
def test_every_system_can_be_booked_until_a_switch_is_off(tenant: str) -> None:
    assert answered(RULE, policy=policy_of(tenant)).allowed
    for key, message in (
        ("features.patientPortalEnabled", PORTAL_DISABLED),
        ("features.selfBookingEnabled", SELF_BOOKING_DISABLED),
    ):
        assert answered(RULE, policy=policy_with(tenant, {key: False})).message is message


def test_a_clinic_with_a_portal_alone_offers_viewing_only() -> None:
    answer = answered(RULE, policy=policy_of("harbor-view-clinic"))
    assert answer.message is SELF_BOOKING_DISABLED
    assert answer.because == ("features.selfBookingEnabled", "is", False)


def test_the_reason_names_the_switch_that_decided() -> None:
    off = answered(RULE, policy=switches(portal=False, booking=True))
    assert off.because == ("features.patientPortalEnabled", "is", False)
    on = answered(RULE, policy=switches(portal=True, booking=True))
    assert on.because == ("features.selfBookingEnabled", "is", True)


def test_a_switch_that_is_not_set_is_an_error() -> None:
    with pytest.raises(PolicyError, match=r"features\.selfBookingEnabled"):
        decide(only({"features.patientPortalEnabled": True}))


def test_its_law_denies_a_booking_without_both_switches() -> None:
    for portal, booking in ((True, False), (False, True), (False, False)):
        assert broken(RULE, ALLOWED, policy=switches(portal, booking)) == ["needs-both"]
    assert broken(RULE, refused(PORTAL_DISABLED), policy=switches(portal=True, booking=True))
