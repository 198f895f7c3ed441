"""Whether the keys of a tree exist, its literals fit them, and no null is compared."""

import json
from collections.abc import Iterator

from helpgen.logic.algebra import Test
from helpgen.logic.condition import (
    Among,
    And,
    Compare,
    Condition,
    Constant,
    IsSet,
    IsTrue,
    KeyType,
    Kind,
    Not,
    Or,
    Vocabulary,
)
from helpgen.logic.domain import Literal
from helpgen.logic.effort import Effort
from helpgen.logic.fault import Fault, FaultKind
from helpgen.logic.grammar import Mark, Written
from helpgen.logic.satisfying import may_be_null
from helpgen.logic.unknown import unknown_key
from helpgen.text.nearest import nearest

_HOLDS: dict[Kind, str] = {
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "string": "text",
    "array": "a list",
    "object": "a structure",
}
_INSTEAD: dict[Kind, str] = {
    "boolean": "{key}",
    "integer": "{key} > 0",
    "number": "{key} > 0",
    "string": '{key} == "..."',
}
_NUMBERS = ("integer", "number")
_STRUCTURES = ("array", "object")


def faults(
    written: Written, vocabulary: Vocabulary, given: Condition, effort: Effort
) -> tuple[Fault, ...]:
    """Everything that does not fit, in the order of the text."""
    checker = _Checker(written.marks, vocabulary, given, effort)
    checker.walk(written.condition)
    return tuple(sorted(checker.found, key=lambda fault: fault.offset))


class _Checker:
    """Goes through a tree from left to right, beside the marks of its tests."""

    def __init__(
        self, marks: tuple[Mark, ...], vocabulary: Vocabulary, given: Condition, effort: Effort
    ) -> None:
        self.found: list[Fault] = []
        self._effort = effort
        self._marks = iter(marks)
        self._vocabulary = vocabulary
        self._given = given
        self._guarded: set[str] = set()
        self._nullable: dict[str, bool] = {}

    def walk(self, condition: Condition) -> None:
        match condition:
            case Not(operand):
                self.walk(operand)
            case Or(operands):
                for operand in operands:
                    self.walk(operand)
            case And(operands):
                self._walk_guarding(operands)
            case Constant():
                return
            case test:
                self.found.extend(self._judged(test, next(self._marks)))

    def _walk_guarding(self, operands: tuple[Condition, ...]) -> None:
        added: list[str] = []
        for operand in operands:
            self.walk(operand)
            new = [key for key in _never_null(operand) if key not in self._guarded]
            self._guarded.update(new)
            added += new
        self._guarded.difference_update(added)

    def _judged(self, test: Test, mark: Mark) -> Iterator[Fault]:
        key_type = self._vocabulary.get(test.key)
        if key_type is None:
            yield unknown_key(test.key, mark.key, self._vocabulary)
            return
        misfits = list(_misfits(test, key_type, mark))
        yield from misfits
        if not misfits and not isinstance(test, IsSet) and self._may_be_null(test.key):
            if self._effort.is_spent:
                if not self._effort.is_news():
                    return
                message = f"too many cases to tell whether `{test.key}` can be null here"
                hint = (
                    f"write `{test.key} is set and ...` before it, or shorter conditions around it"
                )
                yield Fault(mark.key, "cases", message, hint)
                return
            yield Fault(
                mark.key, "null", f"`{test.key}` can be null here", _guarding(test), test.key
            )

    def _may_be_null(self, key: str) -> bool:
        if key in self._guarded:
            return False
        if key not in self._nullable:
            self._nullable[key] = may_be_null(key, self._given, self._vocabulary, self._effort)
        return self._nullable[key]


def _guarding(test: Test) -> str:
    """How to ask about a key that may be null."""
    match test:
        case Compare(key, "!=", ""):
            return f"write `{key} is set`"
        case Compare(key, "==", ""):
            return f"write `{key} is not set`"
        case _:
            return f"write `{test.key} is set and ...` before it, or ask in an enclosing block"


