import pytest

from helpgen.booking.rules.notify.change_decided import APPROVED, DENIED, RULE, decide
from helpgen.booking.values.decision import Decision
from tests.booking_policies import only, policy_of

LAW = RULE.properties[0].holds
S4 = policy_of("lakeside-psychology")


def test_the_client_gets_a_mail_when_a_change_is_approved() -> None:
    answer = decide(approved=True, policy=S4)
    assert answer.facts == {"decided": True}
    assert [str(each) for each in answer.effects] == ["email:client"]
    assert answer.effects[0].details == (("text", APPROVED),)


def test_a_denied_change_sends_no_mail_as_the_practice_contacts_the_client_itself() -> None:
    assert decide(approved=False, policy=S4) == Decision(facts={"decided": True})


@pytest.mark.parametrize("approved", [True, False])
@pytest.mark.parametrize(
    "tenant",
    [
        "maple-street-therapy",
        "bright-path-counseling",
        "oak-line-behavioral",
        "wren-house-therapists",
    ],
)
def test_where_nothing_is_decided_nothing_is_sent(tenant: str, *, approved: bool) -> None:
    assert decide(approved, policy_of(tenant)) == Decision(facts={"decided": False})


def test_yes_and_no_have_lists_and_words_of_their_own() -> None:
    table = {
        "changeApproved": ["email:client"],
        "changeDenied": ["notify:clinician", "email:client"],
    }
    policy = only({"settings.notifications": table})
    yes, no = decide(approved=True, policy=policy), decide(approved=False, policy=policy)
    assert [str(each) for each in yes.effects] == table["changeApproved"]
    assert [str(each) for each in no.effects] == table["changeDenied"]
    assert {each.details for each in no.effects} == {(("text", DENIED),)}
    assert APPROVED != DENIED


def test_the_law_holds_and_is_broken_by_the_list_of_the_other_answer() -> None:
    table = {"changeApproved": ["email:client"], "changeDenied": ["notify:clinician"]}
    for each in ({}, table):
        policy = only({"settings.notifications": each})
        for approved in (True, False):
            assert LAW(approved, policy, answer=decide(approved, policy))
    policy = only({"settings.notifications": table})
    assert not LAW(approved=True, policy=policy, answer=decide(approved=False, policy=policy))
    assert not LAW(approved=False, policy=policy, answer=decide(approved=True, policy=policy))
    one = only({"settings.notifications": {"changeDenied": []}})
    assert not LAW(approved=True, policy=one, answer=decide(approved=True, policy=policy))
    assert not LAW(approved=False, policy=one, answer=decide(approved=True, policy=policy))
