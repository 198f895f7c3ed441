"""From what an author wrote to a condition, or to everything that is wrong with it."""

from helpgen.logic.condition import ALWAYS, Condition, Vocabulary
from helpgen.logic.effort import Effort
from helpgen.logic.fault import Fault, GrammarError
from helpgen.logic.grammar import parse
from helpgen.logic.mending import fitted, guarded, mended
from helpgen.logic.spelling import show
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
    effort = effort or Effort()
    try:
        written = parse(source)
    except GrammarError as error:
        fault = error.fault
        if fault.kind == "syntax" and vocabulary:
            fault = _told(source, fault, vocabulary, given, effort)
        return None, (fault,)
    found = faults(written, vocabulary, given, effort)
    return (None if found else written.condition), found


def has_form(source: str) -> bool:
    """Whether this is an expression, whatever keys it names."""
    _, found = read_condition(source, {})
    return all(fault.kind not in ("syntax", "depth") for fault in found)


def _told(
    source: str, fault: Fault, vocabulary: Vocabulary, given: Condition, effort: Effort
) -> Fault:
    """The fault of form with the whole expression as its hint; a key that does not exist is told first."""
    meant = mended(source)
    if meant is None or effort.is_spent:
        return fault
    typed = faults(parse(show(meant)), vocabulary, given, effort)
    unknown = next((each for each in typed if each.kind == "unknown"), None)
    whole = fitted(meant, vocabulary)
    left = faults(parse(show(whole)), vocabulary, given, effort)
    if left and all(each.kind == "null" for each in left):
        whole = guarded(whole, {each.key for each in left})
        left = ()
    if unknown:
        hint = unknown.hint if left else f"write `{show(whole)}`"
        at = max(0, source.find(unknown.key))
        return Fault(at, "unknown", unknown.message, hint, unknown.key)
    if left:
        return Fault(fault.offset, left[0].kind, left[0].message, left[0].hint, left[0].key)
    return Fault(fault.offset, "syntax", fault.message, f"write `{show(whole)}`")
