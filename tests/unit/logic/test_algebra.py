import pytest

from helpgen.logic import (
    ALWAYS,
    NEVER,
    Among,
    And,
    Compare,
    Constant,
    IsSet,
    IsTrue,
    KeyType,
    Kind,
    Not,
    Or,
    Scalar,
    both,
    holds,
    keys,
    met,
    opposite,
)

A, B, C = IsTrue("f.a"), IsTrue("f.b"), IsTrue("f.c")


def test_all_of_nothing_is_always() -> None:
    assert both() == ALWAYS


def test_one_condition_stays_as_it_is() -> None:
    assert both(A) == A
    assert both(ALWAYS, Or((A, B)), ALWAYS) == Or((A, B))


def test_conjunctions_are_laid_out_flat_and_in_order() -> None:
    assert both(A, And((B, And((C, ALWAYS))))) == And((A, B, C))


def test_never_takes_everything() -> None:
    assert both(A, NEVER, B) == NEVER
    assert both(A, And((B, Constant(value=False)))) == NEVER


def test_the_opposite_of_the_opposite_is_the_thing_itself() -> None:
    assert opposite(A) == Not(A)
    assert opposite(Not(A)) == A
    assert opposite(ALWAYS) == NEVER
    assert opposite(NEVER) == ALWAYS


def test_the_opposite_of_a_comparison_holds_for_null() -> None:
    unequal = Compare("f.n", "!=", 1)
    assert holds(opposite(unequal), {"f.n": None})


def test_every_key_is_named_once() -> None:
    tree = Or((And((A, Not(Compare("f.n", "<", 1)))), Among("f.n", (2,)), IsSet("f.s"), ALWAYS))
    assert keys(tree) == {"f.a", "f.n", "f.s"}
    assert keys(ALWAYS) == frozenset()


@pytest.mark.parametrize(
    ("kind", "unmet_value", "met_value"),
    [
        ("boolean", False, True),
        ("integer", 0, 1),
        ("integer", 0, -1),
        ("number", 0.0, 0.1),
        ("string", "", "x"),
    ],
)
def test_a_prerequisite_is_met_by_what_is_neither_empty_nor_zero(
    kind: Kind, unmet_value: Scalar, met_value: Scalar
) -> None:
    for key_type in (KeyType(kind), KeyType(kind, nullable=True)):
        condition = met("f.a", key_type)
        assert not holds(condition, {"f.a": unmet_value})
        assert holds(condition, {"f.a": met_value})
    assert not holds(met("f.a", KeyType(kind, nullable=True)), {"f.a": None})


@pytest.mark.parametrize("kind", ["array", "object"])
def test_lists_and_structures_are_no_prerequisites(kind: Kind) -> None:
    with pytest.raises(ValueError, match=kind):
        met("f.a", KeyType(kind))
