"""Where the Markdown parser would drop text, or take longer than its text is long, and what is said instead."""

import re
from collections.abc import Sequence

from markdown_it.rules_block import StateBlock

from helpgen.compile.markdown.notes import Note, notes_in

DEEPEST = 20
"""The level of nesting up to which blocks are read. A quote counts one, a list and its item count two."""

MOST_NESTING = DEEPEST + 4
"""From this level on markdown-it drops what it reads. Nothing gets there unseen: a level rises by two at most."""

_QUOTE = re.compile(r"[ \t>]*")
_MOST = 1_000_000  # quotes times lines of one run without a blank line: about a second and a half


def depth(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """A block rule that never matches: it is asked first wherever a block begins, and sees how deep that is."""
    del end
    if not silent and state.level >= DEEPEST:
        notes = notes_in(state.env)
        if not any(note.code == "CD218" for note in notes.found):
            message = "quotes and lists are nested too deep here"
            hint = "nest fewer lists and quotes in one another"
            notes.found.append(Note(start, "CD218", message, hint))
    return False


def costly_quotes(texts: Sequence[str]) -> int | None:
    """The first row of a run without a blank one in which too many quotes begin.

    A quote that a line without `>` goes on makes the parser look ahead to the next blank line, once for each such
    quote.
    """
    first: int | None = None
    level = quotes = count = 0
    for row, text in enumerate(texts):
        prefix = _QUOTE.match(text)
        mark = prefix[0] if prefix else ""
        if len(mark) == len(text):  # blank, in its container or at all
            first, level, quotes, count = None, 0, 0, 0
            continue
        first = row if first is None else first
        rises = mark.count(">")
        quotes += rises > level
        level, count = rises, count + 1
        if quotes * count > _MOST:
            return first
    return None
