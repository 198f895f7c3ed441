from itertools import product

import pytest

from helpgen.booking.rules.portal import sign_in
from helpgen.booking.rules.portal.sign_in import (
    CHANNELS,
    PROOFS,
    RULE,
    SENT,
    SIGN_IN_REFUSED,
    decide,
)
from helpgen.booking.values.decision import Decision, EffectKind
from helpgen.booking.values.messages import PORTAL_DISABLED
from helpgen.booking.values.policy import Policy
from tests.booking_policies import only, policy_of

LAWS = {each.name: each.holds for each in RULE.properties}
ON = only({"features.patientPortalEnabled": True})
OFF = only({"features.patientPortalEnabled": False})
S0 = policy_of("maple-street-therapy")


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_newest_link_or_code_signs_in(channel: str) -> None:
    assert decide(channel, "current", known=True, policy=S0) == Decision(facts={"signed_in": True})


@pytest.mark.parametrize("proof", ["used", "superseded"])
@pytest.mark.parametrize("channel", CHANNELS)
def test_a_link_or_code_works_once_and_only_until_there_is_a_newer_one(
    channel: str, proof: str
) -> None:
    answer = decide(channel, proof, known=True, policy=S0)
    assert answer == Decision(SIGN_IN_REFUSED, {"signed_in": False})


@pytest.mark.parametrize(
    ("channel", "effect"),
    [
        ("link", "email:client"),
        ("email_code", "email:client"),
        ("sms_code", "message:client"),
    ],
)
def test_whoever_is_known_is_sent_what_was_asked_for(channel: str, effect: str) -> None:
    answer = decide(channel, "none", known=True, policy=S0)
    assert answer.facts == {"signed_in": False, "reply": SENT}
    assert [str(each) for each in answer.effects] == [effect]
    assert answer.effects[0].details == (("sends", channel),)


@pytest.mark.parametrize("channel", CHANNELS)
def test_whoever_is_not_known_is_sent_nothing_and_reads_the_same(channel: str) -> None:
    known, unknown = (decide(channel, "none", each, S0) for each in (True, False))
    assert unknown.allowed
    assert unknown.effects == ()
    assert unknown.facts == known.facts


def test_a_refusal_is_the_same_for_an_unknown_address_as_for_a_spent_link() -> None:
    refusals = [
        decide("link", proof, known, S0)
        for proof, known in [("current", False), ("used", True), ("used", False)]
    ]
    assert refusals == [Decision(SIGN_IN_REFUSED, {"signed_in": False})] * 3


def test_links_and_codes_can_be_new_used_or_replaced() -> None:
    assert CHANNELS == ("link", "email_code", "sms_code")
    assert PROOFS == ("none", "current", "used", "superseded")
    assert SIGN_IN_REFUSED.code == "sign_in_refused"


def test_no_account_is_asked_for() -> None:
    assert [each.name for each in RULE.given] == ["channel", "proof", "known"]
    assert set(RULE.effects) == {EffectKind.EMAIL, EffectKind.MESSAGE}


@pytest.mark.parametrize("proof", PROOFS)
def test_nobody_signs_in_and_nothing_is_sent_while_the_portal_is_off(proof: str) -> None:
    assert decide("link", proof, known=True, policy=OFF) == Decision(PORTAL_DISABLED)


def test_the_laws_hold_for_every_argument() -> None:
    for case in product(CHANNELS, PROOFS, (True, False), (ON, OFF)):
        answer = decide(*case)
        assert all(holds(*case, answer=answer) for holds in LAWS.values())


def test_the_laws_are_broken_by_an_answer_that_tells_or_lets_in_too_many() -> None:
    telling = Decision(facts={"signed_in": False, "reply": "We do not know this address."})
    assert not LAWS["never-tells-who-is-known"](
        "link", "none", known=False, policy=ON, answer=telling
    )
    assert not LAWS["never-tells-who-is-known"](
        "link", "current", known=True, policy=OFF, answer=telling
    )
    lax = Decision(facts={"signed_in": True})
    assert not LAWS["single-use"]("link", "used", known=True, policy=ON, answer=lax)


def test_the_law_is_broken_by_a_rule_that_answers_strangers_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def telling(channel: str, proof: str, known: bool, policy: Policy) -> Decision:  # noqa: ARG001  the arguments of the rule
        return Decision(facts={"signed_in": False, "reply": SENT if known else "Who are you?"})

    monkeypatch.setattr(sign_in, "decide", telling)
    for known in (True, False):
        answer = telling("link", "none", known, ON)
        law = LAWS["never-tells-who-is-known"]
        assert not law("link", "none", known=known, policy=ON, answer=answer)
