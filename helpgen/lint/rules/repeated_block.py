"""Blocks that follow each other have conditions of their own.

Why: two blocks with one condition are changed one at a time, and then say different things.
Bad:  two blocks with `help:when features.patientPortalEnabled`, one right below the other
Good: one block with both texts
"""

from collections.abc import Iterator

from helpgen.lint.contexts import neighbors, only_branch
from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.logic import opposite


def check(subject: Provable) -> Iterator[Finding]:
    """Blocks that everybody sees who sees the one right above, and nobody else."""
    article = subject.blueprint.article
    for above, below in neighbors(article.body):
        first, second = only_branch(above), only_branch(below)
        if first is None or second is None:
            continue
        one, other = first.condition, second.condition
        if not subject.may_hold(one, opposite(other)) and not subject.may_hold(
            other, opposite(one)
        ):
            place = article.place(second.line, second.column)
            line = article.lineage.told(first.line, second.line)
            message = f"this block has the condition of the one above it, on {line}"
            yield Finding(place, message, "make one block of both")


RULE = LintRule(code="CD227", name="repeated-block", check=check)
