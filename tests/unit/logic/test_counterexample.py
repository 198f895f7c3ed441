import pytest

from helpgen.logic import ALWAYS, And, Condition, Effort, IsTrue, Not, Or, Scalar, UndecidedError
from helpgen.logic.counterexample import smallest
from helpgen.logic.diagram import NO, YES, Diagram

A, B, C = IsTrue("f.a"), IsTrue("f.b"), IsTrue("f.c")
DOMAINS = {"f.a": (True, False), "f.b": (True, False), "f.c": (True, False)}
OFF: dict[str, Scalar] = dict.fromkeys(DOMAINS, False)


def enough(good: Condition, possible: Condition = ALWAYS) -> dict[str, Scalar] | None:
    diagram = Diagram(DOMAINS, Effort())
    either = diagram.of(Or((good, Not(possible))))
    return smallest(diagram, either, diagram.of(possible), OFF)


def test_what_always_happens_needs_no_value_and_what_never_does_has_none() -> None:
    assert enough(Or((A, Not(A)))) == {}
    assert enough(And((A, Not(A)))) is None
    assert enough(A, possible=And((B, Not(B)))) is None


def test_a_key_that_makes_no_difference_is_left_out() -> None:
    assert enough(And((A, Or((B, Not(B)))))) == {"f.a": True}
    assert enough(Or((And((A, B)), And((A, Not(B)))))) == {"f.a": True}


def test_the_fewest_are_chosen_and_of_those_the_usual_ones() -> None:
    assert enough(Or((And((A, B)), C))) == {"f.c": True}
    assert enough(Or((And((A, B)), And((Not(A), C)), And((Not(A), Not(C)))))) == {"f.a": False}
    assert enough(Or((A, Not(B)))) == {"f.b": False}


def test_what_cannot_be_is_not_told() -> None:
    assert enough(And((Not(A), Not(B))), possible=Or((A, Not(B)))) == {"f.a": False}


def test_an_effort_that_does_not_suffice_is_an_error_and_so_are_too_many_keys() -> None:
    diagram = Diagram(DOMAINS, Effort())
    good = diagram.of(And((A, B, C)))
    diagram.effort = Effort(left=0)
    with pytest.raises(UndecidedError):
        smallest(diagram, good, YES, OFF)
    wide = Diagram({f"f.k{at}": (True, False) for at in range(201)}, Effort())
    with pytest.raises(UndecidedError):
        smallest(wide, NO, YES, {})
