"""A summary is short enough to be read.

Why: it stands in lists and search results, where nobody reads a paragraph and many programs cut it.
Bad:  `summary:` with three sentences
Good: `summary: How to book a visit online.`
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.model.template import Blueprint

LONGEST = 200
"""Characters; a variable counts as it is typed."""


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """A summary longer than the limit."""
    article = blueprint.article
    size = len(article.front.summary)
    if size > LONGEST:
        place = article.places.get("summary", article.place(1, 1))
        message = f"the summary has {size} characters"
        yield Finding(place, message, f"say it in one sentence of at most {LONGEST}")


RULE = LintRule(code="FM118", name="long-summary", check=check)
