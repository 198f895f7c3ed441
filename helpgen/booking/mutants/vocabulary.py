"""What the names in a rule's code mean, looked up where they are defined."""

import ast
from enum import Enum
from typing import Any

from helpgen.booking import values
from helpgen.booking.mutants.rewriting import Meanings
from helpgen.booking.values import Message, PolicyKey

_KINDS = ("State", "Actor", "Event", "Change")
_NUMBERS = (0, 24)


def words_of(tree: ast.Module) -> Meanings:
    """The words of a module: those of all rules, and the messages that it can tell."""
    own = [
        node.targets[0].id
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
        and node.value.func.id == "Message"
    ]
    taken = [
        each.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for each in node.names
        if isinstance(getattr(values, each.name, None), Message)
    ]
    return Meanings(_keys(), _members(), messages=(*own, *taken))


def _keys() -> dict[str, tuple[str, ...]]:
    return {name: _instead(key) for name, key in vars(values).items() if isinstance(key, PolicyKey)}


def _instead(key: PolicyKey[Any]) -> tuple[str, ...]:
    """What may stand where a key is ignored: each of a few values, or a usual number."""
    schema = key.read.schema
    either = [part.get("type") for part in schema.get("anyOf", (schema,))]
    if "boolean" in either:
        return ("True", "False")
    if "enum" in schema:
        return tuple(repr(each) for each in schema["enum"])
    if "integer" in either:
        return (*map(str, _NUMBERS), *(("None",) if "null" in either else ()))
    return ()


def _members() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind in _KINDS:
        listed: type[Enum] = getattr(values, kind)
        found[kind] = tuple(listed.__members__)
    return found
