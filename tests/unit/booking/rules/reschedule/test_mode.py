import pytest

from helpgen.booking.rules.reschedule.mode import RULE, decide
from helpgen.booking.values.decision import allowed
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

REQUIRED, NOT_REQUIRED = True, False


@pytest.mark.parametrize(
    ("mode", "required", "event"),
    [
        ("replace", False, "reschedule"),
        ("replace", True, "reschedule"),
        ("request", False, "request_reschedule"),
        ("request", True, "request_reschedule"),
        ("auto", False, "reschedule"),
        ("auto", True, "request_reschedule"),
    ],
)
def test_moving_replaces_or_asks_and_auto_asks_where_bookings_have_to(
    *, mode: str, required: bool, event: str
) -> None:
    answer = decide(required, only({"settings.rescheduleMode": mode}))
    assert answer.allowed
    assert answer.facts == {"event": event}
    assert answer.because == ("settings.rescheduleMode", "is", mode)


def test_the_systems_differ_by_their_policies_alone() -> None:
    assert decide(NOT_REQUIRED, policy_of("maple-street-therapy")).facts["event"] == "reschedule"
    assert (
        decide(REQUIRED, policy_of("maple-street-therapy")).facts["event"] == "request_reschedule"
    )
    assert (
        decide(NOT_REQUIRED, policy_of("lakeside-psychology")).facts["event"]
        == "request_reschedule"
    )


def test_its_law_denies_a_way_around_approval() -> None:
    law = ["auto-follows-approval"]
    auto, replace = (only({"settings.rescheduleMode": mode}) for mode in ("auto", "replace"))
    at_once, asks = allowed(event="reschedule"), allowed(event="request_reschedule")
    assert broken(RULE, at_once, required=True, policy=auto) == law
    assert broken(RULE, asks, required=False, policy=auto) == law
    assert broken(RULE, asks, required=True, policy=auto) == []
    assert broken(RULE, at_once, required=True, policy=replace) == []
