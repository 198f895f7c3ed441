from collections.abc import Sequence

from helpgen.logic import Scalar
from helpgen.verify.description import read_description
from helpgen.verify.grouping import Grouping, View
from tests.unit.verify.library import SAID, of


def groups(*views: View, by: Sequence[str]) -> list[list[str]]:
    """Who stands together."""
    return [[each.id for each in group] for group in Grouping(views).by(frozenset(by))]


def view(name: str, **settings: Scalar) -> View:
    return View.of(of(name, **settings), read_description(SAID))


def test_under_no_key_all_stand_together() -> None:
    assert groups(view("a", hours=1), view("b", hours=2), by=()) == [["a", "b"]]


def test_only_the_keys_that_are_asked_for_part_anybody() -> None:
    views = view("a", hours=1, days=1), view("b", hours=1, days=2), view("c", hours=2, days=1)
    assert groups(*views, by=("features.hours",)) == [["a", "b"], ["c"]]
    assert groups(*views, by=("features.hours", "features.days")) == [["a"], ["b"], ["c"]]


def test_a_number_and_the_truth_that_equals_it_stand_apart() -> None:
    assert groups(view("a", hours=1), view("b", hours=True), by=("features.hours",)) == [
        ["a"],
        ["b"],
    ]


def test_the_policy_is_what_rules_declare_and_no_more() -> None:
    policy = view("a", hours=1).policy
    assert policy["features.hours"] == 1
    assert "tenant.name" not in policy
