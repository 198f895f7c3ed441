"""Headings go down one level at a time, whatever conditions leave of them.

Why: readers who move by heading lose their place when a level is missing.
Bad:  `## Cancel` then `#### Refunds`
Good: `## Cancel` then `### Refunds`
"""

from collections import defaultdict
from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.lint.neighborhood import nearest_shown, told
from helpgen.logic import Condition
from helpgen.model.block import BlockKind

_PAGE_TITLE = 1


def check(subject: Provable) -> Iterator[Finding]:
    """Headings that may be more than one level below the one before."""
    headings = [each for each in subject.blueprint.blocks if each.kind is BlockKind.HEADING]
    for at, heading in enumerate(headings):
        wrong: defaultdict[int, list[Condition]] = defaultdict(list)
        for other, when in nearest_shown(heading, headings[:at][::-1]):
            above = other.level if other else _PAGE_TITLE
            if heading.level > above + 1:
                wrong[above].append(when)
        for above, conditions in wrong.items():
            message = f"a heading of level {heading.level} follows one of level {above}"
            hint = f"write {'#' * (above + 1)}"
            yield from told(subject, heading, conditions, message, hint)


RULE = LintRule(code="ST101", name="heading-jump", check=check)
