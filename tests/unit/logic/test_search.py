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
    """A condition and its opposite, of so many pairs: nobody is both, and it takes ever longer to see that."""
    names = [f"f.k{number}" for number in range(2 * pairs)]
    whole = And(
        tuple(
            Or((IsTrue(one), IsTrue(two))) for one, two in zip(names[::2], names[1::2], strict=True)
        )
    )
    return And((*whole.operands, Not(whole))), dict.fromkeys(names, KeyType("boolean"))


def test_what_a_search_of_a_bounded_length_decides_it_decides_exactly() -> None:
    assert witness(*tangled(8)) is None
    assert not may_hold(*tangled(8), Effort())


def test_a_search_is_given_up_at_a_count_and_then_anything_may_be() -> None:
    effort = Effort()
    with pytest.raises(UndecidedError):
        witness(*tangled(40), effort)
    assert effort.is_spent
    assert may_hold(NEVER, VOCABULARY, effort)
    assert may_be_null("f.d", And((A, IsSet("f.d"))), VOCABULARY, effort)
    assert not may_be_null("f.a", ALWAYS, VOCABULARY, effort)


def test_the_count_is_that_of_all_questions_about_one_article() -> None:
    effort = Effort(left=20)
    asked = [may_hold(And((A, Not(A))), VOCABULARY, effort.about(line)) for line in range(20)]
    assert asked == sorted(asked)
    assert effort.line == asked.index(True) > 0


def test_that_it_was_given_up_is_news_once() -> None:
    effort = Effort(left=0)
    assert not effort.is_news()
    assert may_hold(A, VOCABULARY, effort)
    assert [effort.is_news() for _ in range(3)] == [True, False, False]
