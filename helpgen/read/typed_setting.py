"""A setting as somebody types it on a command line, `key=value`, held against the catalog."""

import json

from helpgen.model.catalog import Catalog
from helpgen.read.values.fit import misfits
from helpgen.text.nearest import nearest_key


class SettingError(ValueError):
    """What is wrong with it, and the way out."""


def typed_setting(typed: str, catalog: Catalog) -> tuple[str, object]:
    """The key and its value, of the key's type; raises SettingError."""
    name, sign, text = typed.partition("=")
    name = name.strip()
    if not sign or not name:
        raise SettingError(f"{typed!r} sets nothing: write it like features.hours=24")
    keys = catalog.keys()
    if name not in keys:
        near = nearest_key(name, keys)
        hint = f"did you mean {near}?" if near else "catalog.yaml lists all keys"
        raise SettingError(f"the catalog has no key {name}: {hint}")
    value = _value(text.strip(), is_text=keys[name].type == "string")
    for way, _, message, hint in misfits(value, keys[name]):
        inside = "".join(f".{step}" for step in way)
        raise SettingError(f"{name}{inside} {message}: {hint}")
    return name, value


def _value(text: str, *, is_text: bool) -> object:
    """What stands there as JSON; text needs no quotes, and null is none."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    is_plain = is_text and value is not None and not isinstance(value, str)
    return text if is_plain else _as_read(value)


def _as_read(value: object) -> object:
    """Lists as tuples, as files are read."""
    if isinstance(value, list):
        return tuple(map(_as_read, value))
    if isinstance(value, dict):
        return {name: _as_read(each) for name, each in value.items()}
    return value
