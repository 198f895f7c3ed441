"""Classes of values are what `dataclass(frozen=True, slots=True)` makes of them; those of work can be changed."""

import copy
import pickle
from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from functools import partial
from typing import Any, ClassVar, Generic, TypeVar

import pytest

from helpgen.frozen import frozen, working

T = TypeVar("T")


@frozen
class Point:
    x: int
    y: int = 0


@frozen
class Other:
    x: int
    y: int = 0


@frozen
class Box(Generic[T]):
    inside: T


@frozen
class Empty:
    pass


@frozen
class Rich:
    kinds: ClassVar[int] = 3

    name: str
    parts: dict[str, int] = field(default_factory=dict)
    note: str = field(default="", compare=False, repr=False)
    near: tuple[Point, ...] = ()


@frozen
class Size:
    size: int

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError("too small")


@frozen
class Own:
    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Own) and self.name.lower() == other.name.lower()

    def __hash__(self) -> int:
        return hash(self.name.lower())


def as_dataclass(kind: type) -> Any:
    """The same class made by `dataclass`."""
    names = {"__annotations__": kind.__annotations__, "__qualname__": kind.__qualname__}
    given = {part.name: _as_typed(part) for part in fields(kind) if _as_typed(part) is not part}
    return dataclass(frozen=True, slots=True)(type(kind.__name__, (), {**names, **given}))


def _as_typed(part: Any) -> Any:
    """What stands behind the field in its class; the field itself where nothing does."""
    if part.default_factory is not fields(Point)[0].default_factory:
        return field(default_factory=part.default_factory)
    if part.default is not fields(Point)[0].default:
        return field(default=part.default, compare=part.compare, repr=part.repr)
    return part


ARGUMENTS: tuple[tuple[type, tuple[Any, ...], Mapping[str, Any]], ...] = (
    (Point, (1,), {}),
    (Point, (1, 2), {}),
    (Point, (), {"y": 2, "x": 1}),
    (Rich, ("a",), {}),
    (Rich, ("a", {"b": 1}, "told", (Point(1),)), {}),
    (Rich, ("a",), {"near": (Point(1, 2),), "note": "n"}),
    (Empty, (), {}),
)


@pytest.mark.parametrize(("kind", "given", "named"), ARGUMENTS)
def test_a_value_reads_as_that_of_a_data_class(
    kind: type, given: tuple[Any, ...], named: Mapping[str, Any]
) -> None:
    made, expected = kind(*given, **named), as_dataclass(kind)(*given, **named)
    assert repr(made) == repr(expected)
    assert [getattr(made, part.name) for part in fields(made)] == [
        getattr(expected, part.name) for part in fields(expected)
    ]
    assert made.__match_args__ == expected.__match_args__
    assert made.__slots__ == expected.__slots__


@pytest.mark.parametrize(
    ("kind", "given", "named"),
    [
        (Point, (), {}),
        (Point, (1, 2, 3), {}),
        (Point, (1,), {"x": 1}),
        (Point, (1,), {"z": 1}),
        (Rich, (), {"parts": {}}),
        (Empty, (1,), {}),
    ],
)
def test_wrong_arguments_are_refused_in_the_words_of_a_data_class(
    kind: type, given: tuple[Any, ...], named: Mapping[str, Any]
) -> None:
    with pytest.raises(TypeError) as expected:
        as_dataclass(kind)(*given, **named)
    with pytest.raises(TypeError) as refused:
        kind(*given, **named)
    assert str(refused.value) == str(expected.value)


def test_values_are_equal_where_their_fields_are() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(1, 3)
    assert hash(Point(1, 2)) == hash(Point(1, 2)) == hash(as_dataclass(Point)(1, 2))
    assert Empty() == Empty()
    assert Box([1]) == Box([1])


def test_values_of_two_classes_are_never_equal() -> None:
    others: list[object] = [Other(1, 2), (1, 2)]
    assert Point(1, 2) not in others


def test_a_field_that_is_not_compared_makes_no_difference() -> None:
    assert Rich("a", note="one") == Rich("a", note="two")
    assert {Box("a"): 1}[Box("a")] == 1


@pytest.mark.parametrize("name", ["x", "y", "z"])
def test_nothing_is_set_or_deleted_afterwards(name: str) -> None:
    point = Point(1, 2)
    with pytest.raises(FrozenInstanceError):
        setattr(point, name, 5)
    with pytest.raises(FrozenInstanceError):
        delattr(point, name)
    assert point == Point(1, 2)


