"""Nothing that the seeds say of booking is without a topic, a rule and a test."""

from pathlib import Path

import yaml

from helpgen.booking.registry import RULES
from tests.house.tree import ROOT
from tests.seeds.report import report, statements
from tools.reference.booking.statements import STATEMENTS
from tools.reference.held import held

INDEX = yaml.safe_load((Path(__file__).parent / "statements.yaml").read_text(encoding="utf-8"))
WANTED = list(INDEX["statements"])


def test_every_statement_of_the_seeds_has_a_passage() -> None:
    assert list(STATEMENTS) == WANTED


def test_the_rules_answer_for_every_statement_of_the_seeds() -> None:
    assert [statement for statement, rules in statements().items() if not rules] == []
    assert {each for rule in RULES for each in rule.statements} == set(WANTED)


def test_every_statement_has_a_test() -> None:
    assert set(held(ROOT)) == set(WANTED)


def test_a_rule_without_a_statement_says_which_decision_it_is() -> None:
    assert [rule.id for rule in RULES if not rule.statements and not rule.decision] == []


def test_the_report_leaves_nothing_unmapped() -> None:
    lines = [line.strip() for line in report()]
    assert [line for line in lines if line in {"no rule", "no test"}] == []
    assert [line.split("  ")[0] for line in lines if line.split("  ")[0] in STATEMENTS] == WANTED
