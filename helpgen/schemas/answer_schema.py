"""The JSON Schema of what `helpgen booking engine` answers, and of what any engine in its place has to answer.

An answer does not repeat the question, so who knows that holds it to the definition named like the rule or the
operation: `#/$defs/booking.lead-time`. The whole schema takes every answer, whatever was asked.
"""

import json
from collections.abc import Iterable

from helpgen.booking.desk.asking import asked
from helpgen.booking.engine.line import CODES
from helpgen.booking.engine.operation import Operation
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.engine.ruled import SERVED
from helpgen.booking.engine.told import PROSE
from helpgen.booking.values import FOR_PEOPLE, SHAPES, EffectKind, Field, Message, Rule
from helpgen.schemas.engine_parts import CELLS, Schema, object_of
from helpgen.schemas.written import OURS

_AGREED = "Normative: two engines agree on it."
_PEOPLE = "For people: another engine may word it otherwise, or leave it empty."

_MEMBERS: Schema = {
    "id": {"description": "That of the question, as it was."},
    "allowed": {"description": _AGREED, "type": "boolean"},
    "code": {"description": f"{_AGREED} Empty where it is allowed.", "type": "string"},
    "facts": {"description": _AGREED, "type": "object"},
    "effects": {
        "description": f"{_AGREED} In this order.",
        "type": "array",
        "items": {"$ref": "#/$defs/effect"},
    },
    **{name: {"description": _PEOPLE, "type": "string"} for name in PROSE},
    "holds": {
        "description": f"{_AGREED} Only where a property was asked about: whether it holds here.",
        "type": "boolean",
    },
}


def answer_schema_text() -> str:
    """The schema as JSON, ending in a line end."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": OURS,
        "title": "An answer of helpgen booking engine",
        "if": {"required": ["error"]},
        "then": {"$ref": "#/$defs/error"},
        "else": {
            "if": {"required": ["description"]},
            "then": {"$ref": "#/$defs/description"},
            "else": {"$ref": "#/$defs/answer"},
        },
        "$defs": {
            **CELLS,
            "effect": _effect(),
            "error": _told({"error": _error()}),
            "description": _told({"description": {"type": "object"}}),
            "answer": _told({name: _MEMBERS[name] for name in _MEMBERS if name != "id"}),
            **{each.id: _operation(each) for each in OPERATIONS},
            **{rule.id: _rule(rule) for rule in SERVED.values()},
        },
    }
    return json.dumps(schema, indent=2) + "\n"


def _told(members: Schema) -> Schema:
    """An answer with these members, the id and no others."""
    return {
        "type": "object",
        "properties": {"id": _MEMBERS["id"], **members},
        "required": ["id", *(name for name in members if name != "holds")],
        "additionalProperties": False,
    }


def _error() -> Schema:
    members = {
        "code": {"description": _AGREED, "enum": list(CODES)},
        "line": {"description": "The number of the line, from 1.", "type": "integer", "minimum": 1},
        "message": {"description": _PEOPLE, "type": "string"},
    }
    return {
        "type": "object",
        "properties": members,
        "required": list(members),
        "additionalProperties": False,
    }


def _effect() -> Schema:
    """What follows, each kind with its own details."""
    kinds = [
        {"if": {"properties": {"kind": {"const": kind.value}}}, "then": _details(shape.details)}
        for kind, shape in SHAPES.items()
    ]
    return {
        "type": "object",
        "properties": {
            "kind": {"description": _AGREED, "enum": [kind.value for kind in SHAPES]},
            "about": {"description": f"{_AGREED} Whom or what.", "type": "string"},
            "details": {"type": "object"},
        },
        "required": ["kind", "about", "details"],
        "additionalProperties": False,
        "allOf": kinds,
    }


def _details(details: Iterable[Field]) -> Schema:
    schema = object_of(details)
    for name, value in schema["properties"].items():
        value["description"] = _PEOPLE if name in FOR_PEOPLE else _AGREED
    return {"properties": {"details": schema}}


def _rule(rule: Rule) -> Schema:
    """What a rule can say; one that is made of others refuses with what they refuse with."""
    said = [message for each in asked(rule) for message in each.messages]
    members = _answer(said, rule.gives, rule.effects)
    return _told(members | ({"holds": _MEMBERS["holds"]} if rule.properties else {}))


def _operation(operation: Operation) -> Schema:
    """An attempt is refused with whatever a rule or the machine refuses with, and has effects of any kind."""
    rules = SERVED.values() if operation.attempt else ()
    said = [message for rule in rules for message in rule.messages]
    effects = EffectKind if operation.attempt else ()
    return _told(_answer([*operation.messages, *said], operation.gives, effects))


def _answer(
    said: Iterable[Message], gives: Iterable[Field], effects: Iterable[EffectKind]
) -> Schema:
    codes = ["", *dict.fromkeys(message.code for message in said)]
    kinds = [kind.value for kind in effects]
    items = {"$ref": "#/$defs/effect", "properties": {"kind": {"enum": kinds}}}
    special = {
        "code": {"description": _MEMBERS["code"]["description"], "enum": codes},
        "facts": {**object_of(gives), "required": [], "description": _AGREED},
        "effects": {**_MEMBERS["effects"], "items": items},
    }
    names = ("allowed", "code", "facts", "effects", *PROSE)
    return {name: special.get(name, _MEMBERS[name]) for name in names}
