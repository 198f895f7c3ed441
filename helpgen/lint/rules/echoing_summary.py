"""A summary says more than the title.

Why: it stands right below the title in lists and search results, where saying it twice helps nobody to choose.
Bad:  `title: Book a visit` and `summary: Book a visit.`
Good: `title: Book a visit` and `summary: Choose a day and a time online, and what to do if none is free.`
"""

import re
from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.model.template import Blueprint

_NO_WORDS = re.compile(r"[\W_]+")


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """A summary with the words of the title and no others."""
    article = blueprint.article
    if _words(article.front.summary) == _words(article.front.title):
        place = article.places.get("summary", article.place(1, 1))
        yield Finding(place, "the summary repeats the title", "say what readers will find here")


def _words(text: str) -> str:
    return _NO_WORDS.sub(" ", text).strip().casefold()


RULE = LintRule(code="FM119", name="echoing-summary", check=check)
