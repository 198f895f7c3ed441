"""An article says something.

Why: readers find its title, open it and see nothing.
Bad:  front matter and nothing below
Good: `draft: true` until there is a text
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.lint.visible_text import has_text
from helpgen.model.template import Blueprint


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """The title of an article that has nothing below it, whatever its conditions."""
    if blueprint.conditions:  # what they leave of it is told tenant by tenant
        return
    bodies = [template.body for template in blueprint.variants.values()]
    if bodies and not any(map(has_text, bodies)):
        article = blueprint.article
        place = article.places.get("title", article.place(1, 1))
        hint = "write it, or set `draft: true` until it is written"
        yield Finding(place, "nothing stands below this title", hint)


RULE = LintRule(code="ST104", name="empty-article", check=check)
