"""A numbered text that is filled many times: for each organization it costs a copy of its pieces, and one join.

Texts and places take turns in it, so all words are put in by one step of the interpreter, whatever their number.
"""

from collections.abc import Callable, Sequence
from typing import cast

from helpgen.model.numbered import Numbered, Words
from helpgen.model.picked import picked

_Picked = Callable[[Words | Sequence[str]], tuple[str, ...]]


class Stencil:
    """The text; whoever fills it has a word for every number, or there is a LookupError."""

    __slots__ = ("_parts", "_words_in")

    def __init__(self, text: Numbered) -> None:
        parts, literal, numbers = list[str](), list[str](), list[str | int]()
        for piece in text:
            if isinstance(piece, str):
                literal.append(piece)
            else:
                numbers.append(piece)
                parts += ("".join(literal), "")
                literal = []
        self._parts = [*parts, "".join(literal)]
        self._words_in = cast("_Picked", picked(numbers))  # a list is asked by number, too

    def filled(self, words: Words | Sequence[str]) -> str:
        """The text with these words. Its own pieces stay as they are: another thread may fill it, too."""
        parts = [*self._parts]
        parts[1::2] = self._words_in(words)
        return "".join(parts)
