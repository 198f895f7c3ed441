"""Four rules are made of all that have a say on an occasion; every test is about each of them."""

from collections.abc import Iterator

import pytest

from helpgen.booking.order import parts
from helpgen.booking.registry import BY_ID
from helpgen.booking.values.decision import ALLOWED, Decision, refused
from helpgen.booking.values.messages import OUTSIDE_HOURS, TOO_FAR
from helpgen.booking.values.rule import Rule
from tests.unit.booking.rules.booking.answered import answered, broken

IDS = (
    "booking.revalidate",
    "booking.validate-conflict",
    "reschedule.constraints",
    "approval.recheck",
)
pytestmark = pytest.mark.parametrize("rule", [BY_ID[name] for name in IDS], ids=IDS)
NO = refused(TOO_FAR, (31, ">", 30))


def said(rule: Rule, refusing: str = "") -> tuple[tuple[str, Decision], ...]:
    """What each of its parts says; one may refuse."""
    return tuple((part.id, NO if part.id == refusing else ALLOWED) for part in parts(rule))


def test_what_everyone_allows_is_allowed(rule: Rule) -> None:
    answer = answered(rule, answers=said(rule))
    assert answer.allowed
    assert answer.facts == {"failed": None}


def test_each_of_them_can_refuse_with_its_own_words_and_numbers(rule: Rule) -> None:
    for part in parts(rule):
        answer = answered(rule, answers=said(rule, part.id))
        assert answer.message is TOO_FAR
        assert answer.because == (31, ">", 30)
        assert answer.facts == {"failed": part.id}


def test_the_first_refusal_stands_and_nothing_after_it_is_asked(rule: Rule) -> None:
    asked: list[str] = []

    def answers() -> Iterator[tuple[str, Decision]]:
        for number, part in enumerate(parts(rule)):
            asked.append(part.id)
            yield part.id, (ALLOWED, NO, refused(OUTSIDE_HOURS))[min(number, 2)]

    answer = rule.decide(answers())
    assert answer.message is TOO_FAR
    assert asked == [part.id for part in parts(rule)[:2]]


def test_its_law_is_that_it_allows_what_all_allow_and_nothing_else(rule: Rule) -> None:
    (law,) = (each.name for each in rule.properties)
    last = parts(rule)[-1].id
    assert broken(rule, ALLOWED, answers=said(rule)) == []
    assert broken(rule, NO, answers=said(rule, last)) == []
    assert broken(rule, ALLOWED, answers=said(rule, last)) == [law]
    assert broken(rule, NO, answers=said(rule)) == [law]
