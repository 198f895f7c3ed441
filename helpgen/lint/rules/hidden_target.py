"""A link leads somewhere for every tenant that sees it.

Why: where the target is hidden the link becomes plain text; the writer may not expect that. An item of Related goes
with its target, which is what Related is for: nothing is said of it, and `lint --summary` counts it.
Bad:  a page for everybody that links to an article whose unmet prerequisites omit it
Good: the link inside a block with the same condition, or `whenUnmet: notice` on the target
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Resolved
from helpgen.logic.truth import holds


def check(subject: Resolved) -> Iterator[Finding]:
    """Links whose target, or its heading, this tenant does not have."""
    for link in subject.template.references:
        place = subject.blueprint.article.place(link.line, link.column)
        if not holds(link.exists, subject.facts):
            if not link.related:
                message = f"{link.target} is not published here: the link is plain text"
                yield Finding(place, message, "nothing to do, if that is meant")
        elif not holds(link.heading, subject.facts):
            message = (
                f"the heading {link.target}#{link.anchor} is hidden here: the link goes to the page"
            )
            yield Finding(place, message, "nothing to do, if that is meant")


RULE = LintRule(code="LK603", name="hidden-target", check=check)
