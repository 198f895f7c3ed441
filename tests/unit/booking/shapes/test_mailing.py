"""Four rules about who hears of something have one shape; every test is about all of them."""

from collections.abc import Callable
from typing import Any, Protocol

import pytest

from helpgen.booking.rules.notify import approved, cancelled_by_client, declined, request_submitted
from helpgen.booking.shapes.mailing import EFFECTS
from helpgen.booking.values.decision import Decision
from helpgen.booking.values.rule import Rule
from tests.booking_policies import only


class Mail(Protocol):
    """The module of such a rule."""

    RULE: Rule
    OCCASION: str
    TEXT: str
    decide: Callable[..., Any]


pytestmark = pytest.mark.parametrize(
    "mail",
    [approved, cancelled_by_client, declined, request_submitted],
    ids=lambda mail: mail.RULE.id,
)


def messages(answer: Decision) -> Decision:
    """The answer without what is no message: one of the four also leaves a task."""
    return answer._replace(effects=tuple(each for each in answer.effects if each.kind in EFFECTS))


def test_a_list_that_is_empty_is_a_decision_and_one_that_is_missing_is_none(mail: Mail) -> None:
    empty, missing = (
        only({"settings.notifications": {mail.OCCASION: []}}),
        only({"settings.notifications": {}}),
    )
    assert messages(mail.decide(empty)) == Decision(facts={"decided": True})
    assert messages(mail.decide(missing)) == Decision(facts={"decided": False})


def test_everybody_on_the_list_hears_in_its_order(mail: Mail) -> None:
    told = ["notify:clinician", "email:client", "email:clinician"]
    policy = only({"settings.notifications": {mail.OCCASION: told}})
    assert [str(each) for each in mail.decide(policy).effects] == told
    assert {each.details for each in mail.decide(policy).effects} == {(("text", mail.TEXT),)}


def test_what_is_decided_for_another_event_does_not_matter(mail: Mail) -> None:
    others = {
        name: ["email:clinician"]
        for name in (
            "requestSubmitted",
            "approved",
            "declined",
            "cancelledByClient",
            "changeApproved",
            "changeDenied",
        )
        if name != mail.OCCASION
    }
    answer = mail.decide(only({"settings.notifications": others}))
    assert messages(answer) == Decision(facts={"decided": False})


def test_the_law_holds_and_is_broken_by_a_mail_too_many_or_too_few(mail: Mail) -> None:
    tables: tuple[dict[str, list[str]], ...] = (
        {},
        {mail.OCCASION: []},
        {mail.OCCASION: ["email:client"]},
    )
    for table in tables:
        policy = only({"settings.notifications": table})
        assert mail.RULE.properties[0].holds(policy, answer=mail.decide(policy))
    one, none = (
        only({"settings.notifications": {mail.OCCASION: ["email:client"]}}),
        only({"settings.notifications": {}}),
    )
    assert not mail.RULE.properties[0].holds(one, answer=mail.decide(none))
    assert not mail.RULE.properties[0].holds(none, answer=mail.decide(one))
