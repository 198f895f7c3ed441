"""Whether a value is one that a key can have, as the catalog describes it."""

import re
from collections.abc import Iterator
from datetime import date, time
from math import floor

from helpgen.model.catalog import Key
from helpgen.read.values.currency import currency_fault
from helpgen.read.values.web import email_fault, web_fault
from helpgen.read.values.zones import zones
from helpgen.read.yaml.meant import day_hint, number_hint, turned
from helpgen.read.yaml.tree import Way
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

Misfit = tuple[Way, str, str, str]
"""The way from the value to what is wrong in it, a kind (`value` or `zone`), a message and a hint."""

_TYPES: dict[str, tuple[type, ...]] = {
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "string": (str,),
    "array": (tuple,),
    "object": (dict,),
}
_WANTED = {
    "boolean": ("true or false", "write true or false, without quotes"),
    "integer": ("a whole number", "write digits alone, such as 5"),
    "number": ("a number", "write digits alone, such as 5 or 2.5"),
    "string": ("text", "put it in quotes"),
    "array": ("a list", "write [a, b]"),
    "object": ("fields", "write `name: value`"),
}
_NUMBERS = ("integer", "number")
_BARE = ("boolean", *_NUMBERS)
_SAFE = 10**15
"""Below this a decimal lies between two whole numbers that print as such."""

_TIME = re.compile(r"[0-9]{2}:[0-9]{2}")


def misfits(value: object, key: Key) -> Iterator[Misfit]:
    """What keeps a value from being one of the key; nothing for a good one."""
    if value is None:
        if not key.nullable:
            yield (), "value", "cannot be null", "write a value"
        return
    if not _is_of_type(value, key.type):
        wanted, hint = _WANTED[key.type]
        kind = "a list, like [a, b]" if key.type == "array" else wanted
        if meant := turned(kind, value):
            is_quoted = key.type in _BARE and value == meant
            hint = f"write {meant}, without quotes" if is_quoted else f"write {meant}"
        if key.type in _NUMBERS and isinstance(value, str):
            hint = number_hint(value, whole=key.type == "integer") or hint
        if key.type == "integer" and isinstance(value, float) and abs(value) < _SAFE:
            hint = f"write {floor(value)} or {floor(value) + 1}"
        yield (), "value", f"must be {wanted}, not {_described(value)}", hint
        return
    yield from _limits(value, key)
    is_none = key.nullable and isinstance(value, str) and not value.strip()
    if key.format and isinstance(value, str):
        for way, kind, message, hint in _format(value, key.format):
            yield way, kind, message, f"{hint}, or null for none" if is_none else hint
    yield from _parts(value, key)


def _is_of_type(value: object, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _TYPES[kind])


def _limits(value: object, key: Key) -> Iterator[Misfit]:
    if key.enum and value not in key.enum:
        choices = ", ".join(str(choice) for choice in key.enum)
        near = nearest(value, map(str, key.enum)) if isinstance(value, str) else None
        hint = f"did you mean `{near}`?" if near else f"write one of {choices}"
        yield (), "value", f"cannot be {_described(value)}", hint
    if isinstance(value, bool) or not isinstance(value, int | float):
        return
    if key.minimum is not None and value < key.minimum:
        yield (), "value", f"cannot be {value}", f"at least {key.minimum}"
    if key.maximum is not None and value > key.maximum:
        yield (), "value", f"cannot be {value}", f"at most {key.maximum}"


def _format(value: str, name: str) -> Iterator[Misfit]:
    shown = shortened(value)
    match name:
        case "timezone" if value not in zones():
            near = nearest(value, zones())
            hint = f"did you mean `{near}`?" if near else "write a name such as America/New_York"
            yield (), "zone", f"names no time zone: `{shown}`", hint
        case "email" if fault := email_fault(value):
            yield (), "value", *fault
        case "uri" if fault := web_fault(value, ("https", "http")):
            yield (), "value", *fault
        case "currency" if fault := currency_fault(value):
            yield (), "value", *fault
        case "date" if not _is_iso(value, date):
            yield (), "value", f"is no date: `{shown}`", day_hint(value, ())
        case "time" if not (_TIME.fullmatch(value) and _is_iso(value, time)):
            padded = f"0{value}"
            is_short = _TIME.fullmatch(padded) and _is_iso(padded, time)
            hint = f'write "{padded}"' if is_short else "write HH:MM"
            yield (), "value", f"is no time of day: `{shown}`", hint


def _is_iso(value: str, kind: type[date] | type[time]) -> bool:
    try:
        return kind.fromisoformat(value).isoformat().startswith(value)
    except ValueError:
        return False


def _parts(value: object, key: Key) -> Iterator[Misfit]:
    if isinstance(value, tuple) and key.items:
        for index, item in enumerate(value):
            for way, kind, message, hint in misfits(item, key.items):
                yield (index, *way), kind, message, hint
    if isinstance(value, dict) and key.properties is not None:
        for name, item in value.items():
            if name not in key.properties:
                near = nearest(name, key.properties)
                hint = f"did you mean `{near}`?" if near else "remove it"
                yield (name,), "value", "is not declared in the catalog", hint
                continue
            for way, kind, message, hint in misfits(item, key.properties[name]):
                yield (name, *way), kind, message, hint


def _described(value: object) -> str:
    match value:
        case bool():
            return f"the truth value {str(value).lower()}"
        case str():
            return f'the text "{shortened(value, 40)}"'
        case int() | float():
            return f"the number {value}"
        case tuple():
            return "a list"
        case _:
            return "fields"
