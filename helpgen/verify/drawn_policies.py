"""Policies drawn near what their keys may be, from the schemas of the keys alone."""

import random
import re
from collections.abc import Iterable, Mapping

from helpgen.verify.description import Description

ZONES = (
    *("America/New_York", "America/Los_Angeles", "Europe/Berlin"),
    *("Australia/Sydney", "Asia/Kolkata", "UTC"),
)
_PATTERNED = ("00:00", "02:00", "08:00", "09:00", "12:00", "17:00", "18:30", "24:00")
_WORDS = ("a", "b", "admin", "intake", "session")
_USUAL = (0, 1, 2, 15, 24, 30, 48, 60)
_ENDS = ("start", "end")
_FEW = 3

Schema = Mapping[str, object]


def drawn_policy(
    keys: Iterable[str], description: Description, chance: random.Random
) -> Mapping[str, object]:
    """A value for each of the keys; they need not fit together."""
    zone = description.said.zone
    return {
        key: chance.choice(ZONES) if key == zone else _value(description.keys[key], chance)
        for key in keys
    }


def with_one_limit(
    policy: Mapping[str, object], description: Description, chance: random.Random
) -> Mapping[str, object]:
    """The same policy, where of all numbers that may be 0 only one is left: else each hides the limit of another."""
    numbers = [
        key
        for key, value in policy.items()
        if type(value) is int and description.keys[key].get("minimum") == 0
    ]
    if not numbers:
        return policy
    kept = chance.choice(numbers)
    return {key: 0 if key in numbers and key != kept else each for key, each in policy.items()}


def _value(schema: Schema, chance: random.Random) -> object:  # noqa: PLR0911  one answer for each type
    either, choices = schema.get("anyOf"), schema.get("enum")
    if isinstance(either, list):
        return _value(chance.choice(either), chance)
    if isinstance(choices, list):
        return chance.choice(choices)
    match schema.get("type"):
        case "boolean":
            return chance.random() < 0.7  # noqa: PLR2004  what is off hides the rest
        case "integer":
            return _integer(schema, chance)
        case "array":
            return _list(schema, chance)
        case "object":
            return _object(schema, chance)
        case "null":
            return None
        case _:
            return _words(schema, chance)


def _integer(schema: Schema, chance: random.Random) -> int:
    low, high = schema.get("minimum"), schema.get("maximum")
    least = low if isinstance(low, int) else 0
    most = high if isinstance(high, int) else max(_USUAL)
    inside = [each for each in _USUAL if least <= each <= most]
    return chance.choice([least, least + 1, most, *inside, *inside])


def _list(schema: Schema, chance: random.Random) -> list[object]:
    items = schema.get("items")
    of = items if isinstance(items, dict) else {}
    made = [_value(of, chance) for _ in range(chance.randrange(_FEW + 1))]
    return list(dict.fromkeys(made)) if schema.get("uniqueItems") else made


def _object(schema: Schema, chance: random.Random) -> dict[str, object]:
    parts, needed = schema.get("properties"), schema.get("required")
    known = parts if isinstance(parts, dict) else {}
    must = needed if isinstance(needed, list) else []
    made = {
        name: _value(part, chance)
        for name, part in known.items()
        if name in must or chance.random() < 0.8  # noqa: PLR2004  seldom left out
    }
    ends = [made.get(name) for name in _ENDS]
    if all(isinstance(each, str) for each in ends):
        made |= dict(zip(_ENDS, sorted(map(str, ends)), strict=True))
        if ends[0] == ends[1]:
            made |= dict(zip(_ENDS, (_PATTERNED[0], _PATTERNED[-1]), strict=True))
    return made


def _words(schema: Schema, chance: random.Random) -> str:
    pattern = schema.get("pattern")
    if not isinstance(pattern, str):
        return chance.choice(_WORDS)
    fitting = [each for each in (*_PATTERNED, *_WORDS) if re.search(pattern, each)]
    return chance.choice(fitting or list(_WORDS))
