"""A value that was written as JSON is the same value again."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import pytest

from helpgen.cache.codec import Codec


@dataclass(frozen=True, slots=True)
class Two:
    left: object
    right: object = None


@dataclass(frozen=True, slots=True)
class One:
    only: object


class Kind(StrEnum):
    ONE = "one"
    TWO = "two"


class Named(NamedTuple):
    first: object
    second: object


@dataclass(frozen=True)
class Stranger:
    value: int


CODEC = Codec([Two, One, Named, Kind])
VALUES = [
    None,
    True,
    1,
    1.0,
    0.1,
    -(10**30),
    "text with \n, \u2028, \0 and \udc80",
    (),
    ((), (1, (2,))),
    One(None),
    One((1, 2)),
    Two(One("x"), (Two(1, True), Two(1.0))),
    Named(("a",), Named("b", ())),
    (Named(1, 2), (1, 2)),
    (Kind.TWO, "two"),
    {},
    {"a": (1,), ("b", 0): One({"c": None})},
]


def same(one: object, other: object) -> bool:
    """Equal, and of the same types all the way: 1, 1.0 and True are not."""
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Two) and isinstance(other, Two):
        return same(one.left, other.left) and same(one.right, other.right)
    if isinstance(one, One) and isinstance(other, One):
        return same(one.only, other.only)
    return one == other


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_what_was_written_is_read_again(value: object) -> None:
    assert same(CODEC.value(CODEC.text(value)), value)


def test_different_values_have_different_texts() -> None:
    assert len({CODEC.text(value) for value in VALUES}) == len(VALUES)
    assert CODEC.text((True, 1, 1.0)) != CODEC.text((1, 1, 1))


def test_a_text_takes_one_line() -> None:
    assert "\n" not in CODEC.text(tuple(VALUES))


@pytest.mark.parametrize("values", [(), (1,), tuple(VALUES)], ids=len)
def test_texts_can_be_joined_without_their_values(values: tuple[object, ...]) -> None:
    assert CODEC.joined(map(CODEC.text, values)) == CODEC.text(values)


@pytest.mark.parametrize("value", [Stranger(1), [1], {"a": [1]}, b"x", One([1])], ids=repr)
def test_what_was_not_named_is_not_written(value: object) -> None:
    with pytest.raises(TypeError, match="not among the classes"):
        CODEC.text(value)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "[1]",
        "{",
        "{}",
        '{"9":[1]}',
        '{"0":[]}',
        '{"0":[1,2,3]}',
        '{"0":1}',
        '{"0":[1],"1":[1]}',
        '{"m":["a"]}',
    ],
)
def test_a_text_that_nobody_wrote_makes_nothing(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        CODEC.value(text)


@pytest.mark.parametrize(
    "value", ["", 'a"\\\n\u2028é', "\ud800", 0, -7, 10**30, True, False, None, 1.5, float("inf")]
)
def test_a_plain_value_is_written_as_json_writes_it(value: object) -> None:
    assert Codec([]).text(value) == json.dumps(value, ensure_ascii=False)
