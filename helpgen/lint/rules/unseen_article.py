"""Every article is published for somebody.

Why: what nobody can read is never proofread, and goes stale without a word.
Bad:  `whenUnmet: omit` with a prerequisite that no organization meets
Good: `draft: true` until there is an organization for it, or `whenUnmet: notice`
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, Library, LintRule
from helpgen.logic import holds


def check(library: Library) -> Iterator[Finding]:
    """Articles that none of today's organizations has."""
    tenants = library.corpus.tenants
    for blueprint in library.blueprints if library.are_all and tenants else ():
        article = blueprint.article
        if not any(holds(article.exists, tenant.values) for tenant in tenants):
            place = article.places.get("prerequisites", article.place(1, 1))
            message = f"this article is published for 0 of {len(tenants)} organizations"
            yield Finding(place, message, "nothing to do, if an organization for it is on its way")


RULE = LintRule(code="SL509", name="unseen-article", check=check)
