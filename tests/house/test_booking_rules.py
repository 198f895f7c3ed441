"""Folder, tuple and catalog hold the same booking rules, and every record tells the truth about its rule."""

import re
from collections.abc import Iterable
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from helpgen.booking import rules
from helpgen.booking.engine import cells
from helpgen.booking.order import parts
from helpgen.booking.registry import BY_ID, RULES
from helpgen.booking.values.decision import Decision, Effect, EffectKind, Message
from helpgen.booking.values.effects import FOR_PEOPLE, SHAPES
from helpgen.booking.values.policy import Policy, PolicyKey
from helpgen.booking.values.rule import Cell, Field, Rule
from tests.booking_draws import arguments, policies
from tests.house.tree import ROOT

CATALOG = yaml.safe_load((ROOT / "tests" / "seeds" / "statements.yaml").read_text("utf-8"))
STATEMENTS: dict[str, list[str]] = CATALOG["statements"]
UNIT = ROOT / "tests" / "unit" / "booking" / "rules"
POLICIES = policies()
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def module_of(rule: Rule) -> str:
    return f"helpgen.booking.rules.{rule.id}".replace("-", "_")


class Watched(Policy):
    """A policy that remembers which keys were read."""

    __slots__ = ("read",)

    def __init__(self, policy: Policy) -> None:
        super().__init__(policy._values)
        self.read: set[str] = set()

    def __getitem__(self, key: PolicyKey[Any]) -> Any:
        self.read.add(key.name)
        return super().__getitem__(key)

    def __contains__(self, key: PolicyKey[Any]) -> bool:
        self.read.add(key.name)
        return super().__contains__(key)


def test_the_tuple_is_the_catalog_in_its_order() -> None:
    assert [rule.id for rule in RULES] == CATALOG["rules"]
    assert list(BY_ID) == CATALOG["rules"]
    assert len(set(CATALOG["rules"])) == len(CATALOG["rules"]) == 91


def test_the_tuple_is_the_folder() -> None:
    found = {
        module.name
        for module in walk_packages(rules.__path__, f"{rules.__name__}.")
        if not module.ispkg
    }
    assert found == {module_of(rule) for rule in RULES}


@each_rule
def test_the_path_of_a_rule_is_its_id(rule: Rule) -> None:
    module = import_module(module_of(rule))
    assert module.RULE is rule is BY_ID[rule.id]
    assert rule.decide is module.decide


@each_rule
def test_every_rule_has_a_twin_test(rule: Rule) -> None:
    folder, name = rule.id.replace("-", "_").split(".")
    assert (UNIT / folder / f"test_{name}.py").is_file()


@each_rule
def test_a_rule_takes_what_it_declares_and_nothing_else(rule: Rule) -> None:
    names = [field.name for field in rule.given]
    expected = ["answers"] * rule.is_made_of_others + names + ["policy"] * bool(rule.keys)
    assert list(signature(rule.decide).parameters) == expected


@each_rule
def test_a_rule_answers_for_a_statement_or_says_which_decision_it_is(rule: Rule) -> None:
    assert rule.says.endswith(".")
    assert rule.statements or rule.decision.endswith(".")
    assert set(rule.statements) <= set(STATEMENTS)
    assert len(set(rule.statements)) == len(rule.statements)


@each_rule
def test_a_record_names_nothing_twice(rule: Rule) -> None:
    for names in (
        [field.name for field in rule.given],
        [field.name for field in rule.gives],
        [key.name for key in rule.keys],
        [law.name for law in rule.properties],
        [message.code for message in rule.messages],
        [*rule.asks],
        [*rule.effects],
    ):
        assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", law.name) for law in rule.properties)
    assert all(law.says.endswith(".") for law in rule.properties)


@each_rule
def test_an_integer_that_is_given_has_a_bound_and_hours_end_after_they_start(rule: Rule) -> None:
    for fields in (rule.given, *(field.rows for field in rule.given)):
        bounds = {field.name: field.least for field in fields if field.cell is Cell.INTEGER}
        assert bounds == {name: int(name in LENGTHS) for name in bounds}
        assert all(field.least is None for field in fields if field.name not in bounds)
        times = {field.name: field.after for field in fields if field.cell is Cell.TIME}
        assert all(after == "" or after in times for after in times.values())
        assert times.get("end", "start") == "start"


LENGTHS = ("minutes", "service")
"""What is at least a minute; every other integer that is given counts something."""


@each_rule
def test_no_column_of_a_table_can_mean_two_values(rule: Rule) -> None:
    for fields in (rule.given, rule.gives):
        names = [name.casefold() for each in fields for name in (each.name, *each.aliases)]
        own = {name: names.count(name) for name in names}
        assert [name for name, times in own.items() if times > 1 and not _same(fields, name)] == []


