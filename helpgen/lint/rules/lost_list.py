"""What a sentence announces follows it for everybody who reads the sentence.

Why: "Do one of the following:" with nothing after it makes readers look for what they cannot see.
Bad:  `Bring the following:` above a block with the list
Good: the sentence inside the block
"""

import re
from collections.abc import Iterator, Sequence

from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.lint.neighborhood import nearest_shown, told
from helpgen.logic import Condition, opposite
from helpgen.model.block import Block, BlockKind

_COLON = re.compile(r"(?<!:)\b\w+[^\w:]*[:：]$")
"""A word and a colon; `:word:` is a sign of other tools, and `9:30:` a time."""

_SPEAKING = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.STEP)
_SHOWN_THINGS = (BlockKind.HEAD, BlockKind.ROW, BlockKind.CODE)


def check(subject: Provable) -> Iterator[Finding]:
    """Paragraphs and items that end with a colon, where what the colon is for is gone."""
    blocks = subject.blueprint.blocks
    for at, block in enumerate(blocks):
        if block.kind in _SPEAKING and not block.is_parted and _announces(block):
            wrong = list(_lost(subject, block, blocks[at + 1 :]))
            hint = "put the sentence inside the block with what it announces"
            message = "this announces something, and nothing of it follows"
            yield from told(subject, block, wrong, message, hint)


def _announces(block: Block) -> bool:
    words = "".join([each if isinstance(each, str) else "word" for each in block.text])
    return _COLON.search(words.rstrip()) is not None


def _lost(subject: Provable, block: Block, below: Sequence[Block]) -> Iterator[Condition]:
    """When what follows is no answer to a colon.

    A paragraph is one, unless it stands below the list for everybody: then it goes on behind what is gone.
    """
    is_list = bool(below) and _answers(block, below[0])
    for other, when in nearest_shown(block, below):
        is_end = other is None or other.kind is BlockKind.HEADING
        if is_end or (is_list and other and _goes_on(subject, block, other)):
            yield when


def _answers(block: Block, other: Block) -> bool:
    has_picture = bool(other.pictures) and other.kind is BlockKind.PARAGRAPH
    return other.depth > block.depth or other.kind in _SHOWN_THINGS or has_picture


def _goes_on(subject: Provable, block: Block, other: Block) -> bool:
    """Whether another block is no answer, and stands there for everybody who reads the announcement."""
    body = subject.blueprint.article.has_body
    return not _answers(block, other) and not subject.may_hold(
        body, block.shown, opposite(other.shown)
    )


RULE = LintRule(code="ST112", name="lost-list", check=check)
