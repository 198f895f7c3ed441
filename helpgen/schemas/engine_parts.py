"""What the schemas of questions and of answers have in common: the types of cells, and objects made of them.

Where a value may be null, no choice between two schemas says so: a validator would then name neither the field nor
its fault.
"""

from collections.abc import Iterable
from typing import Any

from helpgen.booking.engine.cells import MOST, is_list
from helpgen.booking.values import TIME_PATTERN, Cell, Field, State

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

CELLS: dict[str, Schema] = {cell.name.lower(): schema for cell, schema in _CELLS.items()}
"""The types of cells, as `$defs` of a schema."""


def object_of(fields: Iterable[Field]) -> Schema:
    """An object with these values, each under its name, and with no other."""
    listed = tuple(fields)
    schema: Schema = {
        "type": "object",
        "properties": {field.name: value_of(field) for field in listed},
        "required": [field.name for field in listed if not field.optional],
        "additionalProperties": False,
    }
    pairs = [_pair(field) for field in listed if field.after and field.optional]
    return {**schema, "allOf": pairs} if pairs else schema


def _pair(field: Field) -> Schema:
    """Two fields that are there together or not at all: where one is, the other is."""
    both = [field.after, field.name]
    there = {"not": {"type": "null"}}
    some = [{"properties": {name: there}, "required": [name]} for name in both]
    return {
        "if": {"anyOf": some},
        "then": {"properties": dict.fromkeys(both, _cell(field)), "required": both},
    }


def value_of(field: Field) -> Schema:
    """One value; null where it may be left out."""
    schema = object_of(field.rows) if field.rows else _cell(field)
    if is_list(field):
        schema = {"type": "array", "items": schema}
    return _or_null(schema) if field.optional else schema


def _or_null(schema: Schema) -> Schema:
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"if": {"not": {"type": "null"}}, "then": schema}


def _cell(field: Field) -> Schema:
    if field.codes:
        return {"enum": list(field.codes)}
    schema = {"$ref": f"#/$defs/{field.cell.name.lower()}"}
    return schema if field.least is None else {**schema, "minimum": field.least}


def chosen(member: str, name: str) -> Schema:
    """What holds of a line that has this in that member: the definition of the same name."""
    asked = {"properties": {member: {"const": name}}, "required": [member]}
    return {"if": asked, "then": {"$ref": f"#/$defs/{name}"}}
