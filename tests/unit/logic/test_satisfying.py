from itertools import combinations

import pytest

from helpgen.logic import (
    ALWAYS,
    NEVER,
    Among,
    And,
    Compare,
    Condition,
    Effort,
    IsSet,
    IsTrue,
    KeyType,
    Not,
    Or,
    UndecidedError,
    Vocabulary,
    holds,
    keys,
    may_be_null,
    may_hold,
    witness,
)

A, B = IsTrue("f.a"), IsTrue("f.b")
VOCABULARY: Vocabulary = {
    "f.a": KeyType("boolean"),
    "f.b": KeyType("boolean"),
    "f.n": KeyType("integer", minimum=0, maximum=10),
    "f.x": KeyType("number"),
    "f.s": KeyType("string"),
    "f.e": KeyType("string", enum=("x", "y")),
    "f.d": KeyType("integer", nullable=True),
    "f.none": KeyType("integer", minimum=2, maximum=1),
}


def n(order: str, literal: float, key: str = "f.n") -> Condition:
    return Compare(key, order, literal)  # type: ignore[arg-type]  # the tests pass real orders only


@pytest.mark.parametrize(
    "condition",
    [
        ALWAYS,
        A,
        Not(A),
        And((A, Not(B))),
        And((n(">", 3), n("<", 5))),
        And((n(">", 1, "f.x"), n("<", 2, "f.x"))),
        And((n(">=", 10), n("!=", 9))),
        n("<", -1_000_000, "f.x"),
        Not(Among("f.s", ("a", "b", "other"))),
        Not(Compare("f.e", "==", "x")),
        Not(IsSet("f.d")),
        And((IsSet("f.d"), n("==", -5, "f.d"))),
    ],
)
def test_a_profile_is_found_where_there_is_one(condition: Condition) -> None:
    found = witness(condition, VOCABULARY)
    assert found is not None
    assert found.keys() == keys(condition)
    assert holds(condition, found)


@pytest.mark.parametrize(
    "condition",
    [
        NEVER,
        And((A, Not(A))),
        And((n(">", 3), n("<", 4))),
        n(">", 10),
        n("<", 0),
        And((n(">", 1, "f.x"), n("<", 1, "f.x"))),
        And((Compare("f.s", "==", "a"), Compare("f.s", "==", "b"))),
        Not(Among("f.e", ("x", "y"))),
        And((Not(IsSet("f.d")), n("!=", 1, "f.d"))),
        And((Or((A, B)), Not(A), Not(B))),
        n("==", 1, "f.none"),
        Not(n("==", 1, "f.none")),
        Or((A, n("==", 1, "f.none"))),
    ],
)
def test_none_is_found_where_there_is_none(condition: Condition) -> None:
    assert witness(condition, VOCABULARY) is None


def test_a_key_outside_the_vocabulary_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"f\.unknown"):
        witness(Or((A, IsTrue("f.unknown"))), VOCABULARY)


def test_more_keys_than_python_nests_calls_are_no_trouble() -> None:
    many = [f"f.k{number}" for number in range(1_200)]
    vocabulary = dict.fromkeys(many, KeyType("boolean"))
    found = witness(And(tuple(IsTrue(key) for key in many)), vocabulary)
    assert found == dict.fromkeys(many, True)


def test_a_key_may_be_null_only_where_its_type_and_the_block_allow_it() -> None:
    assert not may_be_null("f.a", ALWAYS, VOCABULARY)
    assert may_be_null("f.d", ALWAYS, VOCABULARY)
    assert may_be_null("f.d", Or((A, IsSet("f.d"))), VOCABULARY)
    assert not may_be_null("f.d", And((A, IsSet("f.d"))), VOCABULARY)
    assert not may_be_null("f.d", n(">", 1, "f.d"), VOCABULARY)
    assert not may_be_null("f.d", NEVER, VOCABULARY)


def tangled(pairs: int) -> tuple[Condition, Vocabulary]:
    """A condition of so many pairs and its opposite: nobody is both. The keys of a pair stand far apart."""
    names = [f"f.k{number}" for number in range(2 * pairs)]
    whole = And(
        tuple(
            Or((IsTrue(one), IsTrue(two)))
            for one, two in zip(names[:pairs], names[pairs:], strict=True)
        )
    )
    ones = tuple(map(IsTrue, names))
    return And((Or(ones), *whole.operands, Not(whole))), dict.fromkeys(names, KeyType("boolean"))


def pigeons(number: int) -> tuple[Condition, Vocabulary]:
    """So many in one hole less, each in one of its own: nobody finds a short proof that it cannot be."""
    names = [[f"f.p{one}at{hole}" for hole in range(number - 1)] for one in range(number)]
    somewhere = [Or(tuple(map(IsTrue, holes))) for holes in names]
    apart = [
        Not(And((IsTrue(one[hole]), IsTrue(other[hole]))))
        for hole in range(number - 1)
        for one, other in combinations(names, 2)
    ]
    vocabulary = {name: KeyType("boolean") for holes in names for name in holes}
    return And((*somewhere, *apart)), vocabulary


@pytest.mark.parametrize("pairs", [8, 20, 40])
def test_pairs_are_decided_in_steps_that_grow_with_their_number(pairs: int) -> None:
    effort = Effort(left=200 * pairs)
    assert witness(*tangled(pairs), effort) is None
    assert not may_hold(*tangled(pairs), Effort())


def test_a_question_is_given_up_at_a_count_and_then_anything_may_be() -> None:
    assert witness(*pigeons(5)) is None
    effort = Effort(left=20_000)
    with pytest.raises(UndecidedError):
        witness(*pigeons(9), effort)
    assert effort.is_spent
    assert may_hold(NEVER, VOCABULARY, effort)
    assert may_be_null("f.d", And((A, IsSet("f.d"))), VOCABULARY, effort)
    assert not may_be_null("f.a", ALWAYS, VOCABULARY, effort)


def test_the_count_is_that_of_all_questions_about_one_article() -> None:
    effort = Effort(left=20)
    asked = [may_hold(And((A, Not(A))), VOCABULARY, effort.about(line)) for line in range(20)]
    assert asked == sorted(asked)
    assert effort.line == asked.index(True) > 0
