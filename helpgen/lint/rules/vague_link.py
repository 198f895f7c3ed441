"""The words of a link say where it leads.

Why: a screen reader lists links by their words, and "here" ten times says nothing; so does a printed page.
Bad:  `Read more [here](/help/portal/booking).`
Good: `Read [how to book](/help/portal/booking).`
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.model.template import Blueprint

_VAGUE = frozenset(
    {
        "here",
        "click here",
        "see here",
        "read here",
        "this",
        "this link",
        "this page",
        "this article",
        "link",
        "the link",
        "page",
        "article",
        "more",
        "read more",
        "learn more",
        "see more",
        "more information",
        "details",
        "more details",
    }
)


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """Links whose words would fit any link."""
    for block in blueprint.blocks:
        for link in block.links:
            if link.words.strip(" .,:!?»›→").casefold() in _VAGUE:
                place = blueprint.article.place(link.line, link.column)
                message = f'"{link.words}" does not say where this link leads'
                hint = "write what is there, or [](/help/...) for the title of the article"
                yield Finding(place, message, hint)


RULE = LintRule(code="LK630", name="vague-link", check=check)
