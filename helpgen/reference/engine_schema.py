"""The JSON Schema of a line that `helpgen booking engine` reads: each rule with what it has to be given."""

import json
from collections.abc import Iterable
from typing import Any

from helpgen.booking.asking import fields_of, keys_of
from helpgen.booking.case import FIELDS
from helpgen.booking.keys import KEYS
from helpgen.booking.registry import RULES
from helpgen.booking.rule import Cell, Field
from helpgen.booking.state import State

Schema = dict[str, Any]

_CELLS: dict[Cell, Schema] = {
    Cell.INSTANT: {"type": "string", "format": "date-time"},
    Cell.DATE: {"type": "string", "format": "date"},
    Cell.TIME: {"type": "string", "pattern": "^([01][0-9]|2[0-4]):[0-5][0-9]$"},
    Cell.INTERVAL: {
        "type": "string",
        "description": "Two instants: start/end. The end is not part of it.",
    },
    Cell.DURATION: {
        "type": "string",
        "pattern": "^-?PT",
        "description": "Hours, minutes, seconds: PT23H59M.",
    },
    Cell.INTEGER: {"type": "integer"},
    Cell.YES_NO: {"type": "boolean"},
    Cell.CODE: {"type": "string"},
    Cell.WORDS: {"type": "string"},
    Cell.STATE: {"enum": [state.value for state in State]},
}


def engine_schema_text() -> str:
    """The schema as JSON, ending in a line end."""
    machine = _request(
        "machine.step",
        "One step of an appointment's states.",
        FIELDS,
        (),
        "any key that the step reads",
    )
    rules = [
        _request(rule.id, rule.says, fields_of(rule), [key.name for key in keys_of(rule)], "")
        for rule in RULES
    ]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of helpgen booking engine",
        "oneOf": [*rules, machine],
        "$defs": {
            "policy": {
                "type": "object",
                "properties": {key.name: {} for key in KEYS},
                "additionalProperties": False,
            }
        },
    }
    return json.dumps(schema, indent=2) + "\n"


def _request(
    name: str, says: str, fields: Iterable[Field], keys: Iterable[str], about: str
) -> Schema:
    policy: Schema = {"$ref": "#/$defs/policy"} | ({"description": about} if about else {})
    required = list(keys)
    if required:
        policy["required"] = required
    return {
        "description": says,
        "type": "object",
        "properties": {
            "id": {"type": ["string", "integer", "null"]},
            "rule": {"const": name},
            "policy": policy,
            "given": _object(fields),
        },
        "required": ["rule"],
        "additionalProperties": False,
    }


def _object(fields: Iterable[Field]) -> Schema:
    listed = tuple(fields)
    return {
        "type": "object",
        "properties": {field.name: _field(field) for field in listed},
        "required": [field.name for field in listed if not field.optional],
        "additionalProperties": False,
    }


def _field(field: Field) -> Schema:
    one = _object(field.rows) if field.rows else _cell(field)
    if field.many or field.rows:
        return {"type": "array", "items": one}
    return {"anyOf": [one, {"type": "null"}]} if field.optional else one


def _cell(field: Field) -> Schema:
    schema = _CELLS[field.cell]
    return schema | {"enum": list(field.codes)} if field.codes else schema
