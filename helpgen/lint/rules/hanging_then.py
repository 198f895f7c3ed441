"""What begins with "Then" stands below what comes first.

Why: where the block above it is hidden, readers take it that they have missed something.
Bad:  `Then choose a time.` below a block, at the beginning of its section
Good: `Choose a time.`
"""

import re
from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.lint.neighborhood import nearest_shown, told
from helpgen.model.block import BlockKind

_GOES_ON = re.compile(
    r"(?:Then|After that|After this|Afterwards|Otherwise|However|Finally|Next|Instead|In addition),?[ \u00a0](?!to\b)"
)
_NEEDS_COMMA = re.compile(r"(?:Next|Instead|Finally|However|Otherwise|In addition)[ \u00a0]")
_SPEAKING = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.STEP)


def check(subject: Provable) -> Iterator[Finding]:
    """Paragraphs and items that go on from something, where nothing stands above them in their section."""
    blocks = subject.blueprint.blocks
    for at, block in enumerate(blocks):
        first = block.text[0] if block.text else ""
        found = _GOES_ON.match(first) if isinstance(first, str) else None
        if (
            found
            and block.kind in _SPEAKING
            and not block.is_parted
            and not _NEEDS_COMMA.match(found[0])
        ):
            wrong = [
                when
                for other, when in nearest_shown(block, blocks[:at][::-1])
                if other is None or other.kind is BlockKind.HEADING
            ]
            words = found[0].strip(" ,\u00a0")
            message = f'this begins with "{words}", and nothing stands above it'
            hint = "begin without it, or put it inside the block with what comes first"
            yield from told(subject, block, wrong, message, hint)


RULE = LintRule(code="ST116", name="hanging-then", check=check)
