"""Where inline text stands: the parser says the offset in its run.

markdown-it keeps no position of inline tokens. A run in which something was found is read once more, with a state that
writes down where each piece of text and each token begins.
"""

from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, fragments_join
from markdown_it.token import Token
from markdown_it.utils import EnvType

from helpgen.compile.markdown.notes import Note, Notes, Spotted, notes_in
from helpgen.compile.markdown.spans import Rule
from helpgen.compile.markdown.spots import spot

BEGINS = "begins"
"""What a token's meta says of its offset in the run, where the run was read for that."""

TAKEN = "taken"
"""What a run's meta says of its stretches of which something is told already."""


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
        token.meta[BEGINS] = self._start
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A token; of signs pushed one by one before the position moves, each begins behind the one before."""
        token = super().push(ttype, tag, nesting)
        at, before = self.pos, self.marker
        if ttype == "text":
            if before is not None and before.meta[BEGINS] >= at:
                at = before.meta[BEGINS] + len(before.content)
            self.marker = token
        token.meta[BEGINS] = at
        return token


def placed(run: Token, markdown: MarkdownIt, env: EnvType) -> list[Token]:
    """The tokens of a run once more, each with its offset; nothing is noted, and no footnote counts twice."""
    again = {name: deepcopy(value) for name, value in env.items() if name == "footnotes"}
    tokens: list[Token] = []
    state = PlacedState(
        run.content, markdown, {**env, **again, **notes_in(env).again().env()}, tokens
    )
    markdown.inline.tokenize(state)
    for rule in markdown.inline.ruler2.getRules(""):
        rule(state)
    return tokens


def join_fragments(state: StateInline) -> None:
    """markdown-it's rule, which keeps the last of the pieces that it joins: that one begins where the first does."""
    pairs = pairwise(state.tokens) if isinstance(state, PlacedState) and state.marker else ()
    for before, token in pairs:
        if before.type == token.type == "text" and BEGINS in before.meta:
            token.meta[BEGINS] = before.meta[BEGINS]
    fragments_join(state)


def pictured(rule: Rule) -> Rule:
    """The rule for pictures, which also writes down where one begins: its text is read as a run of its own."""

    def placing(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
        if state.src[state.pos] == "!" and is_whole(state):
            notes_in(state.env).picture = state.pos
        return rule(state, silent)

    return placing


def is_whole(state: StateInline) -> bool:
    """Whether a run is read, and not the text of a picture in it."""
    return state.src == notes_in(state.env).run


def spotted(state: StateInline, found: Spotted) -> None:
    """Note what was found in a run; inside a picture's text, the picture is its place."""
    notes = notes_in(state.env)
    at = found.offset if is_whole(state) else notes.picture
    notes.spotted.append(found._replace(offset=at))


def settle(tokens: Sequence[Token], index: int, lines: Sequence[str], notes: Notes) -> None:
    """Give all that was found in a run its row and its place in that row."""
    for each in notes.spotted:
        where = spot(tokens, index, each.offset, lines)
        notes.found.append(
            Note(where.row, each.code, each.message, each.hint, each.typed, where.at, each.label)
        )
    notes.spotted.clear()
