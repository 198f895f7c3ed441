"""What an engine says about itself and its rules, and all that a check of articles knows of them.

Any program can describe its rules so, whatever they are about. Only `protocol`, `engine` and `rules` have to be there;
an engine that offers a part leaves out the rest. Words of one description refer to each other by name: a rule's
`messages` to `messages`, its `effects` to `effects`, its `keys` to `keys`.
"""

from typing import Annotated, Any, Literal

from pydantic import Field

from helpgen.model.catalog import Closed

Name = Annotated[str, Field(min_length=1)]
Cell = Literal[
    "instant",
    "date",
    "time",
    "interval",
    "duration",
    "integer",
    "yes/no",
    "code",
    "words",
    "state",
    "time zone",
]


class EngineName(Closed):
    """Which program answers."""

    name: Name = Field(description="The program.")
    version: str = Field(default="", description="Its version, as it writes it.")


class CodePlace(Closed):
    """Where a rule stands in code, for whoever has to mend it."""

    path: Name = Field(description="The file, from the root of the source, with forward slashes.")
    line: int = Field(default=1, ge=1, description="The line, from 1.")


class ValueDescription(Closed):
    """One value that a rule is given or tells; a column of a table."""

    name: Name = Field(description="The name of the member in JSON.")
    cell: Cell | None = Field(default=None, description="The type; none where there are rows.")
    many: bool = Field(default=False, description="A list of such values.")
    rows: tuple["ValueDescription", ...] = Field(
        default=(), description="What each of a list of objects holds."
    )
    single: bool = Field(default=False, description="One such object instead of a list.")
    aliases: tuple[Name, ...] = Field(
        default=(), description="Other names of the column, as people write them."
    )
    optional: bool = Field(default=False, description="May be left out, or null.")
    follows: bool = Field(
        default=False, description="It follows from the others: left out, or what follows."
    )
    codes: tuple[str, ...] = Field(default=(), description="What it may be; none: anything.")
    least: int | None = Field(default=None, description="No integer is smaller.")
    after: str = Field(default="", description="The value beside it that it has to be later than.")


class PropertyDescription(Closed):
    """A law that holds of every answer of a rule."""

    name: Name = Field(description="By this an article claims it: `RULE#name`.")
    says: str = Field(default="", description="The law in a sentence.")


class RuleDescription(Closed):
    """One rule that the engine answers questions about."""

    id: Name = Field(description="By this it is asked and claimed.")
    says: Name = Field(description="What it says, in a sentence.")
    given: tuple[ValueDescription, ...] = Field(default=(), description="What it is given.")
    gives: tuple[ValueDescription, ...] = Field(
        default=(), description="What it tells, under `facts`."
    )
    keys: tuple[Name, ...] = Field(default=(), description="The settings that it reads.")
    messages: tuple[Name, ...] = Field(
        default=(), description="The codes that it refuses with by itself."
    )
    effects: tuple[Name, ...] = Field(default=(), description="The kinds of effects it can have.")
    properties: tuple[PropertyDescription, ...] = Field(default=(), description="Its laws.")
    asks: tuple[Name, ...] = Field(default=(), description="The rules that it is made of.")
    statements: tuple[Name, ...] = Field(
        default=(), description="What it answers for, in a list of requirements."
    )
    decision: str = Field(default="", description="What was decided where those are silent.")
    place: CodePlace | None = Field(default=None, description="Where it stands in code.")


class OperationDescription(Closed):
    """One thing that the engine does with a whole office."""

    id: Name = Field(description="By this it is asked.")
    says: Name = Field(description="What it does, in a sentence.")
    given: tuple[ValueDescription, ...] = Field(default=(), description="What it is given.")
    gives: tuple[ValueDescription, ...] = Field(default=(), description="What it tells.")
    messages: tuple[Name, ...] = Field(
        default=(), description="The codes that it refuses with, besides those of rules."
    )


class KeyDescription(Closed):
    """One setting of an organization."""

    name: Name = Field(description="The name of the key.")
    schema_: dict[str, Any] = Field(
        default_factory=dict, alias="schema", description="The JSON Schema of its values."
    )


