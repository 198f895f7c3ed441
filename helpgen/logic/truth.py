"""Whether a condition holds for one set of facts.

This is asked for every article, variant and tenant, so each class of the tree answers through one
look-up.
"""

import operator
from collections.abc import Callable
from typing import Any

from helpgen.logic.condition import (
    Among,
    And,
    Compare,
    Condition,
    Constant,
    Facts,
    IsSet,
    IsTrue,
    Not,
    Or,
)

_COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def holds(condition: Condition, facts: Facts) -> bool:
    """Whether the condition holds; a key that the facts lack is a KeyError, unless it is not looked at."""
    # Bare keys are most of what articles ask: they are answered without a second call.
    if condition.__class__ is IsTrue:
        return facts[condition.key] is True
    return _TRUTH[condition.__class__](condition, facts)


def _compare(condition: Compare, facts: Facts) -> bool:
    value = facts[condition.key]
    return value is not None and _COMPARED[condition.order](value, condition.literal)


def _not(condition: Not, facts: Facts) -> bool:
    return not holds(condition.operand, facts)


def _and(condition: And, facts: Facts) -> bool:
    for operand in condition.operands:  # noqa: SIM110 - a generator costs twice the time here
        if not holds(operand, facts):
            return False
    return True


def _or(condition: Or, facts: Facts) -> bool:
    for operand in condition.operands:  # noqa: SIM110 - a generator costs twice the time here
        if holds(operand, facts):
            return True
    return False


def _constant(condition: Constant, _: Facts) -> bool:
    return condition.value


def _is_true(condition: IsTrue, facts: Facts) -> bool:
    return facts[condition.key] is True


def _is_set(condition: IsSet, facts: Facts) -> bool:
    return facts[condition.key] is not None


def _among(condition: Among, facts: Facts) -> bool:
    # No literal is null, so a null key is in no list.
    return facts[condition.key] in condition.literals


_TRUTH: dict[type, Callable[[Any, Facts], bool]] = {
    Constant: _constant,
    IsTrue: _is_true,
    Compare: _compare,
    Among: _among,
    IsSet: _is_set,
    Not: _not,
    And: _and,
    Or: _or,
}
