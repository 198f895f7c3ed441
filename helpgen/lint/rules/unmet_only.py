"""A block can be shown to readers for whom the article is.

Why: where the prerequisites are met, nobody sees it; where they are not, a notice has said so.
Bad:  `help:when-not features.patientPortalEnabled` in an article with the prerequisite `patientPortalEnabled`
Good: the text in the article that says how to enable it
"""

from collections.abc import Iterator

from helpgen.lint.contexts import is_impossible, possible_contexts
from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.logic import both


def check(subject: Provable) -> Iterator[Finding]:
    """Blocks that are shown only where the article's own prerequisites are not met, the outermost ones."""
    article = subject.blueprint.article
    if not article.needs:
        return
    told: set[int] = set()
    for context in possible_contexts(subject):
        seen = both(article.has_body, context.shown)
        is_inner = any(id(branch) in told for branch, _ in context.outer)
        if is_inner or is_impossible(subject, context) or subject.may_hold(seen, article.met):
            continue
        told.add(id(context.branch))
        place = article.place(context.branch.line, context.branch.column)
        message = "this is shown only where the article's own prerequisites are not met"
        yield Finding(place, message, "nothing to do, if that is meant")


RULE = LintRule(code="CD226", name="unmet-only", check=check)
