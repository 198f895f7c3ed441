"""Headings go down one level at a time.

Why: readers who move by heading lose their place when a level is missing.
Bad:  `## Cancel` then `#### Refunds`
Good: `## Cancel` then `### Refunds`
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.model.template import Blueprint

_PAGE_TITLE = 1


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """Headings more than one level below the one before."""
    for template in blueprint.variants.values():
        above = _PAGE_TITLE
        for heading in template.headings:
            if heading.level > above + 1:
                wanted = "#" * (above + 1)
                place = blueprint.article.place(heading.line, heading.column)
                yield Finding(
                    place,
                    f"a heading of level {heading.level} follows one of level {above}",
                    f"write {wanted}",
                )
            above = heading.level


RULE = LintRule(code="ST101", name="heading-jump", check=check)
