"""Comments, which are never published: a block rule and an inline rule, where CommonMark has HTML.

A comment in code is text, and only the parser knows what code is: that is why these are rules of its own. Both look at
what a comment says, so a directive that no line held whole cannot pass for a remark.
"""

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from helpgen.compile.markdown.notes import AT, Cut, Note, notes_in
from helpgen.logic.directive_words import CLOSE, OPEN
from helpgen.logic.directives import Misfit, read_comment

NAME = "help_comment"
"""The name of both rules, and the type of the inline rule's token."""

_SPACES = " \t"


def comment_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """Rows that hold comments and nothing else; like HTML in CommonMark (4.6, kind 2), they end a paragraph.

    A comment may run over blank lines, but not out of its quote or list item.
    """
    first = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not state.src.startswith(OPEN, first):
        return False
    if first > notes_in(state.env).last_close(state.src, CLOSE):
        return False
    indent = min(state.blkIndent, state.sCount[start])  # less than the block's: the row ends it
    row, at, comments = start, first, []
    while True:
        at = _behind_spaces(state, at, row)
        if at >= state.eMarks[row]:
            break
        if not state.src.startswith(OPEN, at):
            return False
        closed = _close(state, row, at + len(OPEN), (end, indent))
        if closed is None:
            return False
        comments.append((row, state.src[at + len(OPEN) : closed[1]]))
        row, at = closed[0], closed[1] + len(CLOSE)
    if silent:
        return True
    notes = notes_in(state.env)
    for line, text in comments:
        fault = fault_of(notes.typed(text))
        if fault:
            notes.suspects.append(Note(line, fault.code, fault.message, fault.hint))
    notes.cuts += [
        Cut(each, state.bMarks[each] + state.tShift[each], row) for each in range(start, row + 1)
    ]
    state.line = row + 1
    return True


def _behind_spaces(state: StateBlock, at: int, row: int) -> int:
    while at < state.eMarks[row] and state.src[at] in _SPACES:
        at += 1
    return at


def _close(state: StateBlock, row: int, at: int, limits: tuple[int, int]) -> tuple[int, int] | None:
    """The row and the offset where the comment that is open at `at` ends; None if its container ends before.

    `limits` are the row behind the container's last, and the indent that its rows have.
    """
    end, indent = limits
    while True:
        close = state.src.find(CLOSE, at, state.eMarks[row])
        if close >= 0:
            return row, close
        row += 1
        if row >= end or (state.sCount[row] < indent and not state.isEmpty(row)):
            return None
        at = state.bMarks[row] + state.tShift[row]


def comment_inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """A comment beside text; it takes one of the spaces around it along."""
    if not state.src.startswith(OPEN, state.pos):
        return False
    inside = state.pos + len(OPEN)
    close = state.src.find(CLOSE, inside) if inside <= _last_close(state) else -1
    if close < 0:
        return False
    if not silent:
        token = state.push(NAME, "", 0)
        token.content = state.src[inside:close]
    start = state.pos
    before = state.src[state.pos - 1 : state.pos]
    state.pos = close + len(CLOSE)
    if before in ("", " ", "\t", "\n") and state.src[state.pos : state.pos + 1] in (" ", "\t"):
        state.pos += 1
    if not silent:
        state.tokens[-1].meta[AT] = (start, state.pos)
    return True


def _last_close(state: StateInline) -> int:
    """Where the last comment of this text ends: without it, each `<!--` would be looked for up to the end."""
    known = state.env.get(NAME)
    if known is None or known[0] is not state.src:
        known = state.env[NAME] = (state.src, state.src.rfind(CLOSE))
    return int(known[1])


def fault_of(text: str) -> Misfit | None:
    """What is wrong with a comment that is about to vanish: it may have been meant otherwise."""
    reading = read_comment(text)
    if isinstance(reading, Misfit):
        return reading
    if reading is not None:
        hint = "write the comment on one line, and nothing else on that line"
        return Misfit("CD208", f"`help:{reading.name}` is hidden from the lines around it", hint)
    if OPEN in text:
        hint = "end the first comment with `-->` before the next begins"
        return Misfit("CD209", "a comment begins inside another", hint)
    return None
