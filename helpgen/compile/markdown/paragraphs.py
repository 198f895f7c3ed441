"""Paragraphs: markdown-it's own rule, and a shorter way to the same tokens for those of one row, as most are.

In one thing both are not as markdown-it has them: a first row begins with its first word. markdown-it counts columns up
to there, and where tabs stand behind signs of quotes it counts too few: a piece of an item's sign is text then.
"""

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import paragraph as plain_paragraph

_CODE_INDENT = 4  # columns; such a row goes on with the paragraph above it (CommonMark 4.4)


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """The rule for what no other rule has taken."""
    below = start + 1
    if below < state.lineMax and not state.isEmpty(below) and not _is_ended(state, below):
        is_taken = plain_paragraph(state, start, end, silent)
        others = state.getLines(below, state.line, state.blkIndent, False)  # noqa: FBT003  the parser's own signature
        state.tokens[-2].content = mdTrim(f"{_words_of(state, start)}\n{others}")
        return is_taken
    state.line = below
    state.push("paragraph_open", "p", 1).map = [start, below]
    token = state.push("inline", "", 0)
    token.content = mdTrim(_words_of(state, start))
    token.map = [start, below]
    token.children = []
    state.push("paragraph_close", "p", -1)
    return True


def _words_of(state: StateBlock, row: int) -> str:
    """A row behind its indent, and behind the signs of quotes and items that it begins with."""
    return state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]]


def _is_ended(state: StateBlock, row: int) -> bool:
    """Whether a block begins in the row below a paragraph's first, and ends it."""
    if state.sCount[row] < 0 or state.sCount[row] - state.blkIndent >= _CODE_INDENT:
        return False
    kept, state.parentType = state.parentType, "paragraph"
    (asked,) = state.md.block.ruler.getRules("paragraph")  # one, which asks those that fit
    is_ended = asked(state, row, state.lineMax, True)  # noqa: FBT003  the parser's own signature
    state.parentType = kept
    return is_ended
