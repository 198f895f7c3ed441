"""What markdown-it does not tell of a code span, a link or a picture, and is needed of it.

Where it begins and how many rows it runs over, because findings need both; and how long its address and title are,
because a reference repeats them wherever it is used.
"""

from collections.abc import Callable

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from helpgen.compile.markdown.comments import NAME
from helpgen.compile.markdown.limits import grow
from helpgen.compile.markdown.notes import AT

ROWS = "rows"
"""What a token's meta says of the rows that no break among its tokens tells."""

BREAKS = ("softbreak", "hardbreak", NAME)
"""Tokens behind which text stands on a later row."""

Rule = Callable[[StateInline, bool], bool]


def counted(rule: Rule) -> Rule:
    """The same rule, which also writes down where it matched, and the rows that it joined."""

    def counting(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
        start, first = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and len(state.tokens) > first:
            rows = state.src.count("\n", start, state.pos)
            rows -= sum([breaks(token) for token in state.tokens[first:]])
            opening = state.tokens[first]
            if opening.type == "text":  # what stood before the match
                opening = state.tokens[first + 1]
            opening.meta[AT] = (start, state.pos)
            last = state.tokens[-1]
            if last is not opening:
                last.meta[AT] = (state.pos, state.pos)
            if rows > 0:
                last.meta[ROWS] = rows
            for token in state.tokens[first : first + 2]:  # text before it may be kept with it
                if token.attrs:
                    grow(token, state.env)
        return True

    return counting


def breaks(token: Token) -> int:
    """How many rows further the text behind a token stands."""
    if token.type in ("softbreak", "hardbreak"):
        return 1
    return token.content.count("\n") if token.type == NAME else int(token.meta.get(ROWS, 0))
