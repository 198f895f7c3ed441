"""Each part of a condition adds to it.

Why: a part that the others say already makes readers of the source look for a case that there is not.
Bad:  `help:when features.leadHours > 24 and features.leadHours > 12`
Good: `help:when features.leadHours > 24`
"""

from collections.abc import Iterator

from helpgen.lint.contexts import contexts
from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.logic import And, Condition, IsSet, Not, Or, both, may_hold, opposite, show


def check(subject: Provable) -> Iterator[Finding]:
    """Parts of an `and` or an `or` that others beside them make superfluous, whatever the catalog asks for."""
    article = subject.blueprint.article
    for context in contexts(article.body):
        place = article.place(context.branch.line, context.branch.column)
        for part in _superfluous(subject, context.branch.condition):
            message = f"`{show(part)}` adds nothing to this condition"
            yield Finding(place, message, "remove it, or write what was meant")


def _superfluous(subject: Provable, condition: Condition) -> Iterator[Condition]:
    match condition:
        case Not(operand):
            yield from _superfluous(subject, operand)
        case And(operands) | Or(operands):
            found = _first_superfluous(subject, condition)
            if found is not None:
                yield found
            else:
                for operand in operands:
                    yield from _superfluous(subject, operand)
        case _:
            return


def _first_superfluous(subject: Provable, condition: And | Or) -> Condition | None:
    """The last of its parts without which it says the same; one that guards against null stays."""
    said = condition if isinstance(condition, And) else opposite(condition)
    for at in reversed(range(len(condition.operands))):
        part = condition.operands[at]
        others = (*condition.operands[:at], *condition.operands[at + 1 :])
        without = condition.__class__(others)
        less = without if isinstance(condition, And) else opposite(without)
        if not isinstance(_bare(part), IsSet) and not may_hold(
            both(less, opposite(said)), subject.vocabulary, subject.effort
        ):
            return part
    return None


def _bare(condition: Condition) -> Condition:
    return condition.operand if isinstance(condition, Not) else condition


RULE = LintRule(code="CD229", name="repeated-part", check=check)
