"""What a rule answers, and what follows from it: values, all of them; nothing is ever sent."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from helpgen.booking.values.interval import Interval
from helpgen.frozen import frozen

Fact = (
    str
    | int
    | bool
    | datetime
    | date
    | timedelta
    | Interval
    | tuple["str | int | date | datetime | Interval", ...]
    | None
)
"""What a rule can tell: one cell, or several of a kind."""

Because = tuple[Fact, str, Fact]
"""The comparison that decided: left side, relation, right side, as in `23 h 59 min < 24 h`."""


@frozen
class Message:
    """Why something is refused, for machines (`code`) and for people (`text`). One constant each.

    `conflict`: something else takes the time; whose it is, nobody else needs to know.
    """

    code: str
    text: str
    conflict: bool = False


class EffectKind(StrEnum):
    """What can follow from a decision."""

    AUDIT = "audit"
    EMAIL = "email"
    NOTIFY = "notify"
    TASK = "task"
    CHART_NOTE = "chart_note"
    CALENDAR = "calendar"
    STYLE = "style"
    BLOCK = "block"
    FREE = "free"
    LINK = "link"
    MESSAGE = "message"


class Effect(NamedTuple):
    """One thing that follows: its kind, whom or what it concerns, and details as pairs.

    `email:client`, `task:contact_client`, `free:time`; as text it is exactly that.
    """

    kind: EffectKind
    about: str
    details: tuple[tuple[str, Fact], ...] = ()

    def __str__(self) -> str:
        return f"{self.kind}:{self.about}"


def effect(words: str, **details: Fact) -> Effect:
    """The effect that reads like this: `email:client`."""
    kind, _, about = words.partition(":")
    return Effect(EffectKind(kind), about, tuple(details.items()))


NOTHING: Mapping[str, Fact] = {}
"""What a rule without outputs tells. A plain one, or no outcome could be copied or sent to another process."""


class Decision(NamedTuple):
    """A rule's answer. No message: allowed. `facts` are the rule's outputs by name."""

    message: Message | None = None
    facts: Mapping[str, Fact] = NOTHING
    effects: tuple[Effect, ...] = ()
    because: Because | None = None

    @property
    def allowed(self) -> bool:
        """Nothing speaks against it."""
        return self.message is None

    @property
    def code(self) -> str:
        """The message's code; empty when allowed."""
        return "" if self.message is None else self.message.code


ALLOWED = Decision()


def allowed(because: Because | None = None, **facts: Fact) -> Decision:
    """Yes, and what the rule found out."""
    return Decision(None, facts, (), because)


def refused(message: Message, because: Because | None = None, **facts: Fact) -> Decision:
    """No, why not, and what the rule found out."""
    return Decision(message, facts, (), because)
