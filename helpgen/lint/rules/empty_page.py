"""Something is left of an article for every tenant that has it.

Why: readers find the article, open it and see a title with nothing below.
Bad:  a body that stands as a whole in one block, in an article that every tenant has
Good: prerequisites with `whenUnmet: omit`, or an `else` that says what to do instead
"""

from collections.abc import Iterator

from helpgen.lint.left_empty import is_left_empty
from helpgen.lint.lint_rule import Finding, LintRule, Resolved


def check(subject: Resolved) -> Iterator[Finding]:
    """The article's title, if this tenant sees nothing below it, not even a notice."""
    article = subject.blueprint.article
    if is_left_empty(subject):
        place = article.places.get("title", article.place(1, 1))
        hint = (
            "say what to do instead under `help:else`, or omit the article there by prerequisites"
        )
        yield Finding(place, "nothing but the title is left of this article here", hint)


RULE = LintRule(code="ST208", name="empty-page", check=check)
