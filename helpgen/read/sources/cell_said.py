"""What a cell says to the field that it is mapped to. A database has its own types, a CSV file has none."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Literal
from uuid import UUID

from helpgen.model.catalog import SCOPES, Key
from helpgen.model.profile import ProfileFile
from helpgen.read.sources.plain_json import NoJsonError, value_of
from helpgen.read.yaml.field_meant import types_at
from helpgen.read.yaml.tree import Way

Kind = Literal["text", "boolean", "other"]
NOTHING = object()
"""What a cell says that says nothing: the field is left out, as in a file."""

_SCOPED = 2


class RowCellError(ValueError):
    """Why a cell cannot be taken, in words that follow `it`."""


def said(value: object, way: Way, keys: Mapping[str, Key]) -> object:
    """The value of a field, or NOTHING. Raises RowCellError."""
    if value is None or value == "":
        return None if value is None and _is_nullable(way, keys) else NOTHING
    kind, value = _kind(way, keys), _plain(value)
    if isinstance(value, str):
        return value if kind == "text" else _typed(value)
    if isinstance(value, int) and not isinstance(value, bool):
        if kind == "boolean" and value in (0, 1):
            return bool(value)  # how databases without the type keep it
        return str(value) if kind == "text" else value
    if isinstance(value, bool | float | list | tuple | dict):
        return value
    raise RowCellError("holds bytes, or another kind of value that no field has")


def _plain(value: object) -> object:
    """Types of databases as those that files have."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def stepped(value: object, steps: tuple[str | int, ...]) -> object:
    """What stands behind some steps in JSON; NOTHING where they lead nowhere. Raises RowCellError."""
    if isinstance(value, str) and steps:
        value = _parsed(value)
    for step in steps:
        if not _leads_on(value, step):
            return NOTHING
        value = value[step]  # type: ignore[index]  # it leads on
    return value


def _leads_on(value: object, step: str | int) -> bool:
    if isinstance(value, dict):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value)


def _is_nullable(way: Way, keys: Mapping[str, Key]) -> bool:
    """Whether the absence of a value is one: the product's own null means what the catalog's does."""
    key = keys.get(".".join(map(str, way))) if way[0] in SCOPES else None
    return key is not None and key.nullable


def _kind(way: Way, keys: Mapping[str, Key]) -> Kind:
    if way[0] in SCOPES and len(way) == _SCOPED:
        key = keys.get(f"{way[0]}.{way[1]}")
        kind = key.type if key else "string"
        return "text" if kind == "string" else "boolean" if kind == "boolean" else "other"
    return _kind_of_field(way)


@lru_cache(maxsize=256)
def _kind_of_field(way: Way) -> Kind:
    types = set(types_at(ProfileFile, way))
    return "text" if str in types else "boolean" if bool in types else "other"


def _typed(text: str) -> object:
    """The JSON that a text is; the text itself where it is none, and then the field says what it wants."""
    try:
        return value_of(text)
    except NoJsonError as fault:
        if text.lstrip()[:1] in ("{", "["):
            raise RowCellError(str(fault)) from None
        return text


def _parsed(text: str) -> object:
    try:
        return value_of(text)
    except NoJsonError as fault:
        raise RowCellError(str(fault)) from None
