"""What an article consists of, block by block: what rules ask that look at what conditions leave of it."""

from enum import StrEnum
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.logic.condition import ALWAYS, Condition
from helpgen.model.text import Text


class BlockKind(StrEnum):
    """What a block is. A row is one of a table; its first one is the head."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    STEP = "step"
    HEAD = "head"
    ROW = "row"
    CODE = "code"


class WordsAt(NamedTuple):
    """Words within a block that stand for something else, the text of a link or of a picture, and where they begin."""

    words: str
    line: int
    column: int


@frozen
class Block:
    """A heading, a paragraph, the first words of an item, a row or a piece of code, at its first line in the source.

    `depth` counts the lists, quotes and terms around it. `group` is the first line of the list or table that it is a
    part of, 0 where it is none; `number` that of its list's first step. `links` and `pictures` say with which words.
    `is_parted` where a condition within one of its lines decides what it says. `shown` says who sees it, as far as the
    body decides; whether the section of related articles is shown depends on more, and its items are no blocks.
    """

    kind: BlockKind
    line: int
    column: int
    text: Text = ()
    depth: int = 0
    group: int = 0
    level: int = 0
    number: int = 1
    links: tuple[WordsAt, ...] = ()
    pictures: tuple[WordsAt, ...] = ()
    is_parted: bool = False
    is_related: bool = False
    shown: Condition = ALWAYS
