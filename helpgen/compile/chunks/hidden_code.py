"""Code from which lines are hidden: where a directive stood, there is no line at all."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from markdown_it.token import Token

_ABOVE = {"fence": 1, "code_block": 0}
"""How many rows of a code block stand above its first line of code."""


def without_marked_rows(tokens: Sequence[Token], marks: AbstractSet[int]) -> None:
    """Take the blank lines that marks are for the parser out of blocks of code.

    Row by row a token's map tells where each of its lines comes from.
    """
    for token in tokens:
        if token.map and token.type in _ABOVE and not marks.isdisjoint(range(*token.map)):
            first = token.map[0] + _ABOVE[token.type]
            lines = token.content.split("\n")[:-1]  # nothing else ends a row
            kept = [f"{line}\n" for at, line in enumerate(lines, first) if at not in marks]
            token.content = "".join(kept)
