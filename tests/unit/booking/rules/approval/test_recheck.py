from collections.abc import Iterator

import pytest

from helpgen.booking.order import parts
from helpgen.booking.rules.approval.recheck import RULE, decide
from helpgen.booking.values.decision import ALLOWED, Decision, Message, refused
from helpgen.booking.values.messages import OUTSIDE_HOURS, SLOT_TAKEN
from tests.unit.booking.rules.booking.answered import broken

THEIRS = Message("somebody_else", "Another client has this time.", conflict=True)
ASKS = tuple(rule.id for rule in parts(RULE))


def answers_with(rule: str, message: Message) -> tuple[tuple[str, Decision], ...]:
    no = refused(message, (1, "<", 2))
    return tuple((each, no if each == rule else ALLOWED) for each in ASKS)


@pytest.mark.parametrize(
    "rule",
    [
        "availability.existing-appointments",
        "availability.client-conflict",
        "availability.block-events",
    ],
)
def test_whatever_else_takes_the_time_the_slot_is_taken_and_no_more_is_said(rule: str) -> None:
    assert rule in ASKS
    answer = decide(answers_with(rule, THEIRS))
    assert answer.message is SLOT_TAKEN
    assert answer.facts == {"failed": rule}
    assert answer.because == (1, "<", 2)


@pytest.mark.parametrize("rule", ASKS)
def test_a_provider_who_is_not_available_any_more_is_refused_in_the_rules_own_words(
    rule: str,
) -> None:
    answer = decide(answers_with(rule, OUTSIDE_HOURS))
    assert answer.message is OUTSIDE_HOURS
    assert answer.facts == {"failed": rule}
    assert answer.because == (1, "<", 2)


def test_with_nothing_against_it_the_time_is_still_good() -> None:
    answer = decide(tuple((rule, ALLOWED) for rule in ASKS))
    assert answer.allowed
    assert answer.facts == {"failed": None}


def test_the_first_refusal_stands_and_the_rest_is_not_asked() -> None:
    def answers() -> Iterator[tuple[str, Decision]]:
        yield "availability.client-conflict", refused(SLOT_TAKEN)
        raise AssertionError

    assert decide(answers()).message is SLOT_TAKEN


def test_its_law_denies_two_approvals_of_one_time() -> None:
    clash = answers_with("availability.existing-appointments", SLOT_TAKEN)
    free = tuple((rule, ALLOWED) for rule in ASKS)
    assert broken(RULE, ALLOWED, answers=clash) == ["no-conflict-survives"]
    assert broken(RULE, refused(SLOT_TAKEN), answers=free) == ["no-conflict-survives"]
    assert broken(RULE, refused(SLOT_TAKEN), answers=clash) == []
    assert broken(RULE, ALLOWED, answers=free) == []
