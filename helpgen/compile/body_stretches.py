"""Bodies cut at their headings: variants of an article share most of what stands between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from helpgen.frozen import working
from helpgen.model.text import Markup, Piece

_REMEMBERED = 512  # of one article after another: its variants have most in common
_BEFORE_HEADING = re.compile(r"\n(?=<h[1-6][ >])")
_AROUND = ("ul", "ol", "dl", "blockquote", "div", "details", "section")
"""Elements in which a heading may stand; such a one begins no stretch."""

_OPENING, _CLOSING = (
    tuple([f"<{tag}" for tag in _AROUND]),
    tuple([f"</{tag}>" for tag in _AROUND]),
)


@dataclass(frozen=True, slots=True, eq=False)
class BodyStretch:
    """Pieces that stand alone, one object for all variants that have them: what is made of them goes by that."""

    pieces: tuple[Piece, ...]


@working
class Bodies:
    """The bodies of one article's variants in stretches.

    Bodies are known by their identity, so they are kept: no other one gets the place in memory of one of them.
    """

    _cut: dict[int, tuple[Markup, tuple[BodyStretch, ...]]] = field(default_factory=dict)
    _known: dict[tuple[object, ...], BodyStretch] = field(default_factory=dict)

    def stretches(self, body: Markup) -> tuple[BodyStretch, ...]:
        """The body in stretches: each but the first begins with a heading that no block is around."""
        found = self._cut.get(id(body))
        if found is None:
            found = self._cut[id(body)] = (body, tuple(map(self._stretch, _stretches(body))))
        return found[1]

    def _stretch(self, pieces: tuple[Piece, ...]) -> BodyStretch:
        key = tuple([each if isinstance(each, str) else id(each) for each in pieces])
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = BodyStretch(pieces)
        return known


def _stretches(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    stretch: list[Piece] = []
    depth = 0
    for piece in pieces:
        if not isinstance(piece, str) or "<" not in piece:
            stretch.append(piece)
            continue
        for number, (html, change) in enumerate(_parts(piece)):
            if number and depth == 0:
                yield tuple(stretch)
                stretch = []
            stretch.append(html)
            depth += change
    yield tuple(stretch)


class _Part(NamedTuple):
    """A part of a piece, and how many more blocks are opened than closed in it."""

    html: str
    depth: int


@lru_cache(maxsize=_REMEMBERED)
def _parts(html: str) -> tuple[_Part, ...]:
    """A piece cut before its headings. Variants have most pieces in common."""
    cuts = [0, *[found.end() for found in _BEFORE_HEADING.finditer(html)], len(html)]
    parts = [html[start:end] for start, end in pairwise(cuts)]
    return tuple([_Part(part, _depth(part)) for part in parts])


def _depth(html: str) -> int:
    return sum(map(html.count, _OPENING)) - sum(map(html.count, _CLOSING))
