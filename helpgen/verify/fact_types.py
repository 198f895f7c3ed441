"""Whether what an engine tells is of the types that it has described: who reads it relies on them."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from helpgen.model.engine_description import ValueDescription

_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00")
_DURATION = re.compile(r"-?PT(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?")


def untyped(facts: Mapping[str, object], fields: Sequence[ValueDescription]) -> str:
    """The first of the facts that is not what its field is described as; empty where all are. Null is nothing."""
    for field in fields:
        value = facts.get(field.name)
        if value is not None and (wrong := _untyped(value, field)):
            return wrong
    unknown = sorted(facts.keys() - {field.name for field in fields})
    return f"{unknown[0]} is told, and not described" if unknown else ""


def _untyped(value: object, field: ValueDescription) -> str:
    if field.rows and field.single:
        return _row(value, field)
    if field.rows or field.many:
        if not isinstance(value, list):
            return f"{field.name} is described as a list"
        one = _row if field.rows else _one
        return next((wrong for each in value if (wrong := one(each, field))), "")
    return _one(value, field)


def _row(value: object, field: ValueDescription) -> str:
    if not isinstance(value, dict):
        return f"{field.name} is described as an object"
    wrong = untyped(value, field.rows)
    return f"{field.name}: {wrong}" if wrong else ""


def _one(value: object, field: ValueDescription) -> str:
    if _IS[field.cell or "words"](value):
        return ""
    return f"{field.name} is described as {field.cell}, and is {value!r}"


def _is_date(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_instant(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_interval(value: object) -> bool:
    return (
        isinstance(value, str)
        and value.count("/") == 1
        and all(_is_instant(each) for each in value.split("/"))
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str)


_IS: Mapping[str, Callable[[object], bool]] = {
    "instant": _is_instant,
    "date": _is_date,
    "time": lambda value: isinstance(value, str) and bool(_CLOCK.fullmatch(value)),
    "interval": _is_interval,
    "duration": lambda value: isinstance(value, str) and bool(_DURATION.fullmatch(value)),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "yes/no": lambda value: isinstance(value, bool),
    "code": _is_text,
    "words": _is_text,
    "state": _is_text,
}
