"""The JSON Schema of a line that `helpgen booking engine` reads: each rule with what it has to be given.

It takes what the engine takes, but for what no schema can say: that there is no 30 February, that no stretch of
time ends before it starts, which time zones there are, and that a whole number has no fraction of zero.
"""

import json
from collections.abc import Iterable
from typing import Any, cast

from helpgen.booking.desk.asking import fields_of, keys_of
from helpgen.booking.engine.cells import MOST
from helpgen.booking.engine.engine import SERVED
from helpgen.booking.values import (
    KEYS,
    NEEDED,
    TIME_PATTERN,
    Cell,
    Field,
    PolicyKey,
    Reader,
    Rule,
    State,
)
from helpgen.schemas.written import OURS

Schema = dict[str, Any]

_DAY = "(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_INSTANT = (
    f"{_DAY}T([01][0-9]|2[0-3])(:[0-5][0-9]){{2}}([.][0-9]{{1,6}})?"
    "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
)
_DURATION = "-?PT(?=[0-9])([0-9]{1,7}H)?([0-9]{1,9}M)?([0-9]{1,10}([.][0-9]{1,6})?S)?"

_CELLS: dict[Cell, Schema] = {
    Cell.INSTANT: {"type": "string", "format": "date-time", "pattern": f"^{_INSTANT}$"},
    Cell.DATE: {"type": "string", "format": "date", "pattern": f"^{_DAY}$"},
    Cell.TIME: {"type": "string", "pattern": f"^({TIME_PATTERN})$"},
    Cell.INTERVAL: {
        "type": "string",
        "pattern": f"^{_INSTANT}/{_INSTANT}$",
        "description": "Two instants: start/end. The end is not part of it.",
    },
    Cell.DURATION: {
        "type": "string",
        "pattern": f"^{_DURATION}$",
        "description": "Hours, minutes, seconds: PT23H59M.",
    },
    Cell.INTEGER: {"type": "integer", "minimum": -MOST, "maximum": MOST},
    Cell.YES_NO: {"type": "boolean"},
    Cell.CODE: {"type": "string"},
    Cell.WORDS: {"type": "string"},
    Cell.STATE: {"enum": [state.value for state in State]},
    Cell.ZONE: {"type": "string", "description": "The name of a time zone: America/New_York."},
}


def engine_schema_text() -> str:
    """The schema as JSON, ending in a line end."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": OURS,
        "title": "A line of helpgen booking engine",
        "oneOf": [_request(rule) for rule in SERVED.values()],
        "$defs": {
            **{cell.name.lower(): schema for cell, schema in _CELLS.items()},
            "policy": {
                "type": "object",
                "properties": {key.name: _value(key) for key in KEYS},
                "additionalProperties": False,
            },
        },
    }
    return json.dumps(schema, indent=2) + "\n"


def _value(key: PolicyKey[Any]) -> Schema:
    return dict(cast("Reader[Any]", key.read).schema)


def _request(rule: Rule) -> Schema:
    """What a line about this rule holds; what it needs nothing of may be left out."""
    given = _object(fields_of(rule))
    keys = [key.name for key in keys_of(rule) if key.unset is NEEDED]
    needed = [("policy", keys), ("given", given["required"])]
    return {
        "description": rule.says,
        "type": "object",
        "properties": {
            "id": {"description": "Comes back with the answer, whatever it is."},
            "rule": {"const": rule.id},
            "policy": {"$ref": "#/$defs/policy", "required": keys},
            "given": given,
        },
        "required": ["rule", *(member for member, names in needed if names)],
        "additionalProperties": False,
    }


def _object(fields: Iterable[Field]) -> Schema:
    listed = tuple(fields)
    schema: Schema = {
        "type": "object",
        "properties": {field.name: _field(field) for field in listed},
        "required": [field.name for field in listed if not field.optional],
        "additionalProperties": False,
    }
    pairs = [_pair(field) for field in listed if field.after and field.optional]
    return {**schema, "allOf": pairs} if pairs else schema


def _pair(field: Field) -> Schema:
    """The schema of two fields that are there together or not at all."""
    both = [field.after, field.name]
    there, absent = (dict.fromkeys(both, each) for each in (_cell(field), {"type": "null"}))
    return {"anyOf": [{"properties": there, "required": both}, {"properties": absent}]}


def _field(field: Field) -> Schema:
    schema = _object(field.rows) if field.rows else _cell(field)
    if field.many or field.rows:
        schema = {"type": "array", "items": schema}
    return {"anyOf": [schema, {"type": "null"}]} if field.optional else schema


def _cell(field: Field) -> Schema:
    if field.codes:
        return {"enum": list(field.codes)}
    schema = {"$ref": f"#/$defs/{field.cell.name.lower()}"}
    return schema if field.least is None else {**schema, "minimum": field.least}
