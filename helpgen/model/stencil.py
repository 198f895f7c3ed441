"""A numbered text that is filled many times: for each organization it costs a copy of its pieces, and one join.

Texts and places take turns in it, so all words are put in by one step of the interpreter, whatever their number.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar, cast

from helpgen.model.picked import picked

Said = TypeVar("Said", str, bytes)
_Given = Mapping[int, Said] | Mapping[str | int, Said] | Sequence[Said]
_Picked = Callable[[_Given[Said]], tuple[Said, ...]]


class Stencil(Generic[Said]):
    """The text, or its bytes; whoever fills it has a word for every number, or there is a LookupError.

    `nothing` is the empty text, or the empty bytes.
    """

    __slots__ = ("_nothing", "_parts", "_words_in")
    _nothing: Said
    _parts: list[Said]
    _words_in: _Picked[Said]

    def __init__(self, text: tuple[Said | int, ...], nothing: Said) -> None:
        parts: list[Said] = []
        literal: list[Said] = []
        numbers: list[int] = []
        for piece in text:
            if isinstance(piece, int):
                numbers.append(piece)
                parts += (nothing.join(literal), nothing)
                literal = []
            else:
                literal.append(piece)
        parts.append(nothing.join(literal))
        self._nothing = nothing
        self._parts = parts
        self._words_in = cast("_Picked[Said]", picked(numbers))  # a list is asked by number, too

    def filled(self, words: _Given[Said]) -> Said:
        """The text with these words. Its own pieces stay as they are: another thread may fill it, too."""
        parts = self._parts.copy()
        parts[1::2] = self._words_in(words)
        return self._nothing.join(parts)
