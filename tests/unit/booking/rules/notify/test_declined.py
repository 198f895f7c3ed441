"""Lists and law are those of `shapes/test_mailing.py`."""

import pytest

from helpgen.booking.rules.notify.declined import RULE, TEXT, decide
from helpgen.booking.values.decision import Decision, effect
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken


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
    assert told("lakeside-psychology") == ["task:contact_client"]


def test_where_the_seeds_are_silent_nothing_is_sent_and_the_client_is_told_in_person() -> None:
    task = (effect("task:contact_client"),)
    for tenant in ("maple-street-therapy", "wren-house-therapists"):
        assert decide(policy_of(tenant)) == Decision(facts={"decided": False}, effects=task)


@pytest.mark.parametrize(
    ("named", "effects"),
    [
        (["email:client"], ["email:client"]),
        (["email:clinician", "email:client"], ["email:clinician", "email:client"]),
        (["email:clinician"], ["email:clinician", "task:contact_client"]),
        ([], ["task:contact_client"]),
    ],
)
def test_a_mail_to_somebody_else_tells_the_client_nothing(
    named: list[str], effects: list[str]
) -> None:
    answer = decide(only({"settings.notifications": {"declined": named}}))
    assert [str(each) for each in answer.effects] == effects


@pytest.mark.parametrize("named", [["email:client"], ["email:clinician"], []])
def test_its_laws_hold_of_what_it_says(named: list[str]) -> None:
    policy = only({"settings.notifications": {"declined": named}})
    assert broken(RULE, decide(policy), policy=policy) == []


def test_its_laws_see_a_task_too_many_one_too_few_and_a_message_that_nobody_asked_for() -> None:
    quiet = only({"settings.notifications": {"declined": []}})
    loud = only({"settings.notifications": {"declined": ["email:client"]}})
    mail, task = effect("email:client"), effect("task:contact_client")
    assert broken(RULE, Decision(), policy=quiet) == ["client-is-told"]
    assert broken(RULE, Decision(effects=(mail, task)), policy=loud) == ["client-is-told"]
    assert broken(RULE, Decision(effects=(task,)), policy=loud) == ["nobody-else", "client-is-told"]
    assert broken(RULE, Decision(effects=(mail,)), policy=quiet) == [
        "nobody-else",
        "client-is-told",
    ]
