"""Policies like one that an organization has, with one of a rule's keys set otherwise."""

from collections.abc import Iterator, Mapping, Sequence

from helpgen.model.engine_description import RuleDescription

Policy = Mapping[str, object]


def policies_near(
    rule: RuleDescription, policies: Sequence[Policy], schemas: Mapping[str, Mapping[str, object]]
) -> list[Policy]:
    """What the rule reads of these policies, each once, and then of the first one with one key set otherwise."""
    found: list[Policy] = []
    read = [{key: each[key] for key in rule.keys if key in each} for each in policies]
    for one in (*read, *(_neighbors(read[0], schemas) if read else ())):
        if one not in found:
            found.append(one)
    return found


def _neighbors(policy: Policy, schemas: Mapping[str, Mapping[str, object]]) -> Iterator[Policy]:
    for key, value in policy.items():
        for other in _others(value, schemas[key]):
            yield {**policy, key: other}


def _others(value: object, schema: Mapping[str, object]) -> Iterator[object]:
    """A switch turned, each other choice, other numbers, and no number where that is allowed.

    One that the engine does not take is no loss: a question that has no answer tells nothing apart.
    """
    choices = schema.get("enum")
    if isinstance(value, bool):
        yield not value
    elif isinstance(choices, list):
        yield from (each for each in choices if each != value)
    elif isinstance(value, int):
        yield from (value + 1, 2 * value, None)
    elif value is None:
        yield 1
