from collections.abc import Iterable, Sequence

from helpgen.logic import And, Condition, IsTrue, Not, Or
from helpgen.logic.arrangement import arranged


def keys(*names: str) -> tuple[Condition, ...]:
    return tuple(map(IsTrue, names))


def test_keys_of_one_clause_come_to_stand_beside_each_other() -> None:
    pairs = And((Or(keys("a", "d")), Or(keys("b", "e")), Or(keys("c", "f"))))
    order = arranged(list("abcdef"), [pairs])
    assert [{*order[at : at + 2]} for at in (0, 2, 4)] == [{"a", "d"}, {"b", "e"}, {"c", "f"}]
    assert arranged(list("abcdef"), [Not(pairs)]) == order


def test_an_outermost_and_binds_its_tests_to_nothing() -> None:
    pairs = (Or(keys("a", "d")), Or(keys("b", "e")), Or(keys("c", "f")))
    order = arranged(list("abcdef"), [And((*keys("a", "b", "c"), *pairs))])
    assert [{*order[at : at + 2]} for at in (0, 2, 4)] == [{"a", "d"}, {"b", "e"}, {"c", "f"}]
    assert arranged(list("abcd"), [And(keys("a", "d"))]) == list("abcd")
    assert arranged(list("abcd"), [Not(Or(keys("a", "d")))]) == list("abcd")


def test_what_stands_under_or_is_bound_by_and_too() -> None:
    both = Or((And(keys("a", "d")), And(keys("b", "c"))))
    order = arranged(list("abcd"), [both])
    assert abs(order.index("a") - order.index("d")) == 1


def test_clauses_that_have_keys_in_common_draw_each_other_nearer() -> None:
    pairs = ("ab", "cd", "ef", "be", "fc")
    order = arranged(list("abcdef"), [And(tuple([Or(keys(*pair)) for pair in pairs]))])
    assert sorted(order) == list("abcdef")
    assert spread(order, pairs) < spread("abcdef", pairs)


def spread(order: Sequence[str], pairs: Iterable[str]) -> int:
    return sum(abs(order.index(pair[0]) - order.index(pair[1])) for pair in pairs)


def test_an_order_that_cannot_become_better_stays_and_few_keys_do_anyway() -> None:
    assert arranged(list("abcd"), [And((Or(keys("a", "b")), Or(keys("c", "d"))))]) == list("abcd")
    assert arranged(list("abcd"), []) == list("abcd")
    assert arranged(list("abc"), [Or(keys("a", "c"))]) == list("abc")
