"""Lists and law are those of `shapes/test_mailing.py`."""

from helpgen.booking.rules.notify.cancelled_by_client import TEXT, decide
from helpgen.booking.values.decision import Decision
from tests.booking_policies import policy_of


def told(tenant: str) -> list[str]:
    answer = decide(policy_of(tenant))
    assert answer.allowed
    assert answer.facts == {"decided": True}
    return [str(each) for each in answer.effects]


def test_the_clinician_gets_no_mail_when_a_client_cancels() -> None:
    for tenant in ("bright-path-counseling", "oak-line-behavioral"):
        assert told(tenant) == []


def test_the_client_gets_a_mail_once_the_practice_has_let_the_client_cancel() -> None:
    assert told("lakeside-psychology") == ["email:client"]
    assert "canceled" in TEXT


def test_where_the_seeds_are_silent_nothing_is_decided_and_nothing_sent() -> None:
    for tenant in ("maple-street-therapy", "wren-house-therapists"):
        assert decide(policy_of(tenant)) == Decision(facts={"decided": False})