def test_each_value_gets_a_default_of_its_own() -> None:
    one, other = Rich("a"), Rich("b")
    one.parts["x"] = 1
    assert other.parts == {}


def test_what_a_class_checks_is_checked_of_every_value() -> None:
    assert Size(0).size == 0
    for _ in range(2):  # the first value, and a later one
        with pytest.raises(ValueError, match="too small"):
            Size(-1)


def test_a_class_keeps_functions_of_its_own() -> None:
    assert Own("A") == Own("a")
    assert len({Own("A"), Own("a")}) == 1
    assert repr(Own("A")) == "Own(name='A')"


def pickled(value: Any, protocol: int = 5) -> Any:
    return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301  our own


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, replace, pickled, partial(pickled, protocol=2)]
)
@pytest.mark.parametrize("value", [Point(1, 2), Box("a"), Rich("a", {"b": 1}, "n", (Point(3),))])
def test_a_copy_is_the_same_value(copied: Callable[[Any], Any], value: object) -> None:
    made = copied(value)
    assert made == value
    assert repr(made) == repr(value)
    assert made is not value


def test_one_field_may_be_replaced() -> None:
    assert replace(Point(1, 2), y=5) == Point(1, 5)
    assert is_dataclass(Point)


def test_a_generic_class_may_be_called_with_its_type() -> None:
    assert Box[int](1) == Box(1)


def test_a_value_that_holds_itself_can_be_shown() -> None:
    held: list[object] = []
    box = Box(held)
    held.append(box)
    assert repr(box) == "Box(inside=[...])"


@working
class Tally:
    name: str
    count: int = 0
    seen: list[str] = field(default_factory=list)

    def see(self, word: str) -> None:
        self.count += 1
        self.seen.append(word)


@working
class Limited(Tally):
    most: int = 3


@working
class Doubled:
    count: int

    def __post_init__(self) -> None:
        self.count *= 2


def test_the_fields_of_work_in_progress_may_be_set() -> None:
    tally = Tally("a")
    tally.see("word")
    tally.name = "b"
    assert (tally.name, tally.count, tally.seen) == ("b", 1, ["word"])
    assert Tally("c").seen == []


def test_work_in_progress_is_equal_to_itself_alone() -> None:
    tally = Tally("a")
    assert tally == tally  # noqa: PLR0124  that is what is asked
    assert tally != Tally("a")
    assert len({tally, Tally("a")}) == 2


def test_work_in_progress_has_its_fields_and_no_others() -> None:
    tally = Tally("a", seen=["x"])
    with pytest.raises(AttributeError):
        tally.other = 1  # type: ignore[attr-defined]  # that is what is asked
    assert [part.name for part in fields(Tally)] == ["name", "count", "seen"]
    assert replace(tally, count=2).seen == ["x"]


def test_work_that_goes_on_with_another_kind_has_the_fields_of_both() -> None:
    limited = Limited("a", most=5)
    limited.see("word")
    assert (limited.count, limited.most, Limited("b").most) == (1, 5, 3)


def test_what_is_done_when_work_begins_is_done() -> None:
    assert Doubled(2).count == 4


@pytest.mark.parametrize("given", [(), ("a", 1, [], 4)])
def test_work_in_progress_is_begun_with_its_fields(given: tuple[object, ...]) -> None:
    with pytest.raises(TypeError):
        Tally(*given)  # type: ignore[arg-type]  # too few, or too many


def test_a_field_without_a_default_behind_one_that_has_one_is_refused_when_a_value_is_made() -> (
    None
):
    @working
    class Turned:
        first: int = 0
        second: int  # type: ignore[misc]  # that is what is tried

    with pytest.raises(TypeError, match="'second' has no default"):
        Turned(second=1)


def test_classes_with_as_many_fields_keep_their_own_names_and_defaults() -> None:
    @frozen
    class One:
        left: int
        right: tuple[int, ...] = (1,)

    @frozen
    class Other:
        name: str
        many: list[int] = field(default_factory=list)

    assert (One(left=1), One(2, right=())) == (One(1, (1,)), One(2, ()))
    assert (repr(Other("a")).endswith("Other(name='a', many=[])"), One(1).right) == (True, (1,))
    with pytest.raises(TypeError, match=r"Other.__init__\(\) missing 1 required .*'name'"):
        Other(many=[])  # type: ignore[call-arg]  # that is what is tried
