"""Where inline text stands: the parser says the offset in its run, and the run's row says the column.

markdown-it keeps no position of inline tokens. This state writes down where each piece of text and each token begins;
what was found there is then told with its row and its place in that row.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, fragments_join
from markdown_it.token import Token
from markdown_it.utils import EnvType

from helpgen.compile.markdown.notes import Note, Notes, Spotted, notes_in
from helpgen.compile.markdown.spans import Rule

AT = "at"
"""What a token's meta says of its offset in the run."""

TAKEN = "taken"
"""What a run's meta says of its stretches of which something is told already."""

_EDGE = " \t"
_CELLS = ("th_open", "td_open")
_PIPE = re.compile(r"(\\*)\|")


class PlacedState(StateInline):
    """A run of inline text that knows where each of its tokens begins."""

    _start = 0
    marker: Token | None = None

    def append_pending(self, text: str) -> None:
        """More of a piece of text; the first of it says where the piece begins."""
        if not (self._pending or self._pending_buffer):
            self._start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802  the parser's own name
        """A piece of text as a token."""
        token = super().pushPending()
        token.meta[AT] = self._start
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A token; of signs pushed one by one before the position moves, each begins behind the one before."""
        token = super().push(ttype, tag, nesting)
        at, before = self.pos, self.marker
        if ttype == "text":
            if before is not None and before.meta[AT] >= at:
                at = before.meta[AT] + len(before.content)
            self.marker = token
        token.meta[AT] = at
        return token


def parse_placed(source: str, markdown: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
    """The inline parser's own `parse`, with a state that knows places."""
    state = PlacedState(source, markdown, env, tokens)
    markdown.inline.tokenize(state)
    for rule in markdown.inline.ruler2.getRules(""):
        rule(state)


def join_fragments(state: StateInline) -> None:
    """markdown-it's rule, which keeps the last of the pieces that it joins: that one begins where the first does."""
    pairs = pairwise(state.tokens) if isinstance(state, PlacedState) and state.marker else ()
    for before, token in pairs:
        if before.type == token.type == "text" and AT in before.meta:
            token.meta[AT] = before.meta[AT]
    fragments_join(state)


def pictured(rule: Rule) -> Rule:
    """The rule for pictures, which also writes down where one begins: its text is read as a run of its own."""

    def placing(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
        if isinstance(state, PlacedState) and state.src[state.pos] == "!":
            notes_in(state.env).picture = state.pos
        return rule(state, silent)

    return placing


def spotted(state: StateInline, found: Spotted) -> None:
    """Note what was found in a run; inside a picture's text, the picture is its place."""
    notes = notes_in(state.env)
    at = found.offset if isinstance(state, PlacedState) else notes.picture
    notes.spotted.append(found._replace(offset=at))


def settle(tokens: Sequence[Token], index: int, lines: Sequence[str], notes: Notes) -> None:
    """Give all that was found in a run its row and its place in that row."""
    for each in notes.spotted:
        row, at = _place(tokens, index, lines, each.offset)
        notes.found.append(
            Note(row, each.code, each.message, each.hint, each.typed, at, each.label)
        )
    notes.spotted.clear()


def _place(
    tokens: Sequence[Token], index: int, lines: Sequence[str], offset: int
) -> tuple[int, int]:
    """The row, and the offset in that row, of an offset in the run of the token at `index`."""
    content = tokens[index].content
    row = (tokens[index].map or [0])[0] + content.count("\n", 0, offset)
    start = content.rfind("\n", 0, offset) + 1
    end = content.find("\n", start)
    line = content[start : end if end >= 0 else len(content)]
    text = lines[row]
    if index and tokens[index - 1].type in _CELLS:
        return row, _in_cell(tokens, index, text, offset)
    inside = max(0, offset - start - (len(line) - len(line.lstrip(_EDGE))))
    line, text = line.strip(_EDGE), text.rstrip(_EDGE)
    if text.endswith(line):
        return row, len(text) - len(line) + inside
    lead = len(text) - len(text.lstrip("#> \t"))
    return row, max(text.find(line, lead), 0) + inside


def _in_cell(tokens: Sequence[Token], index: int, text: str, offset: int) -> int:
    number = 0
    index -= 2
    while tokens[index].type != "tr_open":
        number += tokens[index].type in _CELLS
        index -= 1
    begin = _cell_starts(text)[number]
    begin += len(text[begin:]) - len(text[begin:].lstrip(_EDGE))
    for _ in range(offset):  # in a cell the parser has taken the backslash of `\|` away
        begin += 2 if text.startswith("\\|", begin) else 1
    return begin


def _cell_starts(text: str) -> list[int]:
    """Where the cells of a row begin, as the parser cuts it: at each pipe that no backslash stands before."""
    lead = len(text) - len(text.lstrip(_EDGE + ">"))
    pipes = [each.end() for each in _PIPE.finditer(text, lead) if not each[1]]
    return pipes if text[lead : lead + 1] == "|" else [lead, *pipes]
