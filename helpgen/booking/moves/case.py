"""One attempt, with everything that the machine may look at: flat values, so that a line of JSON can hold it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from helpgen.booking.registry import RULES
from helpgen.booking.values import (
    ALLOWED,
    Actor,
    Cell,
    Change,
    Decision,
    Event,
    Field,
    Message,
    Policy,
    State,
    refused,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Somebody attempts something with one appointment, at one moment.

    `state` None: there is no appointment yet, and `start` is the time that is asked for. `proposed` is the
    other time that a change is about; `other_details`: with somebody else, for something else or at another place.
    `owner`: it is the client's own appointment, or the clinician's (of whom a change asks, where one is decided); it is
    nobody's own unless that is said.
    `role` and `may_approve` are those of a person who works there. `filled` names the fields that are set.
    `constraints` is the desk's answer for the time in question, `hold` the one for the hold on it.
    """

    event: Event
    actor: Actor
    now: datetime
    start: datetime
    policy: Policy
    state: State | None = None
    change: Change = Change.NONE
    proposed: datetime | None = None
    other_details: bool = False
    owner: bool = False
    role: str = ""
    may_approve: bool = False
    reason: str = ""
    filled: tuple[str, ...] = ()
    constraints: Decision = ALLOWED
    hold: Decision = ALLOWED


REFUSALS: Mapping[str, Message] = MappingProxyType(
    {message.code: message for rule in RULES for message in rule.messages}
)
"""Whatever a rule can refuse with, by its code: what the desk's answer about a time or a hold can be."""

_ANSWERS = ("", *sorted(REFUSALS))

FIELDS: tuple[Field, ...] = (
    Field("state", Cell.STATE, ("State", "It is"), optional=True),
    Field("change", Cell.CODE, ("Open change",), optional=True, codes=tuple(Change)),
    Field("event", Cell.CODE, ("Event", "What happens"), codes=tuple(Event)),
    Field("actor", Cell.CODE, ("Actor", "Who"), codes=tuple(Actor)),
    Field("now", Cell.INSTANT, ("Now",)),
    Field("start", Cell.INSTANT, ("Appointment starts", "Starts")),
    Field("proposed", Cell.INSTANT, ("Proposed time",), optional=True),
    Field("other_details", Cell.YES_NO, ("Other details",), optional=True),
    Field("owner", Cell.YES_NO, ("Own appointment",), optional=True),
    Field("role", Cell.CODE, ("Role",), optional=True),
    Field("may_approve", Cell.YES_NO, ("May approve",), optional=True),
    Field("reason", Cell.WORDS, ("Reason",), optional=True),
    Field("filled", Cell.CODE, ("Filled in",), many=True, optional=True),
    Field("blocked", Cell.CODE, ("Time refused with",), optional=True, codes=_ANSWERS),
    Field("hold_blocked", Cell.CODE, ("Hold refused with",), optional=True, codes=_ANSWERS),
)
"""What a case is made of, in a table or a line of the engine.

The code of a refusal under `blocked` or `hold_blocked` stands for the desk's answer; empty: it is not refused.
"""


def case_of(given: Mapping[str, object], policy: Policy) -> Case:
    """The case that values by field name describe; what is left out or None is the default.

    The values have been read by the type of their cells. An event, an actor, a change or a refusal of
    another name is a ValueError.
    """
    there: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    values = {name: there[name] for name in ("now", "start", *_PLAIN) if name in there}
    return Case(
        event=Event(there["event"]),
        actor=Actor(there["actor"]),
        change=Change(there.get("change", Change.NONE)),
        constraints=_refusal(there.get("blocked")),
        hold=_refusal(there.get("hold_blocked")),
        policy=policy,
        **values,
    )


_PLAIN = ("state", "proposed", "other_details", "owner", "role", "may_approve", "reason", "filled")


def _refusal(code: object) -> Decision:
    if not code:
        return ALLOWED
    if code not in REFUSALS:
        raise ValueError(f"no rule refuses with {code}")
    return refused(REFUSALS[str(code)])