class MessageDescription(Closed):
    """Why something is refused."""

    code: Name = Field(description="For machines.")
    text: str = Field(default="", description="What people read.")
    conflict: bool = Field(default=False, description="Something else takes the time.")


class EffectDescription(Closed):
    """One kind of thing that follows."""

    kind: Name = Field(description="The kind.")
    says: str = Field(default="", description="What happens then, in a sentence.")
    details: tuple[ValueDescription, ...] = Field(default=(), description="What comes with it.")


class MoveDescription(Closed):
    """One row of the table of moves."""

    number: int = Field(ge=1, description="The number of the row.")
    says: str = Field(default="", description="The row in a sentence.")
    states: tuple[str | None, ...] = Field(description="From where; null: nothing is there yet.")
    events: tuple[Name, ...] = Field(description="What is attempted.")
    actors: tuple[Name, ...] = Field(description="In which capacity.")
    changes: tuple[Name, ...] = Field(default=(), description="With which open change.")
    when: str = Field(default="", description="The condition that tells it from another row.")
    guards: tuple[Name, ...] = Field(default=(), description="What has to be so, in order.")
    next: tuple[Name, ...] = Field(default=(), description="Where it may lead; none: it stays.")
    next_change: str = Field(default="none", description="The open change afterwards.")
    effects: tuple[Name, ...] = Field(default=(), description="What follows, by name, in order.")
    refusal: str | None = Field(default=None, description="The code of a row that says no.")


class FlowStepDescription(Closed):
    """One step of a named way."""

    event: Name = Field(description="What happens.")
    actor: Name = Field(description="Who does it.")
    state: Name = Field(description="What is so afterwards.")
    change: str = Field(default="none", description="The open change afterwards.")
    second: str | None = Field(default=None, description="The state of what takes its place.")
    hours: int = Field(default=0, ge=0, description="How many hours before the start.")


class FlowDescription(Closed):
    """A named way through the moves."""

    name: Name = Field(description="By this an article claims it.")
    says: str = Field(default="", description="The way in a sentence.")
    where: dict[str, Any] = Field(
        default_factory=dict, description="The settings without which it is another way."
    )
    steps: tuple[FlowStepDescription, ...] = Field(description="Its steps in order.")


class EngineDescription(Closed):
    """An engine: what it is, what it can be asked, and its rules."""

    protocol: Literal[1] = Field(description="The version of the lines that it reads and writes.")
    engine: EngineName = Field(description="The program.")
    tzdata: str = Field(
        default="", description="Its edition of the time zone database; empty: it has none."
    )
    zone: str = Field(
        default="",
        description="The key that names the organization's time zone; times in tables are read on its clock.",
    )
    words: str = Field(
        default="",
        description="The key that names the organization's word for each state; a cell may say it instead.",
    )
    capabilities: tuple[Literal["rules", "properties", "flows", "operations"], ...] = Field(
        default=("rules",), description="The kinds of questions that it answers."
    )
    rules: tuple[RuleDescription, ...] = Field(description="Every rule that can be asked.")
    operations: tuple[OperationDescription, ...] = Field(
        default=(), description="Every operation that can be asked."
    )
    office: tuple[ValueDescription, ...] = Field(
        default=(), description="What stands in the office of an operation."
    )
    keys: tuple[KeyDescription, ...] = Field(
        default=(), description="Every setting that some rule reads."
    )
    messages: tuple[MessageDescription, ...] = Field(
        default=(), description="Every reason for which something is refused."
    )
    effects: tuple[EffectDescription, ...] = Field(
        default=(), description="Every kind of thing that can follow."
    )
    states: tuple[Name, ...] = Field(default=(), description="What a cell of type state may be.")
    events: tuple[Name, ...] = Field(default=(), description="Everything that can be attempted.")
    actors: tuple[Name, ...] = Field(default=(), description="Every capacity to act in.")
    step: str = Field(default="", description="The rule that makes one move; empty: none does.")
    moves: tuple[MoveDescription, ...] = Field(default=(), description="The table of moves.")
    flows: tuple[FlowDescription, ...] = Field(default=(), description="The ways that have a name.")
