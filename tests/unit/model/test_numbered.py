"""Text whose holes have numbers."""

from itertools import chain, product

from helpgen.model.numbered import in_one, joined, joined_up, numbered


def test_the_same_hole_has_the_same_number_wherever_it_stands() -> None:
    text, pieces = numbered(["A ", 1.5, " and ", 2.5, ", a ", 1.5])
    assert text == ("A ", 0, " and ", 1, ", a ", 0)
    assert pieces == (1.5, 2.5)


def test_texts_that_follow_each_other_are_one() -> None:
    assert in_one(["a", "b", 0, "c", "d", 1, 2, "e"]) == ("ab", 0, "cd", 1, 2, "e")
    assert in_one(["a", "b"]) == ("ab",)
    assert in_one(["", 0, "", "a", ""]) == (0, "a")
    assert in_one([]) == ()


def test_words_stand_where_the_numbers_stood_and_all_else_stays() -> None:
    assert joined(("A ", 0, ", no 1 and no ", 1), {0: "room", 1: ""}) == "A room, no 1 and no "


def test_texts_that_meet_become_one() -> None:
    assert joined_up([("a", 0, "b"), ("c",), (), ("d", 1), (2, "e")]) == ("a", 0, "bcd", 1, 2, "e")
    assert joined_up([]) == ()


def test_texts_of_every_form_meet_as_if_they_were_read_piece_by_piece() -> None:
    forms = [(), ("a",), (0,), ("b", 1), (2, "c"), ("d", 3, "e"), (4, 5)]
    for texts in product(forms, repeat=3):
        assert joined_up(texts) == in_one(chain.from_iterable(texts))
