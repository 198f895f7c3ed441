"""Each operator makes of a piece of code what somebody could have written by mistake."""

import ast
from collections.abc import Sequence

import pytest

from helpgen.booking.mutants.operators import (
    Operator,
    arithmetic,
    comparisons,
    constants,
    effects,
    guards,
    keys,
    members,
    messages,
    units,
    zones,
)
from helpgen.booking.mutants.rewriting import Meanings, code, name_of

WORDS = Meanings(
    keys={"PORTAL": ("True", "False")},
    members={"State": ("PENDING", "BOOKED")},
    messages=("TOO_SOON", "TOO_LATE"),
)


def made(operator: Operator, text: str) -> Sequence[str]:
    """What the operator makes of the code, everywhere in it, as it is shown."""
    return [
        each.shown or each.text
        for node in ast.walk(ast.parse(text))
        for each in operator(node, WORDS)
    ]


@pytest.mark.parametrize(
    ("operator", "text", "wanted"),
    [
        (comparisons, "a < b", ["a <= b"]),
        (comparisons, "a <= b < c", ["a < b < c", "a <= b <= c"]),
        (comparisons, "a is None", ["a is not None"]),
        (comparisons, "a + b", []),
        (constants, "3", ["4", "2"]),
        (constants, "True", ["False"]),
        (constants, "'words'", []),
        (constants, "a", []),
        (units, "timedelta(hours=n)", ["days=n"]),
        (units, "timedelta(n, weeks=1)", []),
        (units, "hours", []),
        (arithmetic, "a + b", ["a - b"]),
        (arithmetic, "a - b", ["a + b"]),
        (arithmetic, "max(a)", ["min"]),
        (arithmetic, "sum(a)", []),
        (zones, "policy[TIMEZONE]", ["UTC"]),
        (zones, "policy[PORTAL]", []),
        (zones, "local_date(now, where)", ["UTC"]),
        (zones, "other(now, where)", []),
        (guards, "def f():\n    if a:\n        return b", ["False"]),
        (guards, "if a:\n    b = c", []),
        (guards, "a if b else c", ["True", "False"]),
        (guards, "a and b", ["b", "a"]),
        (guards, "a or b or c", ["b or c", "a or c", "a or b"]),
        (guards, "not a", ["a"]),
        (guards, "[a for a in b if c]", ["True"]),
        (effects, "answer.effects", ["nothing"]),
        (effects, "Effect(KIND, 'clinician', details)", ["'client'"]),
        (effects, "Effect(KIND, 'client')", ["'clinician'"]),
        (effects, "Other(KIND, 'client')", []),
        (effects, "Decision(effects=told)", ["nothing", "told, and email:client"]),
        (effects, "Decision(effects=None)", []),
        (keys, "policy[PORTAL]", ["True", "False"]),
        (keys, "case.policy[PORTAL]", ["True", "False"]),
        (keys, "policy[OTHER]", []),
        (members, "State.PENDING", ["State.BOOKED"]),
        (members, "State.BOOKED", ["State.PENDING"]),
        (members, "Other.BOOKED", []),
        (messages, "refused(TOO_SOON)", ["TOO_LATE"]),
        (messages, "allowed()", []),
    ],
)
def test_an_operator_makes_just_these_changes(
    operator: Operator, text: str, wanted: list[str]
) -> None:
    assert made(operator, text) == wanted


def test_a_rule_with_one_message_has_no_other_to_tell() -> None:
    node = ast.parse("refused(TOO_SOON)").body[0]
    assert isinstance(node, ast.Expr)
    assert list(messages(node.value, Meanings(messages=("TOO_SOON",)))) == []


def test_an_added_mail_is_an_effect_that_can_be_made() -> None:
    parsed = ast.walk(ast.parse("Decision(effects=())"))
    changes = [each for node in parsed for each in effects(node, WORDS)]
    (mail,) = eval(changes[1].text)  # noqa: S307  our own code
    assert str(mail) == "email:client"


def test_utc_is_a_zone_of_the_same_type() -> None:
    (change,) = zones(ast.parse("policy[TIMEZONE]", mode="eval").body, WORDS)
    assert change.text == 'type(policy[TIMEZONE])("UTC")'


def test_only_names_have_a_name() -> None:
    parsed = (ast.parse(text, mode="eval").body for text in ("a", "a.b", "a()"))
    assert [name_of(each) for each in parsed] == ["a", "b", ""]


def test_code_stands_in_brackets_so_that_it_can_stand_anywhere() -> None:
    assert code(ast.parse("a or b", mode="eval").body) == "(a or b)"
