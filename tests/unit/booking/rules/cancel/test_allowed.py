from datetime import datetime

import pytest

from helpgen.booking.rules.cancel.allowed import CANCEL_DISABLED, RULE, decide
from helpgen.booking.values.decision import ALLOWED, refused
from helpgen.booking.values.messages import ALREADY_STARTED, NOT_OWNER, PORTAL_DISABLED, WRONG_STATE
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import State
from tests.booking_policies import only, policy_of, policy_with
from tests.unit.booking.rules.booking.answered import broken
from tests.unit.booking.rules.cancel.moments import NEIGHBORS

OWN, OTHERS = True, False

NOW, AFTER = NEIGHBORS[0]


def switches(portal: object, allow: object) -> Policy:
    return only({"features.patientPortalEnabled": portal, "features.portalAllowCancel": allow})


ON, OFF = switches(portal=True, allow=True), switches(portal=True, allow=False)
NO_PORTAL = switches(portal=False, allow=True)


@pytest.mark.parametrize(("now", "after"), NEIGHBORS)
@pytest.mark.parametrize("state", [State.BOOKED, State.CONFIRMED])
def test_it_can_be_canceled_until_its_start_and_not_at_that_instant(
    state: State, now: datetime, after: datetime
) -> None:
    for start, clock in ((now, now), (now, after)):
        started = decide(state, OWN, start, clock, ON)
        assert started.message is ALREADY_STARTED
        assert started.because == (start, "<=", clock)
    answer = decide(state, OWN, after, now, ON)
    assert answer.allowed
    assert answer.because == (after, ">", now)


def test_where_it_is_switched_off_the_rule_refuses_and_not_only_the_button() -> None:
    answer = decide(State.BOOKED, OWN, AFTER, NOW, OFF)
    assert answer.message is CANCEL_DISABLED
    assert answer.code == "cancel_disabled"
    assert answer.because == ("features.portalAllowCancel", "is", False)


def test_without_a_portal_nothing_can_be_canceled() -> None:
    for policy in (NO_PORTAL, switches(portal=False, allow=False)):
        answer = decide(State.BOOKED, OWN, AFTER, NOW, policy)
        assert answer.message is PORTAL_DISABLED
        assert answer.because == ("features.patientPortalEnabled", "is", False)


def test_an_appointment_of_somebody_else_cannot_be_canceled() -> None:
    answer = decide(State.BOOKED, OTHERS, AFTER, NOW, ON)
    assert answer.message is NOT_OWNER
    assert answer.because == ("owner", "is", False)


@pytest.mark.parametrize("state", sorted(set(State) - {State.BOOKED, State.CONFIRMED}))
def test_neither_a_request_nor_what_is_under_way_or_over_can_be_canceled(state: State) -> None:
    answer = decide(state, OWN, AFTER, NOW, ON)
    assert answer.message is WRONG_STATE
    assert answer.because == (state, "not in", ("booked", "confirmed"))


def test_what_speaks_against_it_is_told_in_order() -> None:
    asked = (State.COMPLETED, False, NOW, NOW)
    assert decide(*asked, NO_PORTAL).message is PORTAL_DISABLED
    assert decide(*asked, OFF).message is CANCEL_DISABLED
    assert decide(*asked, ON).message is NOT_OWNER
    assert decide(State.COMPLETED, OWN, NOW, NOW, ON).message is ALREADY_STARTED


def test_canceling_does_not_ask_whether_online_booking_is_on() -> None:
    policy = policy_with("maple-street-therapy", {"features.selfBookingEnabled": False})
    assert decide(State.BOOKED, OWN, AFTER, NOW, policy).allowed


def test_the_systems_differ_by_their_policies_alone() -> None:
    for tenant in ("maple-street-therapy", "bright-path-counseling", "lakeside-psychology"):
        assert decide(State.BOOKED, OWN, AFTER, NOW, policy_of(tenant)).allowed
    for tenant in ("wren-house-therapists",):
        answer = decide(State.BOOKED, OWN, AFTER, NOW, policy_of(tenant))
        assert answer.message is CANCEL_DISABLED


def test_its_laws_deny_what_is_off_or_not_ones_own_or_not_ahead() -> None:
    fine = {"state": State.CONFIRMED, "owner": True, "start": AFTER, "now": NOW, "policy": ON}
    assert broken(RULE, ALLOWED, **fine) == []
    for policy in (OFF, NO_PORTAL):
        given = {**fine, "policy": policy}
        assert broken(RULE, ALLOWED, **given) == ["never-when-off"]
        assert broken(RULE, refused(CANCEL_DISABLED), **given) == []
    for wrong in ({"state": State.PENDING}, {"owner": False}, {"start": NOW}, {"now": AFTER}):
        given = {**fine, **wrong}
        assert broken(RULE, ALLOWED, **given) == ["own-and-upcoming"]
        assert broken(RULE, refused(WRONG_STATE), **given) == []
