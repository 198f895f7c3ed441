"""A heading has something below it for everybody who sees it.

Why: readers follow a heading from the list of headings or from a link, and find nothing there.
Bad:  a heading above a block, and nothing else in its section
Good: the heading inside the block, or an `else` that says what to do instead
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.lint.neighborhood import nearest_shown, told
from helpgen.model.block import Block, BlockKind


def check(subject: Provable) -> Iterator[Finding]:
    """Headings of which some possible profile sees nothing but the words.

    A section that is as empty as it was written is none of them, nor is that of the related articles.
    """
    blocks = subject.blueprint.blocks
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and not block.is_related:
            below = list(nearest_shown(block, blocks[at + 1 :]))
            ends = [when for other, when in below if other is None or _ends(block, other)]
            hint = (
                "put the heading inside the block with its text, or say something under `help:else`"
            )
            if len(ends) < len(below):
                yield from told(subject, block, ends, "nothing is left below this heading", hint)


def _ends(heading: Block, other: Block) -> bool:
    """Whether another block is a heading that ends the section."""
    return other.kind is BlockKind.HEADING and other.level <= heading.level


RULE = LintRule(code="ST111", name="empty-section", check=check)
