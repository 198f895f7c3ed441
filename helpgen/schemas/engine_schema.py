"""The JSON Schema of a line that `helpgen booking engine` reads: each rule and operation with what it has to be given.

It takes what the engine takes, but for what no schema can say: that there is no 30 February, that no stretch of
time ends before it starts, that no id stands twice, which time zones there are, and that a whole number has no fraction
of zero. The member that says what is asked chooses the one definition that the line is held to, so what is wrong with a
line is told once and by its name.
"""

import json
from collections.abc import Iterable
from typing import Any

from helpgen.booking.desk.asking import Belonging, belonging, keys_of
from helpgen.booking.engine.derived import derived_of, given_of
from helpgen.booking.engine.flowed import BY_NAME as FLOWS_BY_NAME
from helpgen.booking.engine.office_fields import OFFICE
from helpgen.booking.engine.operation import Operation
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.engine.ruled import SERVED
from helpgen.booking.moves.machine import RULE as STEP
from helpgen.booking.values import KEYS, NEEDED, PolicyKey, Rule
from helpgen.schemas.engine_parts import CELLS, Schema, chosen, object_of
from helpgen.schemas.written import OURS

_ID: Schema = {"description": "Comes back with the answer, whatever it is."}


def engine_schema_text() -> str:
    """The schema as JSON, ending in a line end."""
    others = [{"required": [member]} for member in ("describe", "operation", "flow")]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": OURS,
        "title": "A line of helpgen booking engine",
        "type": "object",
        "properties": {
            "rule": {"enum": list(SERVED)},
            "operation": {"enum": [each.id for each in OPERATIONS]},
        },
        "if": {"anyOf": others},
        "else": {"required": ["rule"]},
        "allOf": [
            {"if": others[0], "then": {"$ref": "#/$defs/describe"}},
            {"if": others[2], "then": {"$ref": "#/$defs/flow"}},
            *(chosen("operation", each.id) for each in OPERATIONS),
            *(chosen("rule", name) for name in SERVED),
        ],
        "$defs": {
            **CELLS,
            "policy": {
                "type": "object",
                "properties": {key.name: _value(key) for key in KEYS},
                "additionalProperties": False,
            },
            "office": object_of(OFFICE),
            "describe": _line(
                {"describe": {"const": True}}, ["describe"], "What the engine is and knows."
            ),
            "flow": _line(
                {
                    "flow": {"enum": list(FLOWS_BY_NAME)},
                    "policy": {
                        "$ref": "#/$defs/policy",
                        "required": _needed(keys_of(STEP)),
                    },
                },
                ["flow", "policy"],
                "How a named flow goes under a policy.",
            ),
            **{each.id: _operation(each) for each in OPERATIONS},
            **{rule.id: _rule(rule) for rule in SERVED.values()},
        },
    }
    return json.dumps(schema, indent=2) + "\n"


def _value(key: PolicyKey[Any]) -> Schema:
    return dict(key.read.schema)


def _needed(keys: Iterable[PolicyKey[Any]]) -> list[str]:
    """The names of those without which a policy means nothing; one that came later may be left out."""
    return [key.name for key in keys if key.unset is NEEDED]


def _line(members: Schema, needed: Iterable[str], says: str) -> Schema:
    """A line with these members; those that are not `needed` may be left out."""
    return {
        "description": says,
        "type": "object",
        "properties": {"id": _ID, **members},
        "required": list(needed),
        "additionalProperties": False,
    }


def _operation(operation: Operation) -> Schema:
    members = {
        "operation": {"const": operation.id},
        "policy": {"$ref": "#/$defs/policy", "required": _needed(KEYS)},
        "office": {"$ref": "#/$defs/office"},
        "given": object_of(operation.given),
    }
    return _line(members, members, operation.says)


def _rule(rule: Rule) -> Schema:
    """What a line about this rule holds; what it needs nothing of may be left out."""
    members: Schema = {
        "rule": {"const": rule.id},
        "policy": {"$ref": "#/$defs/policy", "required": _needed(keys_of(rule))},
        "given": object_of(given_of(rule)),
    }
    if groups := [_together(group) for group in _belonging(rule)]:
        members["given"]["allOf"] = [*members["given"].get("allOf", ()), *groups]
    needed = ["rule", *(name for name in ("policy", "given") if members[name]["required"])]
    if rule.properties:
        members["property"] = {"enum": [law.name for law in rule.properties]}
    return _line(members, needed, rule.says)


def _belonging(rule: Rule) -> tuple[Belonging, ...]:
    """What belongs together, without what follows from other values."""
    follow = {each.name for each in derived_of(rule)}
    return tuple(
        group._replace(needed=tuple(name for name in group.needed if name not in follow))
        for group in belonging(rule)
    )


def _together(group: Belonging) -> Schema:
    """Where everything of the one is there, everything of the other is."""
    return {
        "if": _all_of(group.given, {"not": {"enum": [None, False]}}),
        "then": _all_of(group.needed, {"not": {"type": "null"}}),
    }


def _all_of(names: tuple[str, ...], schema: Schema) -> Schema:
    return {"properties": dict.fromkeys(names, schema), "required": list(names)}
