"""Lists and law are those of `shapes/test_mailing.py`."""

from helpgen.booking.rules.notify.declined import TEXT, decide
from helpgen.booking.values.decision import Decision
from tests.booking_policies import policy_of


def told(tenant: str) -> list[str]:
    answer = decide(policy_of(tenant))
    assert answer.allowed
    assert answer.facts == {"decided": True}
    return [str(each) for each in answer.effects]


def test_the_client_gets_a_mail_that_says_no_and_whom_to_call() -> None:
    for tenant in ("bright-path-counseling", "oak-line-behavioral"):
        assert told(tenant) == ["email:client"]
    assert "not approved" in TEXT
    assert "Call your provider or the office" in TEXT


def test_no_mail_is_sent_where_the_practice_contacts_the_client_itself() -> None:
    assert told("lakeside-psychology") == []


def test_where_the_seeds_are_silent_nothing_is_decided_and_nothing_sent() -> None:
    for tenant in ("maple-street-therapy", "wren-house-therapists"):
        assert decide(policy_of(tenant)) == Decision(facts={"decided": False})
