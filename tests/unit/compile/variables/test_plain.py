"""Plain text is its source where nothing in it has to be read, and only there."""

import pytest

from helpgen.compile.variables.marks import Slots
from helpgen.compile.variables.plain import as_typed, text_of
from helpgen.compile.variables.slots import Literally


@pytest.mark.parametrize(
    ("source", "text"),
    [("Book a visit", ("Book a visit",)), ("  Book \n a\tvisit ", ("Book a visit",)), ("", ("",))],
)
def test_a_source_without_signs_is_its_own_text(source: str, text: tuple[str, ...]) -> None:
    assert as_typed(source) == text


@pytest.mark.parametrize(
    "source",
    ["{{ labels.patient.singular }}", "one {brace}", "[[A page]]", "<!-- a comment -->"],
)
def test_a_source_with_signs_has_to_be_read(source: str) -> None:
    assert as_typed(source) is None


def test_words_without_a_mark_are_one_piece_and_no_words_are_none() -> None:
    slots = Slots("text")
    mark = slots.add(Literally("x", "y"))
    assert text_of("Book a visit", slots) == ("Book a visit",)
    assert text_of(f"Book {mark}", slots) == ("Book ", "x")
    assert text_of("", slots) == ()
