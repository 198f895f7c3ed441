"""Text whose holes have numbers, the same one wherever the same words will stand.

An organization's words are then looked up once for each number, and the text is joined without a step of Python for
each of its pieces: there are a hundred pieces in an article, and a dozen numbers.
"""

from collections.abc import Hashable, Iterable, Sequence
from itertools import repeat
from typing import TypeVar, cast

Numbered = tuple[str | int, ...]
"""Literal text, with numbers of holes between."""

Words = dict[str | int, str]
"""The words of each hole, by its number."""

Piece = TypeVar("Piece", bound=Hashable)
Part = TypeVar("Part")
_TWO_TEXTS = bytes([True, True])


def numbered(pieces: Iterable[str | Piece]) -> tuple[Numbered, tuple[Piece, ...]]:
    """The pieces with numbers for all that is no text, and what stands behind each number."""
    numbers: dict[Piece, int] = {}
    seen: dict[
        int, int
    ] = {}  # by identity: most that are equal are one object, and comparing takes longer
    whole = [*pieces]
    text: list[str | int] = cast("list[str | int]", whole.copy())  # as soon as all have numbers
    are_texts = bytes(map(isinstance, whole, repeat(str)))
    for place in [place for place, is_text in enumerate(are_texts) if not is_text]:
        each = cast("Piece", whole[place])
        number = seen.get(id(each))
        if number is None:
            number = seen[id(each)] = numbers.setdefault(each, len(numbers))
        text[place] = number
    is_in_one = _TWO_TEXTS not in are_texts and all(whole)
    return tuple(text) if is_in_one else in_one(text), tuple(numbers)


def in_one(text: Iterable[Part]) -> tuple[Part, ...]:
    """The same with literal texts that follow each other as one, and none that is empty."""
    out: list[Part] = []
    literal: list[str] = []
    for piece in text:
        if isinstance(piece, str):
            if piece:
                literal.append(piece)
            continue
        if literal:
            out.append(cast("Part", "".join(literal)))  # some parts are texts
            literal.clear()
        out.append(piece)
    if literal:
        out.append(cast("Part", "".join(literal)))
    return tuple(out)


def joined_up(texts: Iterable[Sequence[Part]]) -> tuple[Part, ...]:
    """Texts behind each other as one, of which each is in one already.

    Literal texts are joined where another part comes: each joined to the one before would be copied every time.
    """
    out: list[Part] = []
    literal: list[str] = []
    for text in texts:
        begin, end = 0, len(text)
        if text and isinstance(text[0], str):
            literal.append(text[0])
            begin = 1
        if begin == end:
            continue
        if literal:
            out.append(cast("Part", "".join(literal)))  # some parts are texts
            literal = []
        if isinstance(text[-1], str):
            end -= 1
            literal.append(text[-1])
        out += text[begin:end]
    if literal:
        out.append(cast("Part", "".join(literal)))
    return tuple(out)


def joined(text: Numbered, words: Words) -> str:
    """The text with words for its numbers: a piece that no word belongs to stands for itself."""
    return "".join(map(words.get, text, cast("tuple[str, ...]", text)))  # every number has its word
