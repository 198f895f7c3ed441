"""A page has one title, and it is the front matter's.

Why: the page shows `title` as its heading of level 1; one more makes two, and readers hear the page begin twice.
Bad:  `# Book a visit` below the front matter
Good: nothing: the title is there already; or `## Book a visit`
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.model.template import Blueprint


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """Headings of level 1."""
    for template in blueprint.variants.values():
        for heading in template.headings:
            if heading.level == 1:
                place = blueprint.article.place(heading.line, heading.column)
                words = "".join(each for each in heading.text if isinstance(each, str)).strip()
                hint = "remove it: the page shows the title of the front matter"
                if heading.text != blueprint.title:
                    hint = f"write ## {words}" if words else "write ##"
                yield Finding(place, "a heading of level 1 is a second title of the page", hint)


RULE = LintRule(code="ST103", name="title-in-body", check=check)
