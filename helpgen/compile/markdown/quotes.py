"""Quotes and alerts: markdown-it's own rule, which is also shown an alert's title.

What stands behind `[!NOTE]` on its line is the alert's title, in place of the word "Note" in the content's language. A
row without `>` right below that line belongs to nothing: CommonMark would let it go on with a paragraph, and there is
none yet.
"""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import blockquote as plain_quote

from helpgen.compile.markdown.notes import Note, notes_in
from helpgen.text.markdown import as_markdown

TITLED = "titled"
"""What the meta of an alert with a title of its own says."""

_HEAD = re.compile(
    r">[ \t]*(\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])(?![ \t]*\Z)(?:[ \t]+|(?=\w))",
    re.IGNORECASE,
)
_TITLE_SIZE = 3  # tokens: it opens, its text, it closes


def quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """The rule for quotes, which knows titles of alerts and notes alerts without a text."""
    stop, at = state.eMarks[start], state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(">", at):
        return False
    head = None if silent else _HEAD.match(state.src, at, stop)
    first = len(state.tokens)
    if head:
        state.eMarks[start] = head.end(1)
    matched = plain_quote(state, start, end, silent)
    state.eMarks[start] = stop
    if not matched or silent or state.tokens[first].type != "alert_open":
        return matched
    opening, title = state.tokens[first], state.tokens[first + 2]
    if head:
        opening.meta[TITLED] = True
        title.content, title.map = state.src[head.end() : stop].strip(" \t"), [start, start + 1]
    else:
        title.content = as_markdown(notes_in(state.env).words.alert(opening.info))
    if len(state.tokens) == first + 2 + _TITLE_SIZE:
        _note_empty(state, start, end, titled=head is not None)
    return True


def _note_empty(state: StateBlock, start: int, end: int, *, titled: bool) -> None:
    """Note an alert that holds nothing: its text stands outside, or there is none."""
    notes, row = notes_in(state.env), state.line
    is_below = row == start + 1 < end and not state.isEmpty(row)
    if is_below and not _is_ended(state, row, end):
        text = state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]]
        message = "this line has no `>`, so it stands outside the alert above it"
        notes.found.append(Note(row, "ST212", message, f"write > {notes.typed(text)}"))
    elif not titled and notes.marks.isdisjoint(range(start, row)):
        hint = "write its text on the lines below, each behind a `>`"
        notes.found.append(Note(start, "ST212", "this alert is empty", hint))


def _is_ended(state: StateBlock, row: int, end: int) -> bool:
    """Whether a block that begins in this row ends the quote above it."""
    rules = state.md.block.ruler.getRules("blockquote")
    kept, state.parentType = state.parentType, "blockquote"
    try:
        return any(rule(state, row, end, True) for rule in rules)  # noqa: FBT003  the parser's own signature
    finally:
        state.parentType = kept
