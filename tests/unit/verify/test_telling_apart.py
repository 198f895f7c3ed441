"""A fault that no claim finds is shown with the shortest input for which the answers differ."""

from collections.abc import Sequence
from datetime import UTC

import pytest

from helpgen.verify.cells import Clock
from helpgen.verify.engine import EffectTold, RuleAnswer, RuleQuestion
from helpgen.verify.fate import Distinction
from helpgen.verify.telling_apart import Cases, in_words, is_same
from tests.lending import MOST, RULE, Lending


def told(slip: str) -> Distinction | None:
    sound, faulty = Lending(), Lending(slip)
    cases = Cases([(MOST, Clock(UTC))], sound.describe(), sound)

    def ask(questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        return faulty.answer(questions)

    return cases.told_apart(RULE, ask)


def test_a_boundary_that_moved_is_shown_by_the_one_row_at_it() -> None:
    found = told("boundary")
    assert found is not None
    assert found.table == (
        "<!-- help:examples loan.renew with features.mostRenewals=2 -->",
        "| Renewed so far | Is it so? |",
        "| --- | --- |",
        "| 2 | no: too often |",
    )
    assert (found.sound, found.faulty) == ("no: too often, left 0", "yes, left 1")


def test_another_value_is_shown_with_the_smallest_numbers() -> None:
    found = told("fact")
    assert found is not None
    assert found.table[1:] == ("| Renewed so far | left? |", "| --- | --- |", "| 0 | 2 |")


def test_what_has_to_be_given_for_the_difference_stays() -> None:
    found = told("reserved")
    assert found is not None
    assert found.table[1] == "| Renewed so far | reserved | Is it so? |"
    assert found.table[3] == "| 0 | yes | yes |"


def test_an_effect_too_many_is_shown_as_a_claim() -> None:
    found = told("letter")
    assert found is not None
    assert found.table[0].startswith("<!-- help:claim loan.renew not=letter:reader")


@pytest.mark.parametrize("slip", ["", "state"])
def test_a_fault_that_changes_no_answer_is_not_told_apart(slip: str) -> None:
    assert told(slip) is None


def test_the_cases_of_a_rule_are_asked_once() -> None:
    sound = Lending()
    cases = Cases([(MOST, Clock(UTC))], sound.describe(), sound)
    cases.told_apart(RULE, sound.answer)
    before = sound.asked
    cases.told_apart(RULE, Lending().answer)
    assert sound.asked == before


def test_reasons_are_no_part_of_an_answer_and_all_errors_are_one() -> None:
    assert is_same(RuleAnswer(True, because="1 < 2"), RuleAnswer(True, because="1 < 3"))
    assert is_same(RuleAnswer(error="a"), RuleAnswer(error="b"))
    assert not is_same(RuleAnswer(True), RuleAnswer(error="b"))


def test_an_answer_is_told_with_all_that_it_says() -> None:
    letter = (EffectTold("letter", "reader"),)
    assert in_words(RuleAnswer(True, "", {"left": 1}, letter)) == "yes, left 1, letter:reader"
    assert in_words(RuleAnswer(error="no number")) == "no answer: no number"
