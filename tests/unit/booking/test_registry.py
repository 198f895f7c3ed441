"""The tuple of rules can be looked up by id; that it equals folder and catalog is proved in `tests/house`."""

import pytest

from helpgen.booking.registry import BY_ID, RULES


def test_every_rule_is_found_by_its_id() -> None:
    assert tuple(BY_ID.values()) == RULES
    assert all(BY_ID[rule.id] is rule for rule in RULES)


def test_nobody_can_add_a_rule_on_the_way() -> None:
    with pytest.raises(TypeError):
        BY_ID["booking.another"] = RULES[0]  # type: ignore[index]  # that it cannot be done is the point
