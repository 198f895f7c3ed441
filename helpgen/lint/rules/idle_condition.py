"""A condition decides something where it stands.

Why: who reads the source takes it that some organization does not see the block; the next change is made for nobody.
Bad:  `help:when features.patientPortalEnabled` inside a block that has that condition already
Good: the text without a second condition
"""

from collections.abc import Iterator

from helpgen.lint.contexts import Context, possible_contexts, reason
from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.logic import opposite


def check(subject: Provable) -> Iterator[Finding]:
    """Conditions that hold for every possible profile for which they are asked; not the last one left of a block."""
    whole = subject.blueprint.article.has_body
    for context in possible_contexts(subject):
        otherwise = opposite(context.branch.condition)
        if not context.is_else and not subject.may_hold(whole, context.around, otherwise):
            yield _finding(subject, context)


def _finding(subject: Provable, context: Context) -> Finding:
    branch = context.branch
    place = subject.blueprint.article.place(branch.line, branch.column)
    by, _ = reason(subject, context, opposite(branch.condition))
    verb = "says" if by.startswith("the block on") else "say"
    what = f"{by} {verb} so already" if by else "every organization is like that"
    return Finding(place, f"this always holds: {what}", "remove the condition, and keep the text")


RULE = LintRule(code="CD225", name="idle-condition", check=check)
