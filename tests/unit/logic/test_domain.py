import pytest

from helpgen.logic import KeyType, Kind
from helpgen.logic.domain import values


def test_a_boolean_is_true_or_false_and_null_where_it_may_be() -> None:
    assert values(KeyType("boolean"), []) == (True, False)
    assert values(KeyType("boolean", nullable=True), []) == (True, False, None)


def test_an_integer_is_tried_on_every_side_of_a_literal() -> None:
    assert values(KeyType("integer"), [5]) == (4, 5, 6)


def test_an_integer_stays_within_its_bounds() -> None:
    assert values(KeyType("integer", minimum=0, maximum=168), [0, 168]) == (0, 1, 167, 168)
    assert values(KeyType("integer", minimum=5, maximum=5), [7]) == (5,)
    assert values(KeyType("integer", minimum=0.5, maximum=1.5), []) == (1,)


def test_a_number_is_tried_between_two_literals_too() -> None:
    found = values(KeyType("number"), [1, 1.5])
    assert found == (0, 1, 1.25, 1.5, 3.0)


def test_a_number_without_literals_still_has_a_value() -> None:
    assert values(KeyType("number"), []) == (0,)
    assert values(KeyType("integer", minimum=3), [])[0] == 3


def test_bounds_that_leave_nothing_give_nothing() -> None:
    assert values(KeyType("integer", minimum=2, maximum=1), [1]) == ()
    assert values(KeyType("integer", minimum=0.2, maximum=0.8), []) == ()


def test_very_large_bounds_are_no_accident() -> None:
    key_type = KeyType("number", minimum=10**400, maximum=10**400 + 2)
    assert values(key_type, []) == (10**400, 10**400 + 1, 10**400 + 2)


def test_text_is_each_literal_and_one_that_nobody_named() -> None:
    assert values(KeyType("string"), ["a", "other", "a"]) == ("other-one", "a", "other")


def test_an_enum_is_its_members_and_nothing_else() -> None:
    assert values(KeyType("string", enum=("x", "y")), ["x"]) == ("x", "y")
    assert values(KeyType("integer", enum=(5, 10), minimum=6), [7]) == (10,)


@pytest.mark.parametrize("kind", ["array", "object"])
def test_lists_and_structures_have_no_values_to_try(kind: Kind) -> None:
    with pytest.raises(ValueError, match=kind):
        values(KeyType(kind), [])
