"""Where the Markdown parser would drop text, or take longer than its text is long, and what is said instead."""

import re
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from helpgen.compile.markdown.notes import Note, notes_in
from helpgen.text.slug import shortened

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


MOST_GROWTH = 20
"""How many times its own length the addresses and titles of a text's links may take together."""

_FREE = 100_000  # characters that any text may grow by


def allowance(text: str) -> int:
    """How many characters the addresses and titles of the links of this text may take."""
    return _FREE + MOST_GROWTH * len(text)


def grow(token: Token, env: MutableMapping[str, Any]) -> None:
    """Count what a link or a picture repeats; past what there is room for, nothing more is repeated."""
    notes = notes_in(env)
    attrs = token.attrs
    notes.allowance -= sum([len(value) for value in attrs.values() if isinstance(value, str)])
    if notes.allowance >= 0:
        return
    if not notes.is_full:
        notes.is_full = True
        notes.found.append(_full(attrs, env.get("references", {})))
    token.attrs = dict.fromkeys(attrs, "")


def _full(attrs: Mapping[str, object], references: Mapping[str, Mapping[str, Any]]) -> Note:
    """The finding, at the definition whose use was one too many: it is the one that holds this very address."""
    address = attrs.get("href", attrs.get("src"))
    row, label = next(
        ((each["map"][0], name) for name, each in references.items() if each["href"] is address),
        (0, ""),
    )
    message = (
        f"the links of this article would repeat their addresses until it is {MOST_GROWTH} times "
        f"as long; it is [{shortened(label.lower())}] where there is too much"
    )
    return Note(row, "ST232", message, "shorten the address or the title, or use it less often")


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
