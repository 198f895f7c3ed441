import pytest

from helpgen.booking.rules.cancel.mode import RULE, decide
from helpgen.booking.values.decision import allowed
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

IMMEDIATE = only({"settings.cancelMode": "immediate"})
REQUEST = only({"settings.cancelMode": "request"})


def test_canceling_is_immediate_or_a_request() -> None:
    at_once, asked = decide(IMMEDIATE), decide(REQUEST)
    assert at_once.allowed
    assert asked.allowed
    assert at_once.facts == {"event": "cancel"}
    assert asked.facts == {"event": "request_cancel"}
    assert at_once.because == ("settings.cancelMode", "is", "immediate")
    assert asked.because == ("settings.cancelMode", "is", "request")


@pytest.mark.parametrize(
    ("tenant", "event"),
    [
        ("maple-street-therapy", "cancel"),
        ("bright-path-counseling", "cancel"),
        ("oak-line-behavioral", "cancel"),
        ("wren-house-therapists", "cancel"),
        ("lakeside-psychology", "request_cancel"),
    ],
)
def test_one_system_has_cancellations_approved(tenant: str, event: str) -> None:
    assert decide(policy_of(tenant)).facts["event"] == event


def test_its_law_denies_canceling_at_once_where_it_has_to_be_asked_for() -> None:
    law = ["request-changes-nothing-yet"]
    assert broken(RULE, allowed(event="cancel"), policy=REQUEST) == law
    assert broken(RULE, allowed(event="request_cancel"), policy=IMMEDIATE) == law
    assert broken(RULE, allowed(event="request_cancel"), policy=REQUEST) == []
    assert broken(RULE, allowed(event="cancel"), policy=IMMEDIATE) == []
