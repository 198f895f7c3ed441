"""What an engine says of its rules: all that is known of them here.

The rules may be about anything. A description is JSON, by the schema `engine-description.json`; nothing in this room
knows a rule by name.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar


class DescriptionError(ValueError):
    """What an engine gave is no description; the text says where it goes wrong."""


@dataclass(frozen=True, slots=True)
class FieldSaid:
    """A value that a rule takes or tells. With `rows` it is a list of rows, or one row where it is `single`."""

    name: str
    cell: str = ""
    aliases: tuple[str, ...] = ()
    many: bool = False
    optional: bool = False
    codes: tuple[str, ...] = ()
    least: int | None = None
    after: str = ""
    rows: tuple["FieldSaid", ...] = ()
    single: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All that a column of a table may be called to mean this value."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class LawSaid:
    """A property that an article can claim of a rule."""

    name: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class RuleSaid:
    """One rule. `place` is where its code begins, `path:line`, where the engine tells it."""

    id: str
    says: str = ""
    given: tuple[FieldSaid, ...] = ()
    gives: tuple[FieldSaid, ...] = ()
    keys: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    laws: tuple[LawSaid, ...] = ()
    asks: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class StepSaid:
    """One step of a flow: what happens, who does it, and what it comes to, as `state`."""

    event: str
    actor: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class FlowSaid:
    """A way through the moves that an article can claim. `where` are the settings under which it is one."""

    name: str
    says: str = ""
    where: Mapping[str, object] = field(default_factory=dict)
    steps: tuple[StepSaid, ...] = ()


@dataclass(frozen=True)
class Description:
    """An engine's whole description.

    `keys` are the policy keys with the JSON Schema of their values; `zone` is the one that names the organization's
    time zone, where there is one: times in tables are read on its clock.
    """

    name: str
    version: str
    protocol: int
    capabilities: frozenset[str]
    all_rules: tuple[RuleSaid, ...]
    messages: Mapping[str, str]
    keys: Mapping[str, Mapping[str, object]]
    effects: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    all_flows: tuple[FlowSaid, ...] = ()
    zone: str = ""

    @cached_property
    def rules(self) -> Mapping[str, RuleSaid]:
        """The rules by id."""
        return {rule.id: rule for rule in self.all_rules}

    @cached_property
    def flows(self) -> Mapping[str, FlowSaid]:
        """The flows by name."""
        return {flow.name: flow for flow in self.all_flows}


PROTOCOL = 1
"""The version of questions and answers that is spoken here."""


def read_description(said: object) -> Description:
    """The description in an engine's JSON; raises DescriptionError."""
    whole = _Object(said, "description")
    protocol = whole.number("protocol")
    if protocol != PROTOCOL:
        raise DescriptionError(
            f"the engine speaks protocol {protocol}, and this version of helpgen {PROTOCOL}"
        )
    engine = whole.inner("engine")
    messages = {each.text("code"): each.text("text", "") for each in whole.objects("messages")}
    return Description(
        engine.text("name", "engine"),
        engine.text("version", ""),
        protocol,
        frozenset(whole.texts("capabilities")),
        _unique("rules", [_rule(each) for each in whole.objects("rules")], lambda rule: rule.id),
        messages,
        {each.text("name"): each.members("schema") for each in whole.objects("keys")},
        tuple(each.text("kind") for each in whole.objects("effects")),
        whole.texts("states"),
        whole.texts("events"),
        whole.texts("actors"),
        _unique("flows", [_flow(each) for each in whole.objects("flows")], lambda flow: flow.name),
        whole.text("zone", ""),
    )


Named = TypeVar("Named")


def _unique(what: str, found: Iterable[Named], name: Callable[[Named], str]) -> tuple[Named, ...]:
    seen: dict[str, Named] = {}
    for each in found:
        if name(each) in seen:
            raise DescriptionError(f"{what}: {name(each)} stands there twice")
        seen[name(each)] = each
    return tuple(seen.values())


def _rule(said: "_Object") -> RuleSaid:
    place = said.inner("place")
    where = f"{place.text('path')}:{place.number('line', 1)}" if place.said else ""
    laws = tuple(
        LawSaid(each.text("name"), each.text("says", "")) for each in said.objects("properties")
    )
    return RuleSaid(
        said.text("id"),
        said.text("says", ""),
        tuple(map(_field, said.objects("given"))),
        tuple(map(_field, said.objects("gives"))),
        said.texts("keys"),
        said.texts("messages"),
        said.texts("effects"),
        laws,
        said.texts("asks"),
        said.texts("statements"),
        where,
    )


def _field(said: "_Object") -> FieldSaid:
    least = said.said.get("least")
    rows = tuple(map(_field, said.objects("rows")))
    return FieldSaid(
        said.text("name"),
        "" if rows else said.text("cell"),
        said.texts("aliases"),
        said.flag("many"),
        said.flag("optional"),
        said.texts("codes"),
        least if isinstance(least, int) else None,
        said.text("after", ""),
        rows,
        said.flag("single"),
    )


def _flow(said: "_Object") -> FlowSaid:
    steps = tuple(
        StepSaid(each.text("event"), each.text("actor"), each.text("state", ""))
        for each in said.objects("steps")
    )
    return FlowSaid(said.text("name"), said.text("says", ""), said.members("where"), steps)


class _Object:
    """A JSON object that is read member by member; whatever is not as it should be is told with its place."""

    def __init__(self, said: object, where: str) -> None:
        if not isinstance(said, dict):
            raise DescriptionError(f"{where}: an object belongs here")
        self.said: Mapping[str, object] = said
        self._where = where

    def text(self, name: str, instead: str | None = None) -> str:
        """A member that is text; `instead` stands for one that is missing."""
        value = self.said.get(name, instead)
        if not isinstance(value, str):
            raise DescriptionError(f"{self._where}.{name}: text belongs here")
        return value

    def number(self, name: str, instead: int | None = None) -> int:
        """A member that is a whole number."""
        value = self.said.get(name, instead)
        if not isinstance(value, int) or isinstance(value, bool):
            raise DescriptionError(f"{self._where}.{name}: a whole number belongs here")
        return value

    def flag(self, name: str) -> bool:
        """A member that is true or false, and false where it is missing."""
        return self.said.get(name) is True

    def texts(self, name: str) -> tuple[str, ...]:
        """A member that is a list of texts, empty where it is missing."""
        value = self.said.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise DescriptionError(f"{self._where}.{name}: a list of texts belongs here")
        return tuple(value)

    def objects(self, name: str) -> tuple["_Object", ...]:
        """A member that is a list of objects, empty where it is missing."""
        value = self.said.get(name, [])
        if not isinstance(value, list):
            raise DescriptionError(f"{self._where}.{name}: a list belongs here")
        return tuple(
            [_Object(each, f"{self._where}.{name}[{at}]") for at, each in enumerate(value)]
        )

    def inner(self, name: str) -> "_Object":
        """A member that is an object, empty where it is missing."""
        return _Object(self.said.get(name, {}), f"{self._where}.{name}")

    def members(self, name: str) -> Mapping[str, object]:
        """The same, as it is."""
        return self.inner(name).said
