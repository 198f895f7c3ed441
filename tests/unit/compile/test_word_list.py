"""The words of a variant's holes are worked out once for each value."""

import json

from helpgen.compile.word_list import Shown, WordList
from helpgen.logic import Scalar


def test_a_text_is_worked_out_once() -> None:
    asked: list[Scalar] = []

    def made(value: Scalar) -> str:
        asked.append(value)
        return f"<{value}>"

    shown = Shown(made)
    assert [shown["a"], shown["a"], shown["b"]] == ["<a>", "<a>", "<b>"]
    assert asked == ["a", "b"]


def test_values_that_a_dictionary_takes_for_one_are_shown_as_what_they_are() -> None:
    shown = Shown(json.dumps)
    assert [shown[value] for value in (1, 1.0, True, 1)] == ["1", "1.0", "true", "1"]


def test_other_pieces_come_last_and_may_build_on_the_words_before_them() -> None:
    upper = Shown(lambda value: str(value).upper())
    words = WordList(
        [(0, "all"), (1, "key")],
        lambda piece: (piece, upper) if piece == "key" else None,
        lambda piece, facts, known: f"{piece} of {facts['other']}: {known[1]}",
    )
    assert words.of({"key": "x", "other": "y"}) == {1: "X", 0: "all of y: X"}


def test_a_row_has_the_same_words_by_number() -> None:
    upper = Shown(lambda value: str(value).upper())
    plain = WordList([(0, "b"), (1, "a"), (2, "b")], lambda key: (key, upper), lambda *_: "")
    facts: dict[str, Scalar] = {"a": "x", "b": "y"}
    assert plain.row(facts) == ["Y", "X", "Y"]
    assert dict(enumerate(plain.row(facts))) == plain.of(facts)


def test_a_row_of_which_some_are_made_otherwise_is_what_all_are() -> None:
    upper = Shown(lambda value: str(value).upper())
    mixed = WordList(
        [(0, "all"), (1, "key")],
        lambda piece: (piece, upper) if piece == "key" else None,
        lambda piece, *_: piece,
    )
    assert mixed.row({"key": "x"}) == mixed.of({"key": "x"}) == {0: "all", 1: "X"}
    gap = WordList([(1, "key")], lambda piece: (piece, upper), lambda *_: "")
    assert gap.row({"key": "x"}) == {1: "X"}
