"""Beside what organizations have set, what they could set is tried: one key at a time."""

import pytest

from helpgen.model.engine_description import RuleDescription
from helpgen.verify.near_policies import policies_near


def near(value: object, schema: dict[str, object]) -> list[object]:
    rule = RuleDescription(id="a.b", says="It is so.", keys=("a.key",))
    policies = [{"a.key": value, "a.other": 1}, {"a.key": value, "a.other": 2}]
    return [each["a.key"] for each in policies_near(rule, policies, {"a.key": schema})]


@pytest.mark.parametrize(
    ("value", "schema", "wanted"),
    [
        (True, {"type": "boolean"}, [True, False]),
        ("a", {"enum": ["a", "b", "c"]}, ["a", "b", "c"]),
        (24, {"type": "integer"}, [24, 25, 48, None]),
        (None, {"type": ["integer", "null"]}, [None, 1]),
        ({"a": 1}, {"type": "object"}, [{"a": 1}]),
    ],
)
def test_a_rule_sees_its_own_keys_each_set_otherwise(
    value: object, schema: dict[str, object], wanted: list[object]
) -> None:
    assert near(value, schema) == wanted


def test_without_any_organization_there_is_no_policy() -> None:
    assert policies_near(RuleDescription(id="a.b", says="It is so."), [], {}) == []