def _same(fields: Iterable[Field], name: str) -> bool:
    """It is the name of one field, written as an alias of the same one too."""
    return sum(name in {n.casefold() for n in (f.name, *f.aliases)} for f in fields) == 1


@each_rule
def test_a_rule_asks_rules_that_exist_and_never_itself(rule: Rule) -> None:
    def asked(name: str, above: tuple[str, ...]) -> None:
        assert name not in above
        for below in parts(BY_ID[name]):
            asked(below.id, (*above, name))

    asked(rule.id, ())


def test_a_code_is_said_by_one_message_only() -> None:
    by_code: dict[str, Message] = {}
    for rule in RULES:
        for message in rule.messages:
            assert re.fullmatch(r"[a-z]+(_[a-z]+)*", message.code)
            assert message.text.endswith(".")
            assert by_code.setdefault(message.code, message) is message, message.code


def test_every_statement_has_the_rules_that_the_catalog_names() -> None:
    missing = [
        f"{statement} {name}"
        for statement, names in STATEMENTS.items()
        for name in names
        if not any(statement in rule.statements for rule in _named(name))
    ]
    assert missing == []


def test_every_rule_has_the_statements_that_the_catalog_names() -> None:
    wrong = [
        f"{rule.id} {statement}"
        for rule in RULES
        for statement in rule.statements
        if not any(rule in _named(name) for name in STATEMENTS.get(statement, ()))
    ]
    assert wrong == []


def _named(name: str) -> list[Rule]:
    """The rule of that id, or for `approval.*` its whole family."""
    family = name.removesuffix("*")
    return [
        rule for rule in RULES if name == rule.id or (family != name and rule.id.startswith(family))
    ]


def test_the_catalog_has_every_statement_of_the_seeds() -> None:
    count = {"000": 15, "001": 18, "002": 13, "003": 14, "004": 16}
    wanted = [f"{seed}.{n}" for seed, last in count.items() for n in range(1, last + 1)]
    assert list(STATEMENTS) == wanted


@each_rule
def test_a_rule_keeps_its_word_whatever_it_is_given(rule: Rule) -> None:
    """Never raises; tells only what it declares; reads all of its keys and no other; its laws hold."""
    keys = {key.name for key in rule.keys}
    read = drawn(rule, 60)
    if read != keys:  # a rule may need luck to get to its last key
        read |= drawn(rule, 600)
    assert read == keys


def drawn(rule: Rule, examples: int) -> set[str]:
    """The keys that were read in so many examples, each of which is checked."""
    read: set[str] = set()

    @settings(max_examples=examples, deadline=None, derandomize=True, database=None)
    @given(arguments(rule), st.sampled_from(POLICIES))
    def draw(values: dict[str, Any], policy: Policy) -> None:
        watched = Watched(policy)
        more = {"policy": watched} if rule.keys else {}
        answer = rule.decide(**values, **more)
        read.update(watched.read)
        assert read <= {key.name for key in rule.keys}
        check_answer(rule, answer, values.get("answers", ()))
        assert rule.decide(**values, **more) == answer
        for law in rule.properties:
            assert law.holds(**values, **more, answer=answer), law.name

    draw()
    return read


def check_answer(rule: Rule, answer: Decision, asked: Iterable[tuple[str, Decision]]) -> None:
    """Message, facts and effects are declared, and the facts are of the types that are declared."""
    passed_on = {part.message for _, part in asked}
    assert answer.allowed or answer.message in {*rule.messages, *passed_on}
    assert {effect.kind for effect in answer.effects} <= set(rule.effects)
    for effect in answer.effects:
        cells.given(SHAPES[effect.kind].details, _details(effect))
    declared = {field.name: field for field in rule.gives}
    for name, value in answer.facts.items():
        check_fact(declared[name], value)


def _details(effect: Effect) -> dict[str, Any]:
    """What comes with an effect, in JSON."""
    written = cells.json_of_effect(effect)
    assert isinstance(written, dict)
    assert isinstance(written["details"], dict)
    return written["details"]


def test_every_kind_of_effect_has_a_shape() -> None:
    assert list(SHAPES) == list(EffectKind)
    assert all(shape.says.endswith(".") for shape in SHAPES.values())
    names = {field.name for shape in SHAPES.values() for field in shape.details}
    assert set(FOR_PEOPLE) <= names


def check_fact(field: Field, value: object) -> None:
    """What is written as JSON is read as the same again."""
    optional = Field(
        field.name, field.cell, many=field.many, optional=True, codes=field.codes, rows=field.rows
    )
    assert cells.given((optional,), {field.name: cells.json_of(field, value)}) == {
        field.name: value
    }


def test_no_rule_file_is_long() -> None:
    long = [
        path.name
        for path in Path(*rules.__path__).rglob("*.py")
        if path.read_text("utf-8").count("\n") > 300
    ]
    assert long == []
