import pytest

from helpgen.lint.crowd import Crowd
from helpgen.logic import ALWAYS, NEVER, holds
from tests.unit.compile.builder import condition, tenant

TENANTS = (
    tenant("a", {"features.x": True, "features.hours": 48}),
    tenant("b", {"features.y": True}),
    tenant("c", {"features.x": True, "features.days": 3}),
)


@pytest.mark.parametrize(
    "source",
    [
        "features.x",
        "not features.x",
        "features.x and features.y",
        "features.x or features.hours == 24",
        "not (features.x and features.hours > 24)",
        "features.days is set and features.days > 2",
        'tenant.id in ["b", "c"]',
    ],
)
def test_those_of_whom_a_condition_holds_are_found_in_order(source: str) -> None:
    asked = condition(source)
    expected = tuple(each.id for each in TENANTS if holds(asked, each.values))
    crowd = Crowd(TENANTS)
    assert crowd.where(asked) == crowd.where(asked) == expected


def test_constants_concern_all_or_nobody() -> None:
    assert Crowd(TENANTS).where(ALWAYS) == ("a", "b", "c")
    assert Crowd(TENANTS).where(NEVER) == Crowd(()).where(ALWAYS) == ()
    assert len(Crowd(TENANTS)) == 3
