"""The record that every rule file ends with: what the rule is called, takes, tells, reads and answers for.

Whatever is true of one rule only stands on its record. No other file keeps a list of ids of rules.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from helpgen.booking.values.decision import Decision, EffectKind, Message
from helpgen.booking.values.policy import PolicyKey
from helpgen.frozen import frozen


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
    ZONE = "time zone"


class Occasion(StrEnum):
    """When rules are asked about a wish. Each says on which occasions it is; `order.ORDER` says in which order."""

    BOOK = "book"
    """An appointment is booked or requested, or another time for a request."""
    HOLD = "hold"
    """A time is held for a new appointment: whom it is for may be told later."""
    HOLD_TO_MOVE = "hold to move"
    """A time is held for an appointment that exists: booking online may be switched off."""
    USE_HOLD = "use hold"
    """What was held becomes an appointment."""
    MOVE = "move"
    """An appointment moves, or is asked to: that has a switch of its own."""
    FORM = "check the form"
    """The form is checked: do the service and the provider's time fit together?"""
    APPROVE = "approve"
    """What was asked for is agreed to: limits that depend on when it was asked do not count any more."""


EVERY_OCCASION = (
    Occasion.BOOK,
    Occasion.HOLD,
    Occasion.HOLD_TO_MOVE,
    Occasion.MOVE,
    Occasion.FORM,
    Occasion.APPROVE,
)
"""Whenever a time is in question."""


class About(StrEnum):
    """What a rule looks at, and so where its answer can differ."""

    PERSON = "person"
    """Who wants it: where nobody is named it has nothing to go by."""
    FORM = "form"
    """What somebody tells in the form: of a guest nobody knows it before."""
    PROVIDER = "provider"
    """Who is wanted: of another provider the answer may be another one."""
    TIME = "time"
    """When it would be."""


@frozen
class Field:
    """One value that a rule takes or tells.

    `aliases` are further names for a column of a table. `many`: a list of such cells, a tuple in Python.
    `optional`: may be left out or null, None in Python. `codes`: what a code may be. With `rows` it is a
    list of rows, each a dict with these fields, and `cell` says nothing. `least`: no integer that is given
    is smaller. `after`: hours go from the time of that name beside it to this one, past midnight where this one is
    earlier; they are never equal, and there are both or neither.
    `desk`: what the desk calls it, where most rules mean something else by its name. `single`: one row, and no
    list of them.
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
    desk: str = ""
    single: bool = False


@frozen
class Property:
    """A law that an article can claim by name. `holds` takes the rule's arguments and its answer."""

    name: str
    says: str
    holds: Callable[..., bool]


@frozen
class Rule:
    """One rule of the catalog.

    `decide` is pure; its arguments are the names in `given`, and `policy` where `keys` is not empty.
    `statements` are the seed statements it answers for (`000.6`); `decision` says what was decided where
    they are silent. `messages` are all it may refuse with, `gives` all its facts, `effects` all that may follow.

    A rule that is made of others names them in `asks`, or in `combines` the occasion on which all of them are
    asked: `decide` then takes `answers`, pairs of id and `Decision`, first.

    A rule that has a say in a wish is `asked` on some occasions, and is `about` something. On them it is left
    out unless everything in `only_given` is given and the key `only_with` is neither 0 nor off.
    `elsewhere`: who asks it, where nothing in this package does and it is for pages or other programs.
    `stands_in`: where in a booking file that stands for which it refuses. `quiet`: where it allows, its
    comparison says nothing. `found_in_bulk`: `find` reckons it for a whole day; others are asked one by one.
    """

    id: str
    says: str
    decide: Callable[..., Decision]
    given: tuple[Field, ...] = ()
    gives: tuple[Field, ...] = ()
    keys: tuple[PolicyKey[Any], ...] = ()
    asks: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    decision: str = ""
    messages: tuple[Message, ...] = ()
    effects: tuple[EffectKind, ...] = ()
    properties: tuple[Property, ...] = ()
    combines: Occasion | None = None
    asked: tuple[Occasion, ...] = ()
    about: tuple[About, ...] = ()
    only_given: tuple[str, ...] = ()
    only_with: PolicyKey[Any] | None = None
    stands_in: str = ""
    quiet: bool = False
    found_in_bulk: bool = False
    elsewhere: str = ""

    @property
    def is_made_of_others(self) -> bool:
        """Its answer is made of theirs."""
        return bool(self.asks) or self.combines is not None