def _never_null(condition: Condition) -> Iterator[str]:
    """The keys that are set wherever the condition holds, as far as its outer `and` tells."""
    match condition:
        case And(operands):
            for operand in operands:
                yield from _never_null(operand)
        case Not(Not(operand)):
            yield from _never_null(operand)
        case IsTrue(key) | Compare(key) | Among(key) | IsSet(key):
            yield key


def _misfits(test: Test, key_type: KeyType, mark: Mark) -> Iterator[Fault]:
    if key_type.kind in _STRUCTURES:
        message = f"`{test.key}` holds {_HOLDS[key_type.kind]}, which no condition can test"
        yield _fault(mark.key, message, "ask about a key that holds one value")
        return
    match test:
        case IsSet(key):
            if not key_type.nullable:
                message = f"`{key}` is never null, so there is nothing to ask"
                yield _fault(mark.key, message, "test its value, or make the key nullable")
        case IsTrue(key):
            if key_type.kind != "boolean":
                message = f"`{key}` holds {_HOLDS[key_type.kind]}, so it cannot stand alone"
                instead = _INSTEAD[key_type.kind].format(key=key)
                if key_type.enum:
                    instead = f"{key} == {json.dumps(key_type.enum[0])}"
                hint = f"compare it, as in `{instead}`"
                yield _fault(
                    mark.key, message, f"write `{key} is set`" if key_type.nullable else hint
                )
        case Compare(key, order, literal):
            if order not in ("==", "!=") and key_type.kind not in _NUMBERS:
                message = f"`{order}` is for numbers, and `{key}` holds {_HOLDS[key_type.kind]}"
                yield _fault(mark.key, message, "use `==`, `!=`, `in` or `not in`")
            else:
                yield from _literal_misfits(key, key_type, literal, mark.literals[0])
        case Among(key, literals):
            for literal, offset in zip(literals, mark.literals, strict=True):
                yield from _literal_misfits(key, key_type, literal, offset)


def _literal_misfits(key: str, key_type: KeyType, literal: Literal, offset: int) -> Iterator[Fault]:
    if not _fits(literal, key_type.kind):
        message = f"`{key}` holds {_HOLDS[key_type.kind]}, and this is {_HOLDS[_kind(literal)]}"
        yield _fault(offset, message, _fitting(literal, key_type.kind))
    elif key_type.enum and literal not in key_type.enum:
        meant = nearest(str(literal), [str(value) for value in key_type.enum])
        choices = ", ".join(str(value) for value in key_type.enum)
        hint = f"did you mean `{meant}`?" if meant else f"use one of: {choices}"
        yield _fault(offset, f"`{key}` never holds `{str(literal)[:60]}`", hint)
    elif key_type.taken and literal not in key_type.taken:
        meant = nearest(str(literal), key_type.taken)
        hint = f"did you mean `{meant}`?" if meant else "add the profile, or correct the name"
        message = f"no profile has the {key.rpartition('.')[2]} `{str(literal)[:60]}`"
        yield _fault(offset, message, hint, "nobody")


def _kind(literal: Literal) -> Kind:
    match literal:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"


def _fits(literal: Literal, kind: Kind) -> bool:
    return _kind(literal) == kind or (kind == "number" and _kind(literal) == "integer")


def _fitting(literal: Literal, kind: Kind) -> str:
    match kind:
        case "boolean" if str(literal).lower() in ("true", "false"):
            return f"write {str(literal).lower()}, without quotes"
        case "boolean":
            return "compare with true or false, without quotes"
        case "integer" | "number" if isinstance(literal, str) and literal.strip().isdecimal():
            return f"write {int(literal)}, without quotes"
        case "integer" if isinstance(literal, float):
            return f"write a whole number, as {int(literal)}"
        case "integer" | "number":
            return "write a number, without quotes"
        case _:
            return (
                f"write {json.dumps(literal if isinstance(literal, str) else str(literal).lower())}"
            )


def _fault(offset: int, message: str, hint: str, kind: FaultKind = "type") -> Fault:
    return Fault(offset, kind, message, hint)
