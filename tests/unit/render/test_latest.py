"""What was made last is there once more for whoever would make it of the same."""

from weakref import ref

import pytest

from helpgen.render.latest import latest, only_of


class Made:
    """A result that tells whether anybody holds it."""


def test_what_is_made_of_equal_things_is_one_object() -> None:
    made = latest(lambda word, letters: [word, letters])
    first, equal = (tuple(letters) for letters in ("bc", ["b", "c"]))
    assert first is not equal
    assert made("a", first) is made("a", equal)


@pytest.mark.parametrize("other", [("x", "b"), ("a", "x"), ("b", "a")])
def test_another_word_in_any_place_makes_another(other: tuple[str, str]) -> None:
    made = latest(lambda first, second: first + second)
    assert made("a", "b") == "ab"
    assert made(*other) == "".join(other)


def test_of_the_one_before_the_last_nothing_is_known() -> None:
    seen: list[str] = []
    made = latest(seen.append)
    for word in "abba":
        made(word)
    assert seen == ["a", "b", "a"]


def test_what_failed_is_tried_again_and_nothing_older_is_given() -> None:
    fails = iter([False, True, False])

    @latest
    def made(word: str) -> str:
        if next(fails):
            raise ValueError(word)
        return word * 2

    assert made("a") == "aa"
    with pytest.raises(ValueError, match="b"):
        made("b")
    assert made("b") == "bb"


def test_the_last_is_let_go_before_the_next_is_made() -> None:
    alive: list[ref[Made]] = []

    @latest
    def made(_: str) -> Made:
        assert not any(each() for each in alive)
        result = Made()
        alive.append(ref(result))
        return result

    for word in "ab":
        made(word)
    assert len(alive) == 2


def test_what_was_made_on_another_ground_is_let_go_at_once() -> None:
    made = latest(lambda _word: Made())
    only_of(("one",))
    alive = ref(made("a"))
    only_of(("two",))
    assert alive() is None


def test_on_equal_ground_what_was_made_is_there_still() -> None:
    made = latest(lambda _word: Made())
    ground = [tuple(letters) for letters in ("bc", ["b", "c"])]
    only_of(ground[0])
    first = made("a")
    only_of(ground[1])
    assert made("a") is first
