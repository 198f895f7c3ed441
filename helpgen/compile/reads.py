"""Which keys a piece of text reads: what a projection must hold, and nothing more."""

from collections.abc import Iterable, Iterator

from helpgen.logic import keys
from helpgen.model.text import Gate, Hole, Href, Indefinite, Piece


def reads_of(pieces: Iterable[Piece]) -> Iterator[str]:
    """Every key, as often as it is read."""
    for piece in pieces:
        match piece:
            case Hole():
                yield from keys_of(piece)
            case Href():
                yield piece.key
            case Indefinite():
                yield from keys_of(piece)
                if is_singular(piece.key):
                    yield article_key(piece.key)
            case Gate():
                yield from keys(piece.condition)
                yield from reads_of(piece.then)
                yield from reads_of(piece.otherwise)
            case _:
                pass


def keys_of(piece: Hole | Indefinite) -> Iterator[str]:
    """The key of a value, and those by which it is shown."""
    yield piece.key
    manner = piece.manner
    if manner is not None:
        if manner.is_label:
            yield from manner.unit
        if "." in manner.currency:
            yield manner.currency
        if manner.is_regional:
            yield "locale"


def is_singular(key: str) -> bool:
    """Whether a key is the form of a label before which the organization may have chosen "a" or "an"."""
    return key.startswith("labels.") and key.endswith(".singular")


def article_key(label: str) -> str:
    """The key of the "a" or "an" that goes with a label's word."""
    return f"{label.rsplit('.', 1)[0]}.article"
