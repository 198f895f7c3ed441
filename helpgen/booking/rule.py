"""The record that every rule file ends with: what the rule is called, takes, tells, reads and answers for."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from helpgen.booking.values.decision import Decision, EffectKind, Message
from helpgen.booking.values.policy import Key


class Cell(StrEnum):
    """The types that a value can have in a table, a claim, or a line of the engine.

    In Python: an aware datetime, a date, minutes after midnight, an `Interval`, a timedelta, an int, a
    bool, a str (`code`: one of a few; `words`: anything), a `State`.
    """

    INSTANT = "instant"
    DATE = "date"
    TIME = "time"
    INTERVAL = "interval"
    DURATION = "duration"
    INTEGER = "integer"
    YES_NO = "yes/no"
    CODE = "code"
    WORDS = "words"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Field:
    """One value that a rule takes or tells.

    `aliases` are further names for a column of a table. `many`: a list of such cells, a tuple in Python.
    `optional`: may be left out or null, None in Python. `codes`: what a code may be. With `rows` it is a
    list of rows, each a dict with these fields, and `cell` says nothing. `least`: no integer that is given
    is smaller. `after`: it is later than the time of that name beside it, and there are both or neither.
    """

    name: str
    cell: Cell
    aliases: tuple[str, ...] = ()
    many: bool = False
    optional: bool = False
    codes: tuple[str, ...] = ()
    rows: tuple["Field", ...] = ()
    least: int | None = None
    after: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """A law that an article can claim by name. `holds` takes the rule's arguments and its answer."""

    name: str
    says: str
    holds: Callable[..., bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the catalog.

    `decide` is pure; its arguments are the names in `given`, and `policy` where `keys` is not empty.
    `asks` names the rules whose answers it combines: `decide` then takes `answers`, pairs of id and
    `Decision`, first. `statements` are the seed statements it answers for (`000.6`); `decision` says what
    was decided where they are silent. `messages` are all it may refuse with, `gives` all its facts,
    `effects` all that may follow.
    """

    id: str
    says: str
    decide: Callable[..., Decision]
    given: tuple[Field, ...] = ()
    gives: tuple[Field, ...] = ()
    keys: tuple[Key[Any], ...] = ()
    asks: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    decision: str = ""
    messages: tuple[Message, ...] = ()
    effects: tuple[EffectKind, ...] = ()
    properties: tuple[Property, ...] = ()
