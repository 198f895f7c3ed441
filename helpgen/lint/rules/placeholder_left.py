"""What `helpgen new` wrote is replaced by what readers need.

Why: a sentence that tells the writer what to write says nothing to a reader.
Bad:  `1. Say what to do first.`
Good: `1. Open **Settings**.`
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.lint.source_text import source_lines
from helpgen.model.template import Blueprint
from helpgen.text.article_form import PLACEHOLDERS, SUMMARY


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """Lines of the body, and a summary, that are still those of the form."""
    article = blueprint.article
    hint = "write your own text, or remove it"
    if article.front.summary == SUMMARY:
        place = article.places.get("summary", article.place(1, 1))
        yield Finding(place, "the summary is still the one that `helpgen new` wrote", hint)
    for line in source_lines(article.body):
        text = line.text.strip()
        if text in PLACEHOLDERS:
            place = article.place(line.number, line.text.index(text) + 1)
            yield Finding(place, f"`{text}` is still what `helpgen new` wrote", hint)


RULE = LintRule(code="ST102", name="placeholder-left", check=check)
