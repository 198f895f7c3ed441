"""The values of the same keys, out of one mapping after another."""

import pytest

from helpgen.model.picked import picked


@pytest.mark.parametrize("keys", [(), ("b",), ("b", "a"), ("a", "a", "c")])
def test_the_values_come_in_the_order_of_the_keys(keys: tuple[str, ...]) -> None:
    values = {"a": 1, "b": 2, "c": 3}
    assert picked(keys)(values) == tuple([values[key] for key in keys])


@pytest.mark.parametrize("keys", [("d",), ("a", "d")])
def test_a_key_that_is_not_there_is_an_error(keys: tuple[str, ...]) -> None:
    with pytest.raises(KeyError):
        picked(keys)({"a": 1})
