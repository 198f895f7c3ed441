import pytest

from helpgen.logic import ALWAYS, NEVER, And, Compare, Effort, IsTrue, Not, Or, UndecidedError
from helpgen.logic.diagram import NO, YES, Diagram

A, B, C = IsTrue("f.a"), IsTrue("f.b"), IsTrue("f.c")
MANY = Compare("f.n", ">", 1)
DOMAINS = {"f.a": (True, False), "f.b": (True, False), "f.c": (True, False), "f.n": (1, 2, None)}


def diagram(effort: Effort | None = None) -> Diagram:
    return Diagram(DOMAINS, effort or Effort())


def test_what_never_holds_is_no_and_what_always_does_is_yes() -> None:
    made = diagram()
    assert made.of(NEVER) == made.of(And((A, Not(A)))) == made.of(Or(())) == NO
    assert made.of(ALWAYS) == made.of(Or((A, Not(A)))) == made.of(And(())) == YES
    assert made.of(A) not in (NO, YES)


def test_what_holds_for_the_same_facts_is_the_same_node() -> None:
    made = diagram()
    assert made.of(Not(Or((A, B)))) == made.of(And((Not(B), Not(A))))
    assert made.of(Or((And((A, B)), And((A, C))))) == made.of(And((A, Or((C, B)))))
    assert made.of(Not(MANY)) != made.of(Compare("f.n", "<=", 1))  # null is neither


def test_the_opposite_of_a_node_is_that_of_its_condition() -> None:
    made = diagram()
    condition = Or((And((A, MANY)), Not(B)))
    assert made.opposite(made.of(condition)) == made.of(Not(condition))
    assert made.opposite(YES) == NO


def test_facts_have_a_value_for_every_key_and_the_first_that_does() -> None:
    made = diagram()
    assert made.facts(made.of(And((Not(A), MANY)))) == {
        "f.a": False,
        "f.b": True,
        "f.c": True,
        "f.n": 2,
    }
    assert made.facts(NO) is None


def test_what_is_known_of_some_keys_is_what_some_values_of_the_others_allow() -> None:
    made = diagram()
    bound = made.of(And((Or((Not(A), B)), Or((Not(B), MANY)))))
    assert made.known_of(bound, {"f.a", "f.n"}) == made.of(Or((Not(A), MANY)))
    assert made.known_of(bound, {"f.c"}) == YES
    assert made.known_of(NO, {"f.a"}) == NO


def test_a_key_without_a_level_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"f\.z"):
        diagram().of(And((A, IsTrue("f.z"))))


def test_nodes_are_counted_and_a_known_one_costs_nothing() -> None:
    effort = Effort(left=100)
    made = diagram(effort)
    node = made.of(And((A, B, C)))
    left = effort.left
    assert left < 100
    assert made.of(And((A, B, C))) == node
    assert effort.left == left
    with pytest.raises(UndecidedError):
        diagram(Effort(left=3)).of(And((A, B, C)))
