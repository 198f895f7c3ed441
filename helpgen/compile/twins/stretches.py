"""A body cut at its headings: variants of an article share most of what stands between them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from helpgen.model.text import Piece

_HEADING = re.compile(r"(?<=\n)(?=<h[1-6][ >])")
_AROUND = ("ul", "ol", "dl", "blockquote", "div", "details", "section")
"""Elements in which a heading may stand; such a one begins no stretch."""

_OPENING, _CLOSING = (
    tuple([f"<{tag}" for tag in _AROUND]),
    tuple([f"</{tag}>" for tag in _AROUND]),
)


def stretches(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """The pieces in stretches that stand alone: each but the first begins with a heading that no block is around."""
    stretch: list[Piece] = []
    depth = 0
    for piece in pieces:
        if not isinstance(piece, str) or "<" not in piece:
            stretch.append(piece)
            continue
        start = 0
        for found in _HEADING.finditer(piece) if "\n<h" in piece else ():
            depth += _depth(piece[start : found.start()])
            if depth == 0:
                yield (*stretch, piece[start : found.start()])
                stretch = []
            else:
                stretch.append(piece[start : found.start()])
            start = found.start()
        rest = piece[start:]
        depth += _depth(rest)
        stretch.append(rest)
    yield tuple(stretch)


@lru_cache(maxsize=16_384)
def _depth(html: str) -> int:
    """How many more blocks are opened than closed. Variants have most pieces in common."""
    return sum(map(html.count, _OPENING)) - sum(map(html.count, _CLOSING))
