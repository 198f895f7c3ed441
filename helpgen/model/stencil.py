"""A numbered text that is filled many times: for each organization it costs a copy of its pieces, and one join.

Texts and places take turns in it, so all words are put in by one step of the interpreter, whatever their number.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import repeat
from typing import Generic, TypeVar, cast

from helpgen.model.picked import picked

Said = TypeVar("Said", str, bytes)
_Given = Mapping[int, Said] | Mapping[str | int, Said] | Sequence[Said]
_Picked = Callable[[_Given[Said]], tuple[Said, ...]]
_TEXT, _TWO_TEXTS, _TWO_NUMBERS = bytes([False]), bytes([False, False]), bytes([True, True])


class Stencil(Generic[Said]):
    """The text, or its bytes; whoever fills it has a word for every number, or there is a LookupError.

    `nothing` is the empty text, or the empty bytes.
    """

    __slots__ = ("_nothing", "_parts", "_words_in")
    _nothing: Said
    _parts: list[Said]
    _words_in: _Picked[Said]

    def __init__(self, text: tuple[Said | int, ...], nothing: Said) -> None:
        whole = _in_turn(text, nothing)
        numbers = cast("list[int]", whole[1::2])
        parts = cast("list[Said]", whole)
        parts[1::2] = repeat(nothing, len(numbers))
        self._nothing = nothing
        self._parts = parts
        self._words_in = cast("_Picked[Said]", picked(numbers))  # a list is asked by number, too

    def filled(self, words: _Given[Said]) -> Said:
        """The text with these words. Its own pieces stay as they are: another thread may fill it, too."""
        parts = self._parts.copy()
        parts[1::2] = self._words_in(words)
        return self._nothing.join(parts)


def _in_turn(text: tuple[Said | int, ...], nothing: Said) -> list[Said | int]:
    """The text so that literal ones and numbers take turns, with a literal one at either end. Nearly all do already."""
    are_numbers = bytes(map(isinstance, text, repeat(int)))
    if _TWO_TEXTS in are_numbers or _TWO_NUMBERS in are_numbers:
        return _put_in_turn(text, nothing)
    whole = list(text)
    if are_numbers[:1] != _TEXT:
        whole.insert(0, nothing)
    if len(whole) % 2 == 0:
        whole.append(nothing)
    return whole


def _put_in_turn(text: tuple[Said | int, ...], nothing: Said) -> list[Said | int]:
    whole: list[Said | int] = []
    literal: list[Said] = []
    for piece in text:
        if isinstance(piece, int):
            whole += (nothing.join(literal), piece)
            literal = []
        else:
            literal.append(piece)
    whole.append(nothing.join(literal))
    return whole
