"""A counterexample in words: the values that are enough, as one would say them."""

import json
from collections.abc import Mapping

from helpgen.logic import Scalar


def told_values(values: Mapping[str, Scalar]) -> str:
    """`features.x = on and settings.mode = "grey"`, keys in alphabetical order; nothing, where no value is needed."""
    return " and ".join(_told(key, values[key]) for key in sorted(values))


def _told(key: str, value: Scalar) -> str:
    if value is None:
        return f"{key} is not set"
    if isinstance(value, bool):
        return f"{key} = {'on' if value else 'off'}"
    return f"{key} = {json.dumps(value, ensure_ascii=False)}"
