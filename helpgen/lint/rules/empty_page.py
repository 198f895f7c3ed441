"""Something is left of an article for every tenant that has it.

Why: readers find the article, open it and see a title with nothing below.
Bad:  a body that stands as a whole in one block, in an article that every tenant has
Good: prerequisites with `whenUnmet: omit`, or an `else` that says what to do instead
"""

import re
from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Resolved
from helpgen.logic import Facts, holds
from helpgen.model.text import Gate, Markup

_TAG = re.compile(r"<(?!img\b)[^>]*>")


def check(subject: Resolved) -> Iterator[Finding]:
    """The article's title, if this tenant sees nothing below it, not even a notice."""
    article = subject.blueprint.article
    if not subject.blueprint.conditions:  # it is as empty as it was written
        return
    noticed = any(not holds(need.met, subject.facts) for need in subject.blueprint.needs)
    if not noticed and _is_empty(subject.template.body, subject.facts):
        place = article.places.get("title", article.place(1, 1))
        hint = (
            "say what to do instead under `help:else`, or omit the article there by prerequisites"
        )
        yield Finding(place, "nothing but the title is left of this article here", hint)


def _is_empty(markup: Markup, facts: Facts) -> bool:
    for piece in markup:
        if isinstance(piece, Gate):
            shown = piece.then if holds(piece.condition, facts) else piece.otherwise
            if not _is_empty(shown, facts):
                return False
        elif not isinstance(piece, str) or _TAG.sub("", piece).strip():
            return False
    return True


RULE = LintRule(code="ST208", name="empty-page", check=check)
