"""A block can be shown to somebody.

Why: text that no profile will ever see is dead weight, and its condition says something else than was meant.
Bad:  `help:when features.selfBookingEnabled` inside `help:when-not features.selfBookingEnabled`
Good: the block outside, or the condition that was meant
"""

from collections.abc import Iterator

from helpgen.lint.contexts import Context, is_impossible, possible_contexts, reason
from helpgen.lint.lint_rule import Finding, LintRule, Provable


def check(subject: Provable) -> Iterator[Finding]:
    """Blocks that no possible profile sees, the outermost ones only; an `else` is there for whoever may come."""
    for context in possible_contexts(subject):
        if not context.is_else and is_impossible(subject, context):
            yield _finding(subject, context)


def _finding(subject: Provable, context: Context) -> Finding:
    branch = context.branch
    place = subject.blueprint.article.place(branch.line, branch.column)
    against, _ = reason(subject, context, branch.condition)
    if not against:
        message = "no organization can ever be like that: what stands below is never shown"
        return Finding(place, message, "write the condition that was meant, or remove the block")
    if context.earlier and against == "the branches above it":
        message = f"{against} leave nobody for this one: it is never shown"
        return Finding(place, message, "put it above them, or remove it")
    message = f"this contradicts {against}: what stands below is never shown"
    return Finding(place, message, "write the condition that was meant, or remove the block")


RULE = LintRule(code="CD224", name="impossible-block", check=check)
