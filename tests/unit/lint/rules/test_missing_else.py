import pytest

from tests.unit.lint.linted import proven

X = "<!-- help:when features.x -->\nx\n<!-- help:end -->"
NOT_X = "<!-- help:when-not features.x -->\ny\n<!-- help:end -->"
MORE = "<!-- help:when features.hours > 24 -->\nx\n<!-- help:end -->"
LESS = "<!-- help:when features.hours <= 24 -->\nx\n<!-- help:end -->"
FEWER = "<!-- help:when features.hours < 24 -->\nx\n<!-- help:end -->"


@pytest.mark.parametrize(
    "source",
    [
        "<!-- help:when features.x -->\nx\n<!-- help:else -->\ny\n<!-- help:end -->",
        f"{X}\n\nText.\n\n{NOT_X}",
        f"{MORE}\n\n{FEWER}",
        f"{X}\n\n{X}",
    ],
)
def test_blocks_that_leave_somebody_out_or_stand_apart_are_fine(source: str) -> None:
    assert proven("CD228", source) == []


@pytest.mark.parametrize("source", [f"{X}\n{NOT_X}", f"{NOT_X}\n\n\n{X}", f"{MORE}\n\n{LESS}"])
def test_a_block_that_is_shown_where_the_one_above_is_not_wants_an_else(source: str) -> None:
    (said,) = proven("CD228", source)
    assert "exactly where the block above it, on line 10, is not" in said


def test_what_the_catalog_makes_opposites_of_is_told_too() -> None:
    source = f"{X}\n{X.replace('features.x', 'features.y')}"
    assert proven("CD228", source) == []
    either = ("features.x or features.y", "not features.x or not features.y")
    assert len(proven("CD228", source, *either)) == 1
