"""Which keys a piece of text reads: what a projection must hold, and nothing more."""

from collections.abc import Iterable, Iterator
from functools import cache

from helpgen.logic import ALWAYS, keys
from helpgen.model.template import Blueprint, Heading, Need, Template
from helpgen.model.text import Gate, Hole, Href, Indefinite, Piece


def reads_of(pieces: Iterable[Piece]) -> Iterator[str]:
    """Every key, as often as it is read."""
    for piece in pieces:
        if isinstance(piece, str):  # most are
            continue
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


def keys_of_front(blueprint: Blueprint) -> Iterator[str]:
    """Those in what an article says of itself beside its body."""
    for text in (blueprint.title, blueprint.summary, *blueprint.tags, *blueprint.aliases):
        yield from reads_of(text)


def keys_of_needs(needs: Iterable[Need]) -> Iterator[str]:
    """Those that decide what is told of the prerequisites that are not met."""
    for need in needs:
        yield from keys(need.met)
        yield from keys(need.reachable)
        yield from reads_of(need.title)


def keys_of_headings(headings: Iterable[Heading]) -> Iterator[str]:
    """Those in a variant's headings, and those that decide whether these are shown."""
    for heading in headings:
        yield from reads_of(heading.text)
        yield from keys(heading.shown) if heading.shown is not ALWAYS else ()


def keys_of_variants(variants: Iterable[Template]) -> Iterator[str]:
    """Those in some variants of an article. Most of their holes and headings are the same ones, and are asked once."""
    templates = [*variants]
    headings = {id(each): each for one in templates for each in one.headings}
    texts = [*(one.body for one in templates), *(each.text for each in headings.values())]
    pieces = {id(each): each for text in texts for each in text if not isinstance(each, str)}
    yield from reads_of(pieces.values())
    for heading in headings.values():
        yield from keys(heading.shown) if heading.shown is not ALWAYS else ()


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


@cache  # very many holes ask for the few labels that there are
def article_key(label: str) -> str:
    """The key of the "a" or "an" that goes with a label's word."""
    return f"{label.rsplit('.', 1)[0]}.article"
