"""A condition as text, the way an author would write it."""

import json
from decimal import Decimal

from helpgen.logic.algebra import Test
from helpgen.logic.condition import (
    Among,
    And,
    Compare,
    Condition,
    Constant,
    IsSet,
    IsTrue,
    Not,
    Or,
)


def show(condition: Condition) -> str:
    """The source form: whatever the grammar can make parses back to an equal tree.

    Constants are not part of the language; they show as `true` and `false` for readers of reports.
    """
    match condition:
        case Constant(value):
            return _literal(value)
        case Or(operands):
            return " or ".join(_inside(operand, (Or,)) for operand in operands) or "false"
        case And(operands):
            return " and ".join(_inside(operand, (And, Or)) for operand in operands) or "true"
        case Not(operand):
            return _negated(operand)
        case test:
            return _test(test)


def _test(test: Test) -> str:
    match test:
        case IsTrue(key):
            return key
        case Compare(key, order, literal):
            return f"{key} {order} {_literal(literal)}"
        case Among(key, literals):
            return f"{key} in {_listed(literals)}"
        case IsSet(key):
            return f"{key} is set"


def _inside(condition: Condition, weak: tuple[type, ...]) -> str:
    text = show(condition)
    return f"({text})" if isinstance(condition, weak) else text


def _negated(operand: Condition) -> str:
    match operand:
        case Among(key, literals):
            return f"{key} not in {_listed(literals)}"
        case IsSet(key):
            return f"{key} is not set"
        case And() | Or():
            return f"not ({show(operand)})"
        case _:
            return f"not {show(operand)}"


def _listed(literals: tuple[bool | float | str, ...]) -> str:
    return f"[{', '.join(_literal(literal) for literal in literals)}]"


def _literal(value: bool | float | str) -> str:  # noqa: FBT001 - a literal, not a switch
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            text = json.dumps(value, ensure_ascii=not value.isprintable())
            return text.replace("-->", "--\\u003e")  # the comment would end here
        case int():
            return str(value)
        case float():
            digits = format(Decimal(repr(value)), "f")  # no exponent
            return digits if "." in digits else f"{digits}.0"
