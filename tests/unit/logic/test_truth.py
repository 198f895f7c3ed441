import pytest

from helpgen.logic import ALWAYS, NEVER, Among, And, Compare, Condition, IsSet, IsTrue, Not, Or
from helpgen.logic import holds as asked
from helpgen.logic.condition import Order

FACTS = {"f.on": True, "f.off": False, "f.null": None, "f.n": 5, "f.s": "x"}
ON, OFF = IsTrue("f.on"), IsTrue("f.off")


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        (ALWAYS, True),
        (NEVER, False),
        (ON, True),
        (OFF, False),
        (IsTrue("f.null"), False),
        (Compare("f.s", "==", "x"), True),
        (Compare("f.s", "!=", "x"), False),
        (Compare("f.off", "==", literal=False), True),
        (Among("f.n", (4, 5)), True),
        (Among("f.n", (4, 6)), False),
        (IsSet("f.n"), True),
        (IsSet("f.off"), True),
        (IsSet("f.null"), False),
        (Not(ON), False),
        (And((ON, OFF)), False),
        (And((ON, ON)), True),
        (And(()), True),
        (Or((OFF, ON)), True),
        (Or((OFF, OFF)), False),
        (Or(()), False),
    ],
)
def test_each_form_says_what_it_says(condition: Condition, *, answer: bool) -> None:
    assert asked(condition, FACTS) is answer


@pytest.mark.parametrize(
    ("order", "below", "at", "above"),
    [
        ("==", False, True, False),
        ("!=", True, False, True),
        ("<", True, False, False),
        ("<=", True, True, False),
        (">", False, False, True),
        (">=", False, True, True),
    ],
)
def test_a_number_is_judged_at_the_boundary(
    order: Order, *, below: bool, at: bool, above: bool
) -> None:
    answers = [asked(Compare("f.n", order, 5), {"f.n": n}) for n in (4, 5, 6)]
    assert answers == [below, at, above]


@pytest.mark.parametrize("order", ["==", "!=", "<", "<=", ">", ">="])
def test_null_compares_as_false_with_everything(order: Order) -> None:
    assert not asked(Compare("f.null", order, 0), FACTS)
    assert not asked(Among("f.null", (0, "")), FACTS)


def test_a_key_without_a_fact_is_an_error_and_never_false() -> None:
    for condition in (IsTrue("f.x"), Compare("f.x", "==", 1), Among("f.x", (1,)), IsSet("f.x")):
        with pytest.raises(KeyError, match=r"f\.x"):
            asked(condition, FACTS)
