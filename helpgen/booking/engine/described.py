"""What this engine is and which rules it knows: all that somebody has to know who asks it, and who checks articles.

Derived from the records of the rules, the table of moves and the named flows; nothing is listed here a second time.
An engine of another product describes its own rules so, or a part of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from helpgen import __version__
from helpgen.booking.desk.asking import keys_of
from helpgen.booking.engine import checked, ruled
from helpgen.booking.engine.cells import Json
from helpgen.booking.engine.derived import derived_of, given_of
from helpgen.booking.engine.line import LineError
from helpgen.booking.engine.office_fields import OFFICE
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.moves.flows import FLOWS, Flow
from helpgen.booking.moves.machine import RULE as STEP
from helpgen.booking.moves.move import Move
from helpgen.booking.moves.table import MOVES
from helpgen.booking.order import parts
from helpgen.booking.values import (
    KEYS,
    SHAPES,
    STATUS_LABELS,
    TIMEZONE,
    Actor,
    Event,
    Field,
    Message,
    PolicyKey,
    Rule,
    State,
    zones_version,
)

PROTOCOL = 1
"""Raised where an answer or a question changes so that who reads the older one would misunderstand it."""

MEMBERS = ("id", "describe")


def described(request: Mapping[str, object]) -> dict[str, Json]:
    """The whole description, as the one member of the answer."""
    checked.only(request, MEMBERS)
    if request["describe"] is not True:
        raise LineError("bad_request", "describe: write true")
    return {"description": description()}


@cache
def description() -> dict[str, Any]:
    """The engine, its vocabulary, its rules, moves and flows, in JSON; not to be changed."""
    return {
        "protocol": PROTOCOL,
        "engine": {"name": "helpgen", "version": __version__},
        "tzdata": zones_version(),
        "zone": TIMEZONE.name,
        "words": STATUS_LABELS.name,
        "capabilities": ["rules", "properties", "flows", "operations"],
        "rules": [_rule(rule) for rule in ruled.SERVED.values()],
        "operations": [
            {
                "id": each.id,
                "says": each.says,
                "given": _fields(each.given),
                "gives": _fields(each.gives),
                "messages": [message.code for message in each.messages],
            }
            for each in OPERATIONS
        ],
        "office": _fields(OFFICE),
        "keys": [{"name": key.name, "schema": _values(key)} for key in KEYS],
        "messages": [
            {"code": each.code, "text": each.text, "conflict": each.conflict}
            for each in _messages()
        ],
        "effects": [
            {"kind": kind.value, "says": shape.says, "details": _fields(shape.details)}
            for kind, shape in SHAPES.items()
        ],
        "states": [state.value for state in State],
        "events": [event.value for event in Event],
        "actors": [actor.value for actor in Actor],
        "step": STEP.id,
        "moves": [_move(move) for move in MOVES],
        "flows": [_flow(flow) for flow in FLOWS],
    }


def _messages() -> Iterable[Message]:
    """Every message that some rule, the machine or an operation can refuse with, each once."""
    of_rules = [message for rule in ruled.SERVED.values() for message in rule.messages]
    of_operations = [message for each in OPERATIONS for message in each.messages]
    return dict.fromkeys((*of_rules, *of_operations))


def _values(key: PolicyKey[Any]) -> dict[str, Any]:
    return dict(key.read.schema)


def _rule(rule: Rule) -> dict[str, Any]:
    """A rule as it is asked: a rule that is made of others is given what all of them need."""
    return {
        "id": rule.id,
        "says": rule.says,
        "given": list(_given(rule)),
        "gives": _fields(rule.gives),
        "keys": [key.name for key in keys_of(rule)],
        "messages": [message.code for message in rule.messages],
        "effects": [kind.value for kind in rule.effects],
        "properties": [{"name": law.name, "says": law.says} for law in rule.properties],
        "asks": [part.id for part in parts(rule)],
        "statements": list(rule.statements),
        "decision": rule.decision,
        "place": _place(rule),
    }


def _given(rule: Rule) -> Iterator[dict[str, Any]]:
    """What the rule is given; what follows from the rest need not be written."""
    follow = {each.name for each in derived_of(rule)}
    for field in given_of(rule):
        yield _field(field) | ({"follows": True} if field.name in follow else {})


def _place(rule: Rule) -> dict[str, Json]:
    """Where its code begins, from the root of the source."""
    code = rule.decide.__code__
    path = rule.decide.__module__.replace(".", "/") + ".py"
    return {"path": path, "line": code.co_firstlineno}


def _fields(fields: Iterable[Field]) -> list[dict[str, Any]]:
    return [_field(field) for field in fields]


def _field(field: Field) -> dict[str, Any]:
    """One value: what is as with most values is left out."""
    said: dict[str, Any] = {"name": field.name}
    if field.rows:
        said |= {"rows": _fields(field.rows), "single": field.single}
    else:
        said |= {"cell": field.cell.value, "many": field.many}
    more = {
        "aliases": list(field.aliases),
        "optional": field.optional,
        "codes": list(field.codes),
        "least": field.least,
        "after": field.after,
    }
    return said | {
        name: value for name, value in more.items() if value not in ([], False, None, "")
    }


def _move(move: Move) -> dict[str, Any]:
    return {
        "number": move.number,
        "says": move.says,
        "states": [state and state.value for state in move.states],
        "events": [event.value for event in move.events],
        "actors": [actor.value for actor in move.actors],
        "changes": [change.value for change in move.changes],
        "when": move.when,
        "guards": list(move.guards),
        "next": [state.value for state in move.next],
        "next_change": move.next_change.value,
        "effects": list(move.effects),
        "refusal": None if move.refusal is None else move.refusal.code,
    }


def _flow(flow: Flow) -> dict[str, Any]:
    return {
        "name": flow.name,
        "says": flow.says,
        "where": dict(flow.where),
        "steps": [
            {
                "event": beat.event.value,
                "actor": beat.actor.value,
                "state": beat.state.value,
                "change": beat.change.value,
                "second": beat.second and beat.second.value,
                "hours": beat.hours,
            }
            for beat in flow.beats
        ],
    }
