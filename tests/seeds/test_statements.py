"""Nothing that the seeds say of booking is without a rule, and no statement without a test."""

from pathlib import Path

import yaml

from helpgen.booking.registry import RULES
from tests.seeds.report import held, statements

INDEX = yaml.safe_load((Path(__file__).parent / "statements.yaml").read_text(encoding="utf-8"))


def test_the_rules_answer_for_every_statement_of_the_seeds() -> None:
    assert set(statements()) == set(INDEX["statements"])


def test_every_statement_has_a_test() -> None:
    assert set(held()) == set(INDEX["statements"])


def test_a_rule_without_a_statement_says_which_decision_it_is() -> None:
    assert [rule.id for rule in RULES if not rule.statements and not rule.decision] == []
