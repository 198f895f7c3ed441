"""What else it asks is in `shapes/test_own_upcoming.py`."""

from helpgen.booking.rules.reschedule.allowed import RESCHEDULE_DISABLED, decide
from helpgen.booking.values.state import State
from tests.booking_policies import only, policy_of, policy_with
from tests.unit.booking.rules.cancel.moments import NEIGHBORS

OWN = True
NOW, AFTER = NEIGHBORS[0]
OFF = only({"features.patientPortalEnabled": True, "features.portalAllowReschedule": False})


def test_where_it_is_switched_off_the_rule_refuses_and_not_only_the_button() -> None:
    answer = decide(State.BOOKED, OWN, AFTER, NOW, OFF)
    assert answer.message is RESCHEDULE_DISABLED
    assert answer.code == "reschedule_disabled"
    assert answer.because == ("features.portalAllowReschedule", "is", False)


def test_moving_does_not_ask_whether_online_booking_is_on() -> None:
    policy = policy_with("maple-street-therapy", {"features.selfBookingEnabled": False})
    assert decide(State.BOOKED, OWN, AFTER, NOW, policy).allowed


def test_the_systems_differ_by_their_policies_alone() -> None:
    for tenant in ("maple-street-therapy", "lakeside-psychology"):
        assert decide(State.BOOKED, OWN, AFTER, NOW, policy_of(tenant)).allowed
    for tenant in ("wren-house-therapists", "bright-path-counseling"):
        answer = decide(State.BOOKED, OWN, AFTER, NOW, policy_of(tenant))
        assert answer.message is RESCHEDULE_DISABLED
