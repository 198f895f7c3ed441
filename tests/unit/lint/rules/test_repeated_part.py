import pytest

from tests.unit.lint.linted import proven


def block(condition: str) -> str:
    return f"<!-- help:when {condition} -->\nx\n<!-- help:end -->"


@pytest.mark.parametrize(
    "condition",
    [
        "features.x",
        "features.x and features.y",
        "features.days is set and features.days > 3",
        "contact.email is set or contact.phone is set",
        "features.hours > 12 and features.hours < 24",
    ],
)
def test_parts_that_each_say_something_are_fine_and_so_is_a_guard_against_null(
    condition: str,
) -> None:
    assert proven("CD229", block(condition)) == []


@pytest.mark.parametrize(
    ("condition", "part"),
    [
        ("features.x and features.x", "features.x"),
        ("features.hours > 24 and features.hours > 12", "features.hours > 12"),
        ("features.hours > 24 or features.hours > 12", "features.hours > 24"),
        ("features.x or (features.x and features.y)", "features.x and features.y"),
        ("features.y and not (features.x or features.x)", "features.x"),
        ('features.code in ["a", "b"] and features.code != "c"', 'features.code != "c"'),
    ],
)
def test_a_part_that_others_say_already_is_told(condition: str, part: str) -> None:
    assert proven("CD229", block(condition)) == [f"1: `{part}` adds nothing to this condition"]


def test_what_only_the_catalog_rules_out_may_be_said() -> None:
    assert proven("CD229", block("features.x and features.y"), "not features.y or features.x") == []
