"""From what an author wrote to a condition, or to everything that is wrong with it."""

from helpgen.logic.condition import ALWAYS, Condition, Vocabulary
from helpgen.logic.fault import Fault, GrammarError
from helpgen.logic.grammar import parse
from helpgen.logic.search import Effort
from helpgen.logic.types import faults


def read_condition(
    source: str,
    vocabulary: Vocabulary,
    given: Condition = ALWAYS,
    effort: Effort | None = None,
) -> tuple[Condition | None, tuple[Fault, ...]]:
    """The condition, or None and its faults.

    `given` is what the enclosing directives already promise: it may rule out that a key is null,
    and `effort` is what may be spent on that question.
    One fault of form ends the reading; faults of keys and literals are all reported.
    """
    try:
        written = parse(source)
    except GrammarError as error:
        return None, (error.fault,)
    found = faults(written, vocabulary, given, effort or Effort())
    return (None if found else written.condition), found
