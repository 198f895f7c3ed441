import pytest

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.desk.wished import wished, word_of


@wished("key")
def keeps(office: int, what: str, key: str, more: object = None) -> Outcome:
    """A stand-in for an operation of the desk."""
    del what, key, more
    return Outcome(move=office)


@wished()
def gives(office: int, what: str) -> Outcome:
    del what
    return Outcome(move=office)


def test_the_office_and_the_id_of_what_is_new_are_no_part_of_a_wish() -> None:
    assert keeps(1, "a", "k").wish == keeps(2, "a", "other").wish
    assert keeps(1, "a", "k").wish == keeps(office=1, key="k", what="a", more=None).wish
    assert keeps(1, "a", "k").move == 1


@pytest.mark.parametrize(
    "other", [keeps(1, "b", "k"), keeps(1, "a", "k", 0), gives(1, "a"), gives(1, "")]
)
def test_whatever_else_is_asked_for_is_another_wish(other: Outcome) -> None:
    assert other.wish not in {"", keeps(1, "a", "k").wish}


def test_fields_are_the_same_in_any_order() -> None:
    one, two = {"room": "x", "service": "y"}, {"service": "y", "room": "x"}
    assert word_of("f", {"fields": one}) == word_of("f", {"fields": two})
    assert word_of("f", {"fields": one}) != word_of("f", {"fields": {**one, "room": ""}})


def test_the_word_tells_nothing_and_half_a_character_can_be_wished_for() -> None:
    word = keeps(1, "gus@people.example.org", "k").wish
    assert len(word) == 64
    assert "gus" not in word
    assert keeps(1, "\ud800", "k").wish != word


def test_two_outcomes_are_equal_whatever_was_wished_for() -> None:
    assert keeps(1, "a", "k") == keeps(1, "b", "k")


def test_half_a_letter_in_a_wish_has_a_word_too() -> None:
    words = {word_of("book", {"reason": reason}) for reason in ("\ud800", "\ud801", "?")}
    assert len(words) == 3
