import pytest

from helpgen.booking.rules.request.manage import MANAGE_DISABLED, RULE, decide
from helpgen.booking.values.decision import ALLOWED, refused
from helpgen.booking.values.messages import NOT_OWNER, PORTAL_DISABLED, WRONG_STATE
from helpgen.booking.values.state import State
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

OWN, OTHERS = True, False

PORTAL, MANAGE = "features.patientPortalEnabled", "features.manageRequestEnabled"
ON = only({PORTAL: True, MANAGE: True})
OFF = only({PORTAL: True, MANAGE: False})


def test_an_own_request_can_be_changed_and_stays_a_request() -> None:
    answer = decide(State.PENDING, OWN, ON)
    assert answer.allowed
    assert answer.facts == {"state": State.PENDING}
    assert answer.because == ("pending", "is", "pending")


def test_where_it_is_switched_off_no_request_can_be_changed() -> None:
    answer = decide(State.PENDING, OWN, OFF)
    assert answer.message is MANAGE_DISABLED
    assert answer.code == "manage_disabled"
    assert answer.because == ("features.manageRequestEnabled", "is", False)


def test_without_a_portal_no_request_can_be_changed() -> None:
    answer = decide(State.PENDING, OWN, only({PORTAL: False, MANAGE: True}))
    assert answer.message is PORTAL_DISABLED
    assert answer.because == ("features.patientPortalEnabled", "is", False)


def test_a_request_of_somebody_else_cannot_be_changed() -> None:
    answer = decide(State.PENDING, OTHERS, ON)
    assert answer.message is NOT_OWNER
    assert answer.because == ("owner", "is", False)


@pytest.mark.parametrize("state", sorted(set(State) - {State.PENDING}))
def test_once_it_is_decided_it_is_no_request_any_more(state: State) -> None:
    answer = decide(state, OWN, ON)
    assert answer.message is WRONG_STATE
    assert answer.because == (state, "is not", "pending")


def test_only_one_system_lets_clients_manage_their_requests() -> None:
    assert decide(State.PENDING, OWN, policy_of("wren-house-therapists")).allowed
    assert decide(State.BOOKED, OWN, policy_of("wren-house-therapists")).code == "wrong_state"
    for tenant in ("maple-street-therapy", "oak-line-behavioral", "lakeside-psychology"):
        assert decide(State.PENDING, OWN, policy_of(tenant)).message is MANAGE_DISABLED


def test_its_law_denies_changes_after_the_decision() -> None:
    assert broken(RULE, ALLOWED, state=State.BOOKED, owner=True, policy=ON) == ["only-pending"]
    assert broken(RULE, ALLOWED, state=State.PENDING, owner=True, policy=ON) == []
    assert broken(RULE, refused(WRONG_STATE), state=State.BOOKED, owner=True, policy=ON) == []
