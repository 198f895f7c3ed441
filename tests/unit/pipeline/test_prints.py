"""Prints are counted exactly, whoever has them and however often."""

import pytest

from helpgen.pipeline import prints as counting
from helpgen.pipeline.prints import counted, print_of

MANY = 5_000


def test_nobody_has_any() -> None:
    assert counted([]) == counted([b"", b""]) == 0


def test_what_several_have_counts_once() -> None:
    one, two, three = (print_of(each) for each in ("one", "two", "three"))
    assert counted([one + two, two + three, three]) == 3


@pytest.mark.parametrize("at_once", [MANY // 2, 2 * MANY])
def test_of_many_none_is_lost_and_none_is_counted_twice(
    monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(counting, "_AT_ONCE", at_once)
    prints = [print_of(str(number)) for number in range(MANY)]
    assert counted([b"".join(prints[:3_000]), b"".join(prints[2_000:])]) == MANY


def test_a_text_that_utf_8_cannot_say_has_a_print_too() -> None:
    assert print_of("\ud800") != print_of("\ud801")
