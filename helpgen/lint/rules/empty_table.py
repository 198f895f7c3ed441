"""A table has rows for everybody who sees its head.

Why: readers see the names of columns, and nothing below them.
Bad:  a table all of whose rows stand in blocks
Good: the whole table inside the block
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.lint.neighborhood import told
from helpgen.logic import both, opposite
from helpgen.model.block import BlockKind


def check(subject: Provable) -> Iterator[Finding]:
    """Heads of tables below which some possible profile sees no row."""
    blocks = subject.blueprint.blocks
    for head in blocks:
        if head.kind is BlockKind.HEAD:
            none = dict.fromkeys(
                opposite(row.shown)
                for row in blocks
                if row.kind is BlockKind.ROW and row.group == head.group
            )
            hint = "put the whole table inside the block, or add a row for everybody"
            yield from told(
                subject, head, [both(head.shown, *none)], "no row is left of this table", hint
            )


RULE = LintRule(code="ST115", name="empty-table", check=check)
