"""So much of JSON Schema as the engine's schema uses: whether a value is what a schema takes."""

import re
from collections.abc import Callable, Mapping
from typing import Any

Schema = Mapping[str, Any]

_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def accepts(schema: Schema, value: object, root: Schema) -> bool:
    """The value fits; a keyword that is not known here is a KeyError, never overlooked."""
    return all(_KEYWORDS[word](says, value, schema, root) for word, says in schema.items())


def _anywhere(*_: object) -> bool:
    return True


def _properties(says: Schema, value: Any, _: Schema, root: Schema) -> bool:
    return not isinstance(value, dict) or all(
        accepts(says[name], each, root) for name, each in value.items() if name in says
    )


def _no_others(says: bool, value: Any, schema: Schema, _: Schema) -> bool:
    assert says is False
    return not isinstance(value, dict) or value.keys() <= schema["properties"].keys()


_KEYWORDS: Mapping[str, Callable[[Any, Any, Schema, Schema], bool]] = {
    "$schema": _anywhere,
    "$defs": _anywhere,
    "title": _anywhere,
    "description": _anywhere,
    "format": _anywhere,
    "$ref": lambda says, value, _, root: accepts(
        root["$defs"][says.removeprefix("#/$defs/")], value, root
    ),
    "type": lambda says, value, *_: _TYPES[says](value),
    "const": lambda says, value, *_: value == says,
    "enum": lambda says, value, *_: value in says,
    "minimum": lambda says, value, *_: not isinstance(value, int) or value >= says,
    "maximum": lambda says, value, *_: not isinstance(value, int) or value <= says,
    "minLength": lambda says, value, *_: not isinstance(value, str) or len(value) >= says,
    "pattern": lambda says, value, *_: not isinstance(value, str) or bool(re.search(says, value)),
    "items": lambda says, value, _, root: (
        not isinstance(value, list) or all(accepts(says, each, root) for each in value)
    ),
    "uniqueItems": lambda says, value, *_: (
        not says or not isinstance(value, list) or len(set(value)) == len(value)
    ),
    "required": lambda says, value, *_: not isinstance(value, dict) or set(says) <= value.keys(),
    "properties": _properties,
    "additionalProperties": _no_others,
    "allOf": lambda says, value, _, root: all(accepts(each, value, root) for each in says),
    "anyOf": lambda says, value, _, root: any(accepts(each, value, root) for each in says),
    "oneOf": lambda says, value, _, root: sum(accepts(each, value, root) for each in says) == 1,
}
