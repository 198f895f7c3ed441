"""Lists and law are those of `shapes/test_mailing.py`."""

from helpgen.booking.rules.notify.request_submitted import TEXT, decide
from helpgen.booking.values.decision import Decision
from tests.booking_policies import policy_of


def told(tenant: str) -> list[str]:
    answer = decide(policy_of(tenant))
    assert answer.allowed
    assert answer.facts == {"decided": True}
    return [str(each) for each in answer.effects]


def test_the_client_gets_a_mail_that_it_waits_and_the_therapist_is_told() -> None:
    assert told("wren-house-therapists") == ["email:client", "notify:clinician"]
    assert "waits" in TEXT


def test_where_the_seeds_are_silent_nothing_is_decided_and_nothing_sent() -> None:
    for tenant in (
        "maple-street-therapy",
        "bright-path-counseling",
        "oak-line-behavioral",
        "lakeside-psychology",
    ):
        assert decide(policy_of(tenant)) == Decision(facts={"decided": False})
