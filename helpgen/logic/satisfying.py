"""Whether any profile makes a condition hold, and one that does.

Here a profile is any set of values that the types of the keys allow. What a catalog asks of several values together is
the affair of `possible_profiles.py`, which asks the same diagrams.
"""

from collections.abc import Iterable

from helpgen.logic.algebra import both, tests
from helpgen.logic.arrangement import arranged
from helpgen.logic.condition import Among, Compare, Condition, IsSet, Not, Scalar, Vocabulary
from helpgen.logic.diagram import Diagram
from helpgen.logic.domain import Literal, values
from helpgen.logic.effort import Effort, UndecidedError


def witness(
    condition: Condition, vocabulary: Vocabulary, effort: Effort | None = None
) -> dict[str, Scalar] | None:
    """Facts for which the condition holds, one for each key that it names, or None if there are none.

    A key outside the vocabulary is a KeyError, and an effort that does not suffice an UndecidedError.
    """
    effort = effort or Effort()
    effort.spend(1)
    domains = domains_of((condition,), vocabulary)
    if not all(domains.values()):
        return None
    diagram = Diagram(domains, effort)
    return diagram.facts(diagram.of(condition))


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


def domains_of(
    conditions: Iterable[Condition], vocabulary: Vocabulary
) -> dict[str, tuple[Scalar, ...]]:
    """The values worth trying for each key that the conditions name, in the order in which to ask for them."""
    asked = tuple(conditions)
    literals: dict[str, list[Literal]] = {}
    for test in (test for condition in asked for test in tests(condition)):
        named = literals.setdefault(test.key, [])
        if isinstance(test, Compare):
            named.append(test.literal)
        elif isinstance(test, Among):
            named.extend(test.literals)
    return {key: values(vocabulary[key], literals[key]) for key in arranged(tuple(literals), asked)}
