"""The words of a variant's holes for one organization after another.

What a hole shows depends on one value and on how the hole shows it, and labels are few words: each is worked out once,
and then looked up without a call.
"""

from collections.abc import Callable, Iterable
from operator import getitem
from typing import Generic, TypeVar

from helpgen.logic import Facts, Scalar
from helpgen.model.numbered import Words
from helpgen.model.picked import picked

_MOST = 1_024
"""Values of one hole that are kept: more are names, of which each is asked for by one organization."""
Piece = TypeVar("Piece")


class Shown(dict[Scalar, str]):
    """What a hole shows, by the value in it; what is not there yet is made when it is asked for."""

    def __init__(self, made: Callable[[Scalar], str]) -> None:
        super().__init__()
        self._made = made

    def __missing__(self, value: Scalar) -> str:
        """The words for a value. Only texts are kept: to a dictionary, 1, 1.0 and true are one."""
        words = self._made(value)
        if isinstance(value, str) and len(self) < _MOST:
            self[value] = words
        return words


Way = tuple[str, Shown]
"""The key whose value stands in a hole, and what is shown of its values."""


class WordList(Generic[Piece]):
    """The words for the numbered pieces of one variant.

    `way` tells how a piece's words are looked up, where one value decides them; `otherwise` makes those of all other
    pieces, which come last and may build on the words before them.
    """

    def __init__(
        self,
        pieces: Iterable[tuple[int, Piece]],
        way: Callable[[Piece], Way | None],
        otherwise: Callable[[Piece, Facts, Words], str],
    ) -> None:
        ways = [(number, piece, way(piece)) for number, piece in pieces]
        known = [(number, *found) for number, _, found in ways if found]
        self._numbers = tuple([number for number, _, _ in known])
        self._values = picked([key for _, key, _ in known])
        self._shown = tuple([shown for _, _, shown in known])
        self._others = tuple([(number, piece) for number, piece, found in ways if not found])
        self._otherwise = otherwise
        self._is_row = self._numbers == (*range(len(ways)),)

    def of(self, facts: Facts) -> Words:
        """What stands in each hole for all who share these facts."""
        found = map(getitem, self._shown, self._values(facts))
        words: Words = dict(zip(self._numbers, found, strict=True))
        for number, piece in self._others:
            words[number] = self._otherwise(piece, facts, words)
        return words

    def row(self, facts: Facts) -> Words | list[str]:
        """The same for whoever asks for words by their numbers alone: a list does, where nothing is made otherwise."""
        if self._is_row:
            return [*map(getitem, self._shown, self._values(facts))]
        return self.of(facts)
