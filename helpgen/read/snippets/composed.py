"""An article's text with its snippets in it, as whoever reads directives gets it: in pieces, from the top."""

from collections.abc import Sequence
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.model.lineage import Lineage


class Stretch(NamedTuple):
    """Lines that follow each other; `number` is that of the first."""

    number: int
    lines: Sequence[str]


class Begins(NamedTuple):
    """A snippet's text begins here: what is open around it does not end in it."""


class Ends(NamedTuple):
    """It ends here, and with it all that was opened in it; `number` is that of the line below."""

    number: int


class Instead(NamedTuple):
    """What follows is shown to one organization in place of what all others get; to these, where none is named.

    `number` and `column` are those of the directive that includes it, `above` is the number of the line above.
    """

    number: int
    column: int
    above: int
    tenant: str = ""


class Chosen(NamedTuple):
    """There is no more to choose from; `above` is the number of the line above."""

    above: int


Piece = Stretch | Begins | Ends | Instead | Chosen


@frozen
class Composed:
    """The pieces, where their lines were typed, and the number of the line behind the last."""

    pieces: tuple[Piece, ...]
    lineage: Lineage
    end: int


def alone(lines: Sequence[str], first: int, path: str) -> Composed:
    """A text that includes nothing; `first` is the number of its first line in the file."""
    return Composed((Stretch(first, lines),), Lineage(path), first + len(lines))
