"""Questions put to Z3, which knows numbers by themselves and nothing of the values that we find worth trying."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any, get_args

import z3

from helpgen.logic import (
    Among,
    And,
    Compare,
    Condition,
    Constant,
    Effort,
    IsSet,
    IsTrue,
    KeyType,
    Not,
    Or,
    Order,
    Scalar,
    Vocabulary,
    show,
)
from helpgen.logic.possible_profiles import PossibleProfiles

VOCABULARY: Vocabulary = {
    "features.on": KeyType("boolean"),
    "features.too": KeyType("boolean"),
    "features.maybe": KeyType("boolean", nullable=True),
    "features.hours": KeyType("integer", minimum=0, maximum=168),
    "features.days": KeyType("integer", nullable=True),
    "settings.rate": KeyType("number", minimum=0, maximum=2),
    "settings.share": KeyType("number", nullable=True),
    "settings.mode": KeyType("string", enum=("x", "y", "z")),
    "settings.step": KeyType("integer", enum=(5, 10, 15)),
    "contact.email": KeyType("string", nullable=True),
}
USUAL: Mapping[str, Scalar] = {"features.hours": 24, "settings.mode": "x", "features.on": False}
_LITERALS: Mapping[str, tuple[int | float | str, ...]] = {
    "features.hours": (0, 1, 24, 48, 168),
    "features.days": (-1, 0, 1, 30),
    "settings.rate": (0, 0.5, 0.75, 1, 2),
    "settings.share": (0, 0.1, 0.2),
    "settings.mode": ("x", "y", "z"),
    "settings.step": (5, 10, 15),
    "contact.email": ("", "a", "other"),
}


def drawn(number: int, seed: str = "1") -> tuple[list[Condition], Condition]:
    """Bounds and a condition, by number."""
    rng = Random(f"{seed} {number}")  # noqa: S311  not for secrets: the same number has to draw the same question
    return [_tree(rng, 2) for _ in range(rng.randint(0, 4))], _tree(rng, 4)


def _tree(rng: Random, depth: int) -> Condition:
    if depth == 0 or rng.random() < 0.2:
        return _test(rng)
    if rng.random() < 0.2:
        return Not(_tree(rng, depth - 1))
    inner = tuple([_tree(rng, depth - 1) for _ in range(rng.randint(2, 3))])
    return And(inner) if rng.random() < 0.6 else Or(inner)


def _test(rng: Random) -> Condition:
    key = rng.choice(list(VOCABULARY))
    key_type = VOCABULARY[key]
    if key_type.nullable and rng.random() < 0.3:
        return IsSet(key)
    if key_type.kind == "boolean":
        return IsTrue(key)
    if rng.random() < 0.2:
        return Among(key, tuple(rng.sample(_LITERALS[key], 2)))
    orders = ("==", "!=") if key_type.kind == "string" else get_args(Order)
    return Compare(key, rng.choice(orders), rng.choice(_LITERALS[key]))


@dataclass
class Solver:
    """Conditions in the words of Z3. Texts are numbers: each literal has one, and there are always more."""

    words: dict[str, int] = field(default_factory=dict)

    def may_hold(self, *conditions: Condition) -> bool:
        """Whether values of the right types make all of these hold."""
        solver = z3.Solver()
        for key, key_type in VOCABULARY.items():
            solver.add(self._typed(key, key_type))
        solver.add([self._of(each) for each in conditions])
        answer = solver.check()
        assert answer != z3.unknown
        return bool(answer == z3.sat)

    def _value(self, key: str) -> Any:
        match VOCABULARY[key].kind:
            case "boolean":
                return z3.Bool(key)
            case "number":
                return z3.Real(key)
            case _:
                return z3.Int(key)

    def _literal(self, literal: Scalar) -> Any:
        if isinstance(literal, str):
            return z3.IntVal(self.words.setdefault(literal, len(self.words)))
        if isinstance(literal, float):
            numerator, denominator = literal.as_integer_ratio()
            return z3.Q(numerator, denominator)
        return literal

    def _typed(self, key: str, key_type: KeyType) -> Any:
        value = self._value(key)
        limits = [value >= key_type.minimum] if key_type.minimum is not None else []
        limits += [value <= key_type.maximum] if key_type.maximum is not None else []
        if key_type.enum:
            limits.append(z3.Or([value == self._literal(each) for each in key_type.enum]))
        return z3.And([z3.BoolVal(val=True), *limits])

    def _set(self, key: str) -> Any:
        return z3.Bool(f"{key} is set") if VOCABULARY[key].nullable else z3.BoolVal(val=True)

    def _of(self, condition: Condition) -> Any:  # noqa: PLR0911  one for each class of the tree
        match condition:
            case Constant(value):
                return z3.BoolVal(val=value)
            case Not(operand):
                return z3.Not(self._of(operand))
            case And(operands):
                return z3.And([self._of(each) for each in operands])
            case Or(operands):
                return z3.Or([self._of(each) for each in operands])
            case IsSet(key):
                return self._set(key)
            case IsTrue(key):
                return z3.And(self._set(key), self._value(key))
            case Among(key, literals):
                either = [self._value(key) == self._literal(each) for each in literals]
                return z3.And(self._set(key), z3.Or(either))
            case Compare(key, order, literal):
                return z3.And(self._set(key), self._compared(key, order, literal))

    def _compared(self, key: str, order: Order, literal: Scalar) -> Any:
        value, other = self._value(key), self._literal(literal)
        match order:
            case "==":
                return value == other
            case "!=":
                return value != other
            case "<":
                return value < other
            case "<=":
                return value <= other
            case ">":
                return value > other
            case ">=":
                return value >= other


def is_value(key: str, value: Scalar) -> Condition:
    """The condition that a key has this value."""
    if value is None:
        return Not(IsSet(key))
    if isinstance(value, bool):
        return IsTrue(key) if value else And((IsSet(key), Not(IsTrue(key))))
    return Compare(key, "==", value)


def judged_by_solver(number: int, seed: str = "1") -> str:
    """What is wrong with the procedure's answer to a drawn question, as Z3 sees it; nothing, where it is right.

    The counterexample has to be possible and enough, and not to be without any of its values.
    """
    bounds, condition = drawn(number, seed)
    solver = Solver()
    procedure = PossibleProfiles(VOCABULARY, bounds, USUAL, [condition])
    expected = solver.may_hold(*bounds, condition)
    told = f"{show(condition)} where {[show(each) for each in bounds]}"
    if procedure.may_hold(condition, Effort()) is not expected:
        return f"it may {'' if expected else 'not '}hold: {told}"
    found = procedure.smallest(condition, Effort())
    if found is None or not expected:
        return f"{found} is said to be enough for {told}" if (found is None) is expected else ""
    values = [is_value(key, value) for key, value in found.items()]
    if not solver.may_hold(*bounds, *values):
        return f"{found} cannot be, for {told}"
    if solver.may_hold(*bounds, *values, Not(condition)):
        return f"{found} is not enough for {told}"
    for at in range(len(values)):
        if not solver.may_hold(*bounds, *values[:at], *values[at + 1 :], Not(condition)):
            return f"{found} has more than is needed for {told}"
    return ""
