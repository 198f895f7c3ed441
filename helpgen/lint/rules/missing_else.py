"""What is shown in place of a block stands under its `help:else`.

Why: two conditions that are each other's opposite are changed one at a time; then some readers see both texts, or none.
Bad:  `help:when features.x` ... `help:end`, and right below it `help:when-not features.x` ... `help:end`
Good: `help:when features.x` ... `help:else` ... `help:end`
"""

from collections.abc import Iterator

from helpgen.lint.contexts import neighbors, only_branch
from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.logic import both, opposite


def check(subject: Provable) -> Iterator[Finding]:
    """Blocks that exactly those see who do not see the one right above."""
    article = subject.blueprint.article
    for above, below in neighbors(article.body):
        first, second = only_branch(above), only_branch(below)
        if first is None or second is None:
            continue
        one, other = first.condition, second.condition
        neither = both(opposite(one), opposite(other))
        if not subject.may_hold(one, other) and not subject.may_hold(neither):
            place = article.place(second.line, second.column)
            line = article.lineage.told(first.line, second.line)
            message = f"this is shown exactly where the block above it, on {line}, is not"
            yield Finding(
                place, message, "write <!-- help:else --> in place of both directives between them"
            )


RULE = LintRule(code="CD228", name="missing-else", check=check)
