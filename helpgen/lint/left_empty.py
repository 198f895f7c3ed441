"""Whether anything is left of an article for a tenant: two rules ask."""

import re

from helpgen.lint.lint_rule import Resolved
from helpgen.logic import Facts, holds
from helpgen.model.text import Gate, Markup

_TAG = re.compile(r"<(?!img\b)[^>]*>")


def is_left_empty(subject: Resolved) -> bool:
    """Whether conditions leave nothing below the title, and no notice says why."""
    if not subject.blueprint.conditions:  # it is as empty as it was written
        return False
    noticed = any(not holds(need.met, subject.facts) for need in subject.blueprint.needs)
    return not noticed and _is_empty(subject.template.body, subject.facts)


def _is_empty(markup: Markup, facts: Facts) -> bool:
    for piece in markup:
        if isinstance(piece, Gate):
            shown = piece.then if holds(piece.condition, facts) else piece.otherwise
            if not _is_empty(shown, facts):
                return False
        elif not isinstance(piece, str) or _TAG.sub("", piece).strip():
            return False
    return True
