"""What comes back from a worker is what it made."""

import pickle
import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pytest

from helpgen.pipeline.packing import packed


class Point(NamedTuple):
    x: int
    y: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    left: object
    right: object


@dataclass(frozen=True, slots=True)
class Single:
    only: object


@dataclass
class Made:
    """Does something when it is made: it must not be made twice."""

    given: list[int]
    times: int = 0

    def __post_init__(self) -> None:
        self.times += 1


@dataclass(slots=True)
class Named:
    left: int
    right: int = field(kw_only=True)


@dataclass(slots=True)
class Hidden:
    left: int
    right: int = field(init=False, default=3)


VALUES = [
    Point(1, 2),
    Pair(Point(3), Single("a")),
    Single(Pair(None, (1, "b"))),
    Named(1, right=2),
    Hidden(1),
    {"key": [Pair(1, frozenset({2})), Pair(1, 2)]},
]


def back(value: Any) -> Any:
    return pickle.loads(packed(value))  # noqa: S301  packed a moment ago


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_comes_back_equal_and_of_its_own_type(value: object) -> None:
    come = back(value)
    assert come == value
    assert type(come) is type(value)


def test_what_happens_when_a_value_is_made_does_not_happen_again() -> None:
    assert back(Made([1])).times == 1


def test_one_value_in_two_places_is_still_one() -> None:
    shared = Pair(1, 2)
    left, right = back([shared, shared])
    assert left is right


def test_what_the_standard_library_knows_to_pack_is_left_to_it() -> None:
    pattern = re.compile("a+")
    assert back(Single(pattern)).only == pattern
