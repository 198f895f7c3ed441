"""An article says something.

Why: readers find its title, open it and see nothing.
Bad:  front matter and nothing below
Good: `draft: true` until there is a text
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.model.source import Line
from helpgen.model.template import Blueprint


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """The title of an article that has nothing below it, whatever its conditions."""
    article = blueprint.article
    if not any(not isinstance(node, Line) or node.text.strip() for node in article.body):
        place = article.places.get("title", article.place(1, 1))
        hint = "write it, or set `draft: true` until it is written"
        yield Finding(place, "nothing stands below this title", hint)


RULE = LintRule(code="ST104", name="empty-article", check=check)
