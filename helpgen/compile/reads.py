"""Which keys a piece of text reads: what a projection must hold, and nothing more."""

from collections.abc import Iterable, Iterator

from helpgen.logic import keys
from helpgen.model.text import Gate, Hole, Href, Indefinite, Piece


def reads_of(pieces: Iterable[Piece]) -> Iterator[str]:
    """Every key, as often as it is read."""
    for piece in pieces:
        match piece:
            case Hole() | Href():
                yield piece.key
            case Indefinite():
                yield piece.key
                yield article_key(piece.key)
            case Gate():
                yield from keys(piece.condition)
                yield from reads_of(piece.then)
                yield from reads_of(piece.otherwise)
            case _:
                pass


def article_key(label: str) -> str:
    """The key of the "a" or "an" that goes with a label's word."""
    return f"{label.rsplit('.', 1)[0]}.article"
