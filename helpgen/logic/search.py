"""Whether any profile makes a condition hold, and one that does.

Keys are tried one after another, and the condition shrinks with each value: what can no longer
hold is left at once. In the worst case the work is exponential in the number of distinct keys, and
in nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from helpgen.logic.algebra import both, opposite, tests
from helpgen.logic.condition import (
    ALWAYS,
    NEVER,
    Among,
    And,
    Compare,
    Condition,
    Constant,
    IsSet,
    Not,
    Or,
    Scalar,
    Vocabulary,
)
from helpgen.logic.domain import Literal, values
from helpgen.logic.truth import holds

Domains = dict[str, tuple[Scalar, ...]]


def witness(condition: Condition, vocabulary: Vocabulary) -> dict[str, Scalar] | None:
    """Facts for which the condition holds, one for each key that it names, or None if there are none.

    A key outside the vocabulary is a KeyError.
    """
    domains = _domains(condition, vocabulary)
    chosen = _search(condition, domains)
    if chosen is None or not all(domains.values()):
        return None
    return {key: chosen.get(key, domain[0]) for key, domain in domains.items()}


def may_be_null(key: str, given: Condition, vocabulary: Vocabulary) -> bool:
    """Whether some profile for which `given` holds leaves the key null."""
    if not vocabulary[key].nullable:
        return False
    return witness(both(Not(IsSet(key)), given), vocabulary) is not None


def _domains(condition: Condition, vocabulary: Vocabulary) -> Domains:
    literals: dict[str, list[Literal]] = {}
    for test in tests(condition):
        named = literals.setdefault(test.key, [])
        if isinstance(test, Compare):
            named.append(test.literal)
        elif isinstance(test, Among):
            named.extend(test.literals)
    return {key: values(vocabulary[key], named) for key, named in literals.items()}


@dataclass(slots=True)
class _Step:
    """A key under trial; `left` are its values not yet tried."""

    condition: Condition
    key: str
    left: Iterator[Scalar]


def _search(condition: Condition, domains: Domains) -> dict[str, Scalar] | None:
    # The steps are a list, not calls: a condition may name more keys than Python nests calls.
    # A value that was given up may stay in `chosen`: where its key no longer matters, any value does.
    chosen: dict[str, Scalar] = {}
    steps: list[_Step] = []
    rest: Condition | None = _shrunk(condition, None, None)
    while rest is not None and rest != ALWAYS:
        if rest != NEVER:
            key = _next_key(rest)
            steps.append(_Step(rest, key, iter(domains[key])))
        rest = _advanced(steps, chosen)
    return None if rest is None else chosen


def _advanced(steps: list[_Step], chosen: dict[str, Scalar]) -> Condition | None:
    """What is left to satisfy after the next untried value, or None when all have been tried."""
    while steps:
        step = steps[-1]
        for value in step.left:
            chosen[step.key] = value
            return _shrunk(step.condition, step.key, value)
        steps.pop()
    return None


def _next_key(condition: Condition) -> str:
    """A key that alone decides an operand of an `and` comes first: it leaves the fewest values."""
    match condition:
        case Not(operand):
            return _next_key(operand)
        case And(operands):
            for operand in operands:
                bare = operand.operand if isinstance(operand, Not) else operand
                if not isinstance(bare, And | Or):
                    return _next_key(bare)
            return _next_key(operands[0])
        case Or(operands):
            return _next_key(operands[0])
        case Constant():
            raise ValueError("a constant names no key")
        case test:
            return test.key


def _shrunk(condition: Condition, key: str | None, value: Scalar) -> Condition:
    """The condition once the key has this value, without what that decides."""
    match condition:
        case Constant():
            return condition
        case Not(operand):
            return _negated(_shrunk(operand, key, value))
        case And() | Or():
            return _joined(condition, key, value)
        case test:
            if test.key != key:
                return test
            return ALWAYS if holds(test, {key: value}) else NEVER


def _negated(condition: Condition) -> Condition:
    return opposite(condition) if isinstance(condition, Constant) else Not(condition)


def _joined(condition: And | Or, key: str | None, value: Scalar) -> Condition:
    """The operands that are still open; ALWAYS or NEVER as soon as one of them decides."""
    deciding, neutral = (NEVER, ALWAYS) if isinstance(condition, And) else (ALWAYS, NEVER)
    kept = []
    for operand in condition.operands:
        rest = _shrunk(operand, key, value)
        if rest == deciding:
            return deciding
        if rest != neutral:
            kept.append(rest)
    if len(kept) > 1:
        return condition.__class__(tuple(kept))
    return kept[0] if kept else neutral
