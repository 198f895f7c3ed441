"""A numbered text that is filled many times."""

import pytest

from helpgen.model.numbered import Numbered, Words
from helpgen.model.stencil import Stencil

WORDS: Words = {0: "room", 1: "", 2: "rooms"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ((), ""),
        (("Only text.",), "Only text."),
        ((0,), "room"),
        (("A ", 0, "."), "A room."),
        ((0, 2), "roomrooms"),
        (("One ", "text, ", 0, " ", "and ", 2), "One text, room and rooms"),
        (("No ", 1, "word, and ", 0, " again: ", 0), "No word, and room again: room"),
    ],
)
def test_words_stand_where_their_numbers_stood_and_all_else_stays(
    text: Numbered, filled: str
) -> None:
    assert Stencil(text, "").filled(WORDS) == filled
    pieces = tuple([each.encode() if isinstance(each, str) else each for each in text])
    words = {number: word.encode() for number, word in WORDS.items()}
    assert Stencil(pieces, b"").filled(words) == filled.encode()


def test_one_organization_s_words_are_not_there_for_the_next() -> None:
    stencil = Stencil(("A ", 0, ", ", 1), "")
    assert stencil.filled({0: "client", 1: "once"}) == "A client, once"
    assert stencil.filled({0: "patient", 1: ""}) == "A patient, "


@pytest.mark.parametrize("text", [("A ", 3), (3, 0)])
def test_a_number_without_a_word_is_an_error(text: Numbered) -> None:
    with pytest.raises(KeyError):
        Stencil(text, "").filled(WORDS)
