"""Whether any profile makes a condition hold, and one that does.

Keys are tried one after another, and the condition shrinks with each value: what can no longer
hold is left at once. In the worst case the work is exponential in the number of distinct keys, and
in nothing else: so it is counted, and given up at a count that no clock and no machine has a say in.
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

MOST = 3_000_000
"""Tests looked at for all that is asked about one article: about two seconds. Ordinary articles need some thousands."""


class UndecidedError(Exception):
    """The effort is spent, and nobody knows whether a profile makes the condition hold."""


@dataclass(slots=True)
class Effort:
    """What may still be spent on the questions about one article. Once it is spent, nothing more is decided.

    `line` is the one that was asked about when it ran out; `is_told` that somebody was told so.
    """

    left: int = MOST
    line: int = 0
    is_told: bool = False

    @property
    def is_spent(self) -> bool:
        """Whether some question went without an answer."""
        return self.left < 0

    def about(self, line: int) -> "Effort":
        """The same effort; what is asked next is about this line."""
        if not self.is_spent:
            self.line = line
        return self

    def is_news(self) -> bool:
        """Whether it ran out and nobody was told; somebody is now."""
        is_news = self.is_spent and not self.is_told
        self.is_told |= is_news
        return is_news

    def spend(self, tests_looked_at: int) -> None:
        """Count; where more is needed than is left, an UndecidedError."""
        self.left -= tests_looked_at
        if self.is_spent:
            self.left = -1
            raise UndecidedError


def witness(
    condition: Condition, vocabulary: Vocabulary, effort: Effort | None = None
) -> dict[str, Scalar] | None:
    """Facts for which the condition holds, one for each key that it names, or None if there are none.

    A key outside the vocabulary is a KeyError, and an effort that does not suffice an UndecidedError.
    """
    effort = effort or Effort()
    cost = 1 + sum(
        [len(test.literals) if isinstance(test, Among) else 1 for test in tests(condition)]
    )
    effort.spend(cost)
    domains = _domains(condition, vocabulary)
    chosen = _search(condition, domains, effort, cost)
    if chosen is None or not all(domains.values()):
        return None
    return {key: chosen.get(key, domain[0]) for key, domain in domains.items()}


def may_hold(condition: Condition, vocabulary: Vocabulary, effort: Effort) -> bool:
    """Whether some profile makes the condition hold; where the effort is spent, it is taken that one does."""
    if effort.is_spent:
        return True
    try:
        return witness(condition, vocabulary, effort) is not None
    except UndecidedError:
        return True


def may_be_null(
    key: str, given: Condition, vocabulary: Vocabulary, effort: Effort | None = None
) -> bool:
    """Whether some profile for which `given` holds leaves the key null; it is taken so where effort is spent."""
    if not vocabulary[key].nullable:
        return False
    return may_hold(both(Not(IsSet(key)), given), vocabulary, effort or Effort())


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


def _search(
    condition: Condition, domains: Domains, effort: Effort, cost: int
) -> dict[str, Scalar] | None:
    # The steps are a list, not calls: a condition may name more keys than Python nests calls.
    # A value that was given up may stay in `chosen`: where its key no longer matters, any value does.
    chosen: dict[str, Scalar] = {}
    steps: list[_Step] = []
    rest: Condition | None = _shrunk(condition, None, None)
    while rest is not None and rest != ALWAYS:
        if rest != NEVER:
            key = _next_key(rest)
            steps.append(_Step(rest, key, iter(domains[key])))
        effort.spend(cost)
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
