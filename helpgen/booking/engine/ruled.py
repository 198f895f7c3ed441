"""A line about one rule, or about one step of the machine, answered.

Where it names a `property` of the rule, the answer also says whether that law `holds` of it.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from helpgen.booking.desk.asking import (
    Belonging,
    ask,
    belonging,
    given_by,
    keeps,
    keys_of,
)
from helpgen.booking.engine import checked
from helpgen.booking.engine.cells import CellError, Given, Json
from helpgen.booking.engine.derived import completed, given_of
from helpgen.booking.engine.line import LineError
from helpgen.booking.engine.told import told
from helpgen.booking.moves.machine import RULE as STEP
from helpgen.booking.registry import BY_ID
from helpgen.booking.values import Field, Policy, PolicyKey, Property, Rule

SERVED: Mapping[str, Rule] = {**BY_ID, STEP.id: STEP}
"""Every rule of the catalog, and one step of the machine."""

_UNFIT = "the values do not fit together"

MEMBERS = ("id", "rule", "policy", "given", "property")


def ruled(request: Mapping[str, object]) -> dict[str, Json]:
    """What the rule says; a LineError where it cannot be asked."""
    checked.only(request, MEMBERS)
    rule = checked.served(request, "rule", SERVED, "booking.lead-time")
    policy, given = (checked.values_of(request, member) for member in ("policy", "given"))
    asked = checked.policy_of(policy, _keys(rule.id), rule.id)
    values = given_by(_whole(rule, given, asked))
    law = _law(request, rule)
    try:
        decision = ask(rule, values, asked)
        holds = {} if law is None else {"holds": keeps(rule, law, values, asked, decision)}
    except ValueError as fault:
        raise LineError("bad_given", f"{_UNFIT}: {fault}") from None
    return told(decision, rule.gives, decision.facts, decision.effects) | holds


def _whole(rule: Rule, given: Mapping[str, object], policy: Policy) -> Given:
    """The values of a line by their types, with those that follow from others; what belongs together is there."""
    read = checked.read(_fields(rule.id), given, "given")
    try:
        whole = completed(rule, read, policy)
    except CellError as fault:
        raise LineError("bad_given", str(fault)) from None
    except ValueError as fault:
        raise LineError("bad_given", f"{_UNFIT}: {fault}") from None
    checked.together(_belonging(rule.id), whole)
    return whole


def _law(request: Mapping[str, object], rule: Rule) -> Property | None:
    """The law that the line names, where it names one."""
    if "property" not in request:
        return None
    laws = {each.name: each for each in rule.properties}
    return checked.served(request, "property", laws, "never-inside-window")


@cache
def _fields(name: str) -> tuple[Field, ...]:
    return given_of(SERVED[name])


@cache
def _belonging(name: str) -> tuple[Belonging, ...]:
    return belonging(SERVED[name])


@cache
def _keys(name: str) -> tuple[PolicyKey[Any], ...]:
    return keys_of(SERVED[name])
