"""The parser's tokens and states, made in a third of the time: a parse is hundreds of tokens.

They are and hold what markdown-it's own do, and are made by fewer calls.
"""

from functools import lru_cache
from itertools import accumulate
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

_BLANK = " \t"
_BLANKS = (" ", "\t")
Nesting = Literal[-1, 0, 1]


class LightToken(Token):
    """A token as a rule begins it, its fields set one by one: a dataclass would call a factory for two of them."""

    __slots__ = ()

    def __init__(self, ttype: str, tag: str, nesting: Nesting, level: int, *, block: bool) -> None:
        """`level` is how many elements stand around it."""
        self.type = ttype
        self.tag = tag
        self.nesting = nesting
        self.attrs = {}
        self.map = None
        self.level = level
        self.children = None
        self.content = ""
        self.markup = ""
        self.info = ""
        self.meta = {}
        self.block = block
        self.hidden = False


class LightBlockState(StateBlock):
    """What the rules for blocks go by."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        """The rows of a text: where each begins and ends, and how far it is indented."""
        super().__init__("", md, env, tokens)
        self.src = src
        rows = src.split("\n")
        if not rows[-1].strip(_BLANK):
            rows.pop()  # what follows the last end of a line is no row, unless something stands there
        self.bMarks = [0, *accumulate([len(row) + 1 for row in rows])]
        self.eMarks = [begin - 1 for begin in self.bMarks[1:]]
        self.bMarks[-1] = len(src)
        self.eMarks.append(len(src))
        leads = [
            row[: len(row) - len(row.lstrip(_BLANK))] if row[:1] in _BLANKS else "" for row in rows
        ]
        self.tShift = [*map(len, leads), 0]
        self.sCount = [*(len(lead.expandtabs(4)) for lead in leads), 0]
        self.bsCount = [0] * len(self.bMarks)
        self.lineMax = len(rows)

    def push(self, ttype: str, tag: str, nesting: Nesting) -> Token:
        """A token more."""
        if nesting < 0:
            self.level -= 1
        token = LightToken(ttype, tag, nesting, self.level, block=True)
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token


class LightInlineState(StateInline):
    """What the rules for inline text go by."""

    def pushPending(self) -> Token:  # noqa: N802  the parser's own name
        """The text that was read as a token."""
        token = LightToken("text", "", 0, self.pendingLevel, block=False)
        token.content = self.pending
        self.tokens.append(token)
        self._pending = ""
        return token

    def push(self, ttype: str, tag: str, nesting: Nesting) -> Token:
        """A token more, behind the text that was read before it."""
        if self._pending or self._pending_buffer:
            self.pushPending()
        meta = None
        if nesting < 0:
            self.level -= 1
            self.delimiters = self._prev_delimiters.pop()
        token = LightToken(ttype, tag, nesting, self.level, block=False)
        if nesting > 0:
            self.level += 1
            self._prev_delimiters.append(self.delimiters)
            self.delimiters = []
            meta = {"delimiters": self.delimiters}
        self.pendingLevel = self.level
        self.tokens.append(token)
        self.tokens_meta.append(meta)
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803  the parser's own
        """Whether signs may open or close emphasis, which the characters beside them say."""
        source, end, sign = self.src, start + 1, self.src[start]
        while end < self.posMax and source[end] == sign:
            end += 1
        before = source[start - 1] if start else " "
        after = source[end] if end < self.posMax else " "
        flanking = _flanking(before, sign, after, canSplitWord)
        return Scanned(flanking.can_open, flanking.can_close, end - start)


_ALONE = MarkdownIt("zero")


@lru_cache(maxsize=4096)
def _flanking(before: str, sign: str, after: str, can_split: bool) -> Scanned:  # noqa: FBT001  handed on
    """What markdown-it says of one sign between two characters."""
    return StateInline(f"{before}{sign}{after}", _ALONE, {}, []).scanDelims(1, can_split)
