import pytest

from helpgen.booking.rules.display.status_label import RULE, decide
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.state import State
from tests.booking_policies import policy_of, policy_with

LAW = RULE.properties[0].holds
S0 = policy_of("maple-street-therapy")
S1A = policy_of("bright-path-counseling")
S3 = policy_of("wren-house-therapists")


def label(state: State, tenant: str) -> object:
    return decide(state, policy_of(tenant)).facts["label"]


def test_a_request_is_pending_approval_and_a_booked_one_scheduled() -> None:
    assert decide(State.PENDING, S0) == allowed(label="Pending Approval")
    assert decide(State.BOOKED, S0) == allowed(label="Scheduled")


@pytest.mark.parametrize(
    "tenant", ["maple-street-therapy", "harbor-view-clinic", "stone-bridge-care"]
)
def test_booked_is_not_yet_confirmed(tenant: str) -> None:
    """Approval makes it booked; only the client's own promise to come makes it Confirmed."""
    assert label(State.BOOKED, tenant) != label(State.CONFIRMED, tenant)
    assert label(State.CONFIRMED, tenant) == "Confirmed"


def test_where_the_therapist_confirms_a_request_is_unconfirmed_and_a_booked_one_confirmed() -> None:
    assert decide(State.PENDING, S3).facts["label"] == "Unconfirmed"
    assert decide(State.BOOKED, S3).facts["label"] == "Confirmed"


def test_an_appointment_that_the_client_gave_up_is_called_missed() -> None:
    assert str(decide(State.MISSED, S1A).facts["label"]).lower() == "missed"


@pytest.mark.parametrize("state", State)
def test_every_state_has_the_word_that_the_organization_chose(state: State) -> None:
    labels = {each.value: f"word {each.value}" for each in State}
    policy = policy_with("maple-street-therapy", {"settings.statusLabels": labels})
    assert decide(state, policy).facts == {"label": f"word {state.value}"}


def test_the_law_holds_and_is_broken_by_another_word_or_none() -> None:
    assert all(LAW(state, S0, answer=decide(state, S0)) for state in State)
    assert not LAW(State.BOOKED, S0, answer=allowed(label="Confirmed"))
    assert not LAW(State.BOOKED, S0, answer=allowed(label=""))
