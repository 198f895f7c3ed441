"""What a search reads of a variant before any organization's words are in it.

Most words of an article are everybody's: they are taken apart and counted here, once. What touches a hole ("the
{{label}}s") is kept as it stands and read when the hole is filled; terms end at white space, so no other is concerned.
"""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from helpgen.compile.search.marked import MARK, Piece, numbered_parts
from helpgen.model.frequent import Common
from helpgen.model.numbered import Numbered
from helpgen.model.search_entry import Sections
from helpgen.text.search_terms import search_terms

_REMEMBERED = 512  # of one article after another: its variants have most in common
_SIGNS = "".join([sign for sign in map(chr, range(1, 128)) if not search_terms(sign)])
"""What no term has. It is dropped at the ends of a word with a hole, so that a hole is one word wherever it stands."""


class FieldOutline(NamedTuple):
    """The terms of one field: everybody's, and each word with holes and how often it comes."""

    common: Common
    open: tuple[tuple[Numbered, int], ...]


class Outline(NamedTuple):
    """A variant as a search sees it. A section without holes is ready. `pieces` fill the holes, by their numbers."""

    pieces: tuple[tuple[int, Piece], ...]
    sections: Sections
    fields: tuple[FieldOutline, ...]


def interned(field: FieldOutline) -> FieldOutline:
    """A field that may come from another process: terms are one object each again, which costs memory and time else."""
    terms = tuple(map(intern, field.common.terms))
    return field._replace(common=field.common._replace(terms=terms))


def field_outline(texts: Iterable[str]) -> FieldOutline:
    """The terms of a field that holds these marked texts."""
    terms: list[str] = []
    holding: list[Numbered] = []
    for text in texts:
        closed, opened = _taken_apart(text)
        terms += closed
        holding += opened
    counts = Counter(terms)
    common = Common(
        tuple(sorted(counts, key=counts.__getitem__)),
        tuple(sorted(Counter(counts.values()).items())),
    )
    return FieldOutline(common, tuple(Counter(holding).items()))


@lru_cache(maxsize=_REMEMBERED)
def _taken_apart(text: str) -> tuple[tuple[str, ...], tuple[Numbered, ...]]:
    """The terms of a marked text, and its words with holes. Variants of an article have most sections alike."""
    if MARK not in text:
        return tuple(map(intern, search_terms(text))), ()
    words = text.split()
    closed = " ".join([word for word in words if MARK not in word])
    holding = [numbered_parts(word.strip(_SIGNS)) for word in words if MARK in word]
    return tuple(map(intern, search_terms(closed))), tuple(holding)
