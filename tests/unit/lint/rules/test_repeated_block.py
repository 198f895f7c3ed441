import pytest

from tests.unit.lint.linted import proven

X = "<!-- help:when features.x -->\nx\n<!-- help:end -->"
MORE = "<!-- help:when features.hours > 24 -->\nx\n<!-- help:end -->"
AT_LEAST = "<!-- help:when features.hours >= 25 -->\ny\n<!-- help:end -->"


@pytest.mark.parametrize(
    "source",
    [
        X,
        f"{X}\n\nText.\n\n{X}",
        f"{X}\n\n{MORE}",
        f"{X}\n<!-- help:when features.x -->\nx\n<!-- help:else -->\ny\n<!-- help:end -->",
        f"{X}\na <!-- help:when features.x -->b<!-- help:end -->",
    ],
)
def test_blocks_with_something_between_them_or_other_conditions_are_fine(source: str) -> None:
    assert proven("CD227", source) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (f"{X}\n{X}", 4),
        (f"{X}\n\n{X}", 5),
        (f"{MORE}\n\n{AT_LEAST}", 5),
        (f"<!-- help:when features.y -->\n{X}\n{X}\n<!-- help:end -->", 5),
    ],
)
def test_a_block_with_the_condition_of_the_one_above_is_told(source: str, found: int) -> None:
    (said,) = proven("CD227", source)
    assert said.startswith(f"{found}: this block has the condition of the one above it, on line 1")


def test_two_conditions_that_the_catalog_makes_one_are_one() -> None:
    source = f"{X}\n{X.replace('features.x', 'features.y')}"
    same = ("not features.x or features.y", "not features.y or features.x")
    assert proven("CD227", source) == []
    assert len(proven("CD227", source, *same)) == 1


def test_blocks_on_one_line_are_looked_at_too() -> None:
    part = "<!-- help:when features.x -->b<!-- help:end -->"
    assert len(proven("CD227", f"a {part} {part}")) == 1
    assert proven("CD227", f"a {part} or {part}") == []
