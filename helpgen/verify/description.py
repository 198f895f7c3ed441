"""What an engine says of its rules, by name: all that is known of them here.

The rules may be about anything; nothing in this room knows one by name.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from pydantic import ValidationError

from helpgen.model.engine_description import (
    EngineDescription,
    FlowDescription,
    RuleDescription,
    ValueDescription,
)

PROTOCOL = 1
"""The version of questions and answers that is spoken here."""

_MOST_TOLD = 3


class DescriptionError(ValueError):
    """What an engine gave is no description; the text says where it goes wrong."""


class Description:
    """A description, with its parts by their names."""

    def __init__(self, said: EngineDescription) -> None:
        self.said = said

    @cached_property
    def rules(self) -> Mapping[str, RuleDescription]:
        """The rules by id."""
        return {rule.id: rule for rule in self.said.rules}

    @cached_property
    def flows(self) -> Mapping[str, FlowDescription]:
        """The flows by name."""
        return {flow.name: flow for flow in self.said.flows}

    @cached_property
    def messages(self) -> Mapping[str, str]:
        """The words of each message, by its code."""
        return {each.code: each.text for each in self.said.messages}

    @cached_property
    def keys(self) -> Mapping[str, Mapping[str, object]]:
        """The JSON Schema of each key's values."""
        return {key.name: key.schema_ for key in self.said.keys}

    def keys_behind(self, rule: RuleDescription) -> frozenset[str]:
        """All keys on which what is said of a rule can depend.

        They are those that it reads, where it has times the zone in which these are written, and where it has states
        the organization's words for them.
        """
        told = (*rule.given, *rule.gives)
        zone = {self.said.zone} if has_cell(told, OF_A_ZONE) else set()
        words = {self.said.words} if has_cell(told, ("state",)) else set()
        return frozenset({*rule.keys, *zone, *words})

    @cached_property
    def effects(self) -> tuple[str, ...]:
        """The kinds of effects."""
        return tuple(each.kind for each in self.said.effects)


OF_A_ZONE = ("instant", "date", "time", "interval")
"""Types of values that are read and written on somebody's clock."""


def has_cell(fields: Iterable[ValueDescription], types: Collection[str]) -> bool:
    """Some value has one of these types, at any depth."""
    return any(each.cell in types or has_cell(each.rows, types) for each in fields)


def names_of(field: ValueDescription) -> tuple[str, ...]:
    """All that a column of a table may be called to mean this value."""
    return (field.name, *field.aliases)


def place_of(rule: RuleDescription) -> str:
    """Where a rule's code begins, `path:line`; empty where the engine does not tell."""
    return f"{rule.place.path}:{rule.place.line}" if rule.place else ""


def read_description(said: object) -> Description:
    """The description in an engine's JSON; raises DescriptionError."""
    protocol = said.get("protocol") if isinstance(said, dict) else None
    if protocol != PROTOCOL:
        ours = f"this version of helpgen speaks protocol {PROTOCOL}"
        raise DescriptionError(f"{ours}, and the engine {protocol or 'names none'}")
    try:
        whole = EngineDescription.model_validate_json(_json(said))
    except ValidationError as fault:
        told = [
            f"{'.'.join(map(str, each['loc']))}: {each['msg']}"
            for each in fault.errors()[:_MOST_TOLD]
        ]
        raise DescriptionError("; ".join(told)) from None
    for what, names in (
        ("rules", [rule.id for rule in whole.rules]),
        ("flows", [flow.name for flow in whole.flows]),
        ("messages", [each.code for each in whole.messages]),
    ):
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise DescriptionError(f"{what}: {', '.join(twice)} stands there twice")
    return Description(whole)


def _json(said: object) -> str:
    return json.dumps(said, ensure_ascii=False)
