"""Conditions made of conditions: the laws of `and`, `or` and `not`, with constants folded away."""

from collections.abc import Iterator, Sequence

from helpgen.logic.condition import (
    ALWAYS,
    NEVER,
    Among,
    And,
    Compare,
    Condition,
    Constant,
    IsSet,
    IsTrue,
    KeyType,
    Not,
    Or,
)

Test = IsTrue | Compare | Among | IsSet


def both(*conditions: Condition) -> Condition:
    """All of them at once, in order and without nesting; of none: ALWAYS."""
    kept: list[Condition] = []
    for condition in conditions:
        match condition:
            case Constant(value=True):
                continue
            case Constant():
                return NEVER
            case And(operands):
                inner = both(*operands)
                if inner == NEVER:
                    return NEVER
                kept.extend(_parts(inner))
            case _:
                kept.append(condition)
    if len(kept) > 1:
        return And(tuple(kept))
    return kept[0] if kept else ALWAYS


def _parts(condition: Condition) -> tuple[Condition, ...]:
    if condition == ALWAYS:
        return ()
    return condition.operands if isinstance(condition, And) else (condition,)


def any_of(conditions: Sequence[Condition]) -> Condition:
    """At least one of them, told briefly."""
    if ALWAYS in conditions:
        return ALWAYS
    distinct = tuple(dict.fromkeys(conditions))
    return distinct[0] if len(distinct) == 1 else Or(distinct)


def opposite(condition: Condition) -> Condition:
    """True exactly where the condition is false, null keys included."""
    match condition:
        case Constant(value):
            return NEVER if value else ALWAYS
        case Not(operand):
            return operand
        case _:
            return Not(condition)


def met(key: str, key_type: KeyType) -> Condition:
    """A prerequisite's test: the key is true, or set and neither empty nor 0.

    Conditions never look into arrays and objects: naming one is a ValueError.
    """
    test: Condition
    match key_type.kind:
        case "boolean":
            test = IsTrue(key)
        case "integer" | "number":
            test = Compare(key, "!=", 0)
        case "string":
            test = Compare(key, "!=", "")
        case kind:
            raise ValueError(f"{key} holds an {kind}, which no condition can test")
    return both(IsSet(key), test) if key_type.nullable else test


def tests(condition: Condition) -> Iterator[Test]:
    """Every test of a tree, from left to right."""
    waiting = [condition]
    while waiting:
        match waiting.pop():
            case Not(operand):
                waiting.append(operand)
            case And(operands) | Or(operands):
                waiting.extend(reversed(operands))
            case Constant():
                continue
            case test:
                yield test


def keys(condition: Condition) -> frozenset[str]:
    """Every key that the condition names."""
    return frozenset([test.key for test in tests(condition)])
