"""A sentence begins with a capital letter, also where its first word is a label.

Why: "clients book online." looks like a slip on every page that says it.
Bad:  `{{labels.patient.plural | lower}} book online.`
Good: `{{labels.patient.plural | cap}} book online.`
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.model.block import BlockKind
from helpgen.model.template import Blueprint
from helpgen.model.text import Hole

_SENTENCES = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.STEP)


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """Paragraphs, steps and headings that begin with a label in small letters; a cell or an item may."""
    for block in blueprint.blocks:
        first = block.text[0] if block.text else ""
        if (
            block.kind in _SENTENCES
            and not block.is_parted
            and isinstance(first, Hole)
            and first.filters[-1:] == ("lower",)
        ):
            place = blueprint.article.place(block.line, block.column)
            message = f"this begins with {{{{{first.key} | lower}}}}, in small letters"
            yield Finding(place, message, f"write {{{{{first.key} | cap}}}}")


RULE = LintRule(code="LB321", name="small-beginning", check=check)
