"""Where decided text may be cut: a stretch that stands alone is parsed once for all variants that share it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from helpgen.compile.decide import JOINED, Row
from helpgen.logic.directive_words import CLOSE, OPEN
from helpgen.model.source import Line

_HEADING = re.compile(r"#{1,6}(?:[ \t]|$)")
_SIGNS = ("```", "~~~", "]:")
_DETAILS = re.compile(r"</?details", re.IGNORECASE)
_TERM = re.compile(r"\n[ \t>]*[:~][ \t]")  # a line end first: it is found by a plain search


def cut(rows: Sequence[Row], stays_whole: AbstractSet[int]) -> Iterator[Sequence[Row]]:
    """The rows in stretches that stand alone: each but the first begins with an ATX heading in the first column.

    Such a line ends every open block but code and comments. So a text stays whole that holds one of the lines
    `stays_whole`.
    """
    heads = [
        at
        for at, row in enumerate(rows)
        if at and row.text.startswith("#") and _HEADING.match(row.text)
    ]
    if not heads or any(
        row.number in stays_whole or (row.column == JOINED and _reaches_far(row)) for row in rows
    ):
        yield rows
        return
    for start, end in pairwise([0, *heads, len(rows)]):
        yield rows[start:end]


def reaching_far(lines: Iterable[Line]) -> frozenset[int]:
    """The lines that reach across headings: of a fence, of a definition, of a comment that does not end on its line."""
    return frozenset(line.number for line in lines if _reaches_far(line))


def may_reach_far(text: str) -> bool:
    """Whether a text may hold a fence, <details>, or a definition of a link, a footnote or a term.

    All these reach across headings. So does a comment, if it does not end on its line.
    """
    return (
        any(sign in text for sign in _SIGNS)
        or ("<" in text and _DETAILS.search(text) is not None)
        or _TERM.search(f"\n{text}") is not None
    )


def _reaches_far(line: Line) -> bool:
    text = line.text
    return may_reach_far(text) or (OPEN in text and text.rfind(OPEN) > text.rfind(CLOSE))
