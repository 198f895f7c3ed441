"""The settings that hold for one claim: the organization's, and over them those that stand behind `with`."""

import json
from collections.abc import Mapping, Sequence

from helpgen.logic.claim_words import Pair
from helpgen.text.nearest import nearest
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault

_NULL = "null"


def policy_with(
    sight: Sight, pairs: Sequence[Pair]
) -> tuple[Mapping[str, object], list[ClaimFault]]:
    """The policy, and what is wrong with the pairs."""
    policy = dict(sight.policy)
    found: list[ClaimFault] = []
    for pair in pairs:
        schema = sight.description.keys.get(pair.name)
        column = sight.claim.offset + pair.offset
        if schema is None:
            near = nearest(pair.name, sight.description.keys)
            hint = f"did you mean {near}?" if near else "name a key that some rule reads"
            message = f"no rule reads {pair.name}"
            found.append(ClaimFault(sight.claim.line, column, "CL903", message, hint))
            continue
        try:
            policy[pair.name] = value_of(pair, schema)
        except ValueError as fault:
            message = f"{pair.name} cannot be {pair.value}"
            found.append(ClaimFault(sight.claim.line, column, "CL904", message, str(fault)))
    return policy, found


def value_of(pair: Pair, schema: Mapping[str, object]) -> object:
    """The value as the key's type has it; raises ValueError with the way out."""
    allowed = kinds_of(schema)
    if not pair.is_quoted:
        if pair.value == _NULL and (not allowed or _NULL in allowed):
            return None
        if pair.value in ("true", "false") and (not allowed or "boolean" in allowed):
            return pair.value == "true"
        if _is_number(pair.value) and (not allowed or {"integer", "number"} & {*allowed}):
            return json.loads(pair.value)
    if allowed and "string" not in allowed:
        if {"array", "object"} & {*allowed} and pair.is_quoted:
            return json.loads(pair.value)
        raise ValueError(f"it is of the type {' or '.join(map(str, allowed))}")
    choices = schema.get("enum")
    if isinstance(choices, list) and pair.value not in choices:
        raise ValueError(f"it is one of {', '.join(map(str, choices))}")
    return pair.value


def kinds_of(schema: Mapping[str, object]) -> Sequence[str]:
    """The JSON types of a key, those of its alternatives too; none: anything."""
    kinds, parts = schema.get("type"), schema.get("anyOf")
    if isinstance(parts, list):
        return [kind for part in parts if isinstance(part, Mapping) for kind in kinds_of(part)]
    return [kinds] if isinstance(kinds, str) else list(kinds) if isinstance(kinds, list) else []


def _is_number(text: str) -> bool:
    try:
        return isinstance(json.loads(text), int | float) and text not in ("true", "false")
    except ValueError:
        return False
