"""Marks: where an organization's words will stand in a text that is read before they are known.

A mark is a number between two NULs. Nothing else can bring a NUL: Markdown replaces it, and what is read as YAML
refuses it.
"""

from collections.abc import Iterable
from dataclasses import field
from typing import NamedTuple

from helpgen.frozen import working
from helpgen.logic.condition import Condition
from helpgen.model.numbered import Numbered
from helpgen.model.text import Hole, Indefinite, Text

MARK = "\0"


class Alternative(NamedTuple):
    """Words that are shown where a condition holds, and others where it does not."""

    condition: Condition
    then: Numbered
    otherwise: Numbered


Piece = Hole | Indefinite | Alternative


@working
class Marks:
    """The marks of one article. The same hole has the same mark; a piece's number is its place in `pieces`."""

    pieces: list[Piece] = field(default_factory=list)
    _marks: dict[Piece, str] = field(default_factory=dict)

    def of(self, piece: Piece) -> str:
        """The mark of a piece."""
        mark = self._marks.get(piece)
        if mark is None:
            mark = self._marks[piece] = f"{MARK}{len(self.pieces)}{MARK}"
            self.pieces.append(piece)
        return mark

    def either(self, condition: Condition, then: str, otherwise: str) -> str:
        """The mark of a choice between two marked texts."""
        return self.of(Alternative(condition, numbered_parts(then), numbered_parts(otherwise)))

    def marked(self, text: Text) -> str:
        """A text with its holes as marks."""
        return "".join([piece if isinstance(piece, str) else self.of(piece) for piece in text])

    def numbered(self, texts: Iterable[Numbered]) -> tuple[tuple[int, Piece], ...]:
        """The pieces that stand in these texts, with their numbers; what an alternative holds comes first."""
        found: set[int] = set()
        wanted = [each for text in texts for each in text if isinstance(each, int)]
        while wanted:
            number = wanted.pop()
            piece = self.pieces[number]
            if number not in found and isinstance(piece, Alternative):
                wanted += [
                    each for each in (*piece.then, *piece.otherwise) if isinstance(each, int)
                ]
            found.add(number)
        return tuple([(number, self.pieces[number]) for number in sorted(found)])


def numbered_parts(marked: str) -> Numbered:
    """A marked text cut at its marks."""
    cut = marked.split(MARK)
    return tuple([int(part) if at % 2 else part for at, part in enumerate(cut) if part])
