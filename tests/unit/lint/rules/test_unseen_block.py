import pytest

from helpgen.lint import lint
from tests.unit.compile.builder import FIRST, article, project, tenant
from tests.unit.lint.linted import linted

ON_OFF = (
    tenant("on", {"features.x": True, "features.hours": 48}),
    tenant("off", {"features.hours": 12}),
)


def unseen(source: str, exists: str = "", *, are_all: bool = True) -> list[tuple[int, int, str]]:
    made = project(article(source, exists=exists), tenants=ON_OFF)
    found = lint(made.blueprints, made.tenants, are_all=are_all)
    return [
        (each.place.line - FIRST + 1, each.place.column, f"{each.message} ({each.hint})")
        for each in found
        if each.code == "CD223"
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<!-- help:when features.x -->\nx\n<!-- help:end -->",
        "<!-- help:when-not features.x -->\nx\n<!-- help:end -->",
        "<!-- help:when features.hours > 1 -->\nx\n<!-- help:else -->\ny\n<!-- help:end -->",
        "a <!-- help:when features.x -->b<!-- help:else -->c<!-- help:end -->",
        "Text.",
    ],
)
def test_a_block_that_somebody_sees_is_fine_and_so_is_an_else_for_whoever_comes(
    source: str,
) -> None:
    assert unseen(source) == []


def test_a_block_that_nobody_sees_is_told_with_the_values_that_decide() -> None:
    source = (
        "Text.\n\n  <!-- help:when features.y and features.hours > 100 -->\n  x\n<!-- help:end -->"
    )
    assert unseen(source) == [
        (
            3,
            3,
            (
                "this is shown to 0 of 2 organizations "
                "(features.hours is 48, 12; features.y is false; nothing to do, if that is meant)"
            ),
        )
    ]


def test_a_condition_within_a_line_is_told_at_its_column() -> None:
    source = "Call <!-- help:when features.y -->us<!-- help:else -->them<!-- help:end -->."
    assert [found[:2] for found in unseen(source)] == [(1, 6)]


def test_who_does_not_have_the_article_does_not_count() -> None:
    source = "Text.\n<!-- help:when features.hours < 24 -->\nx\n<!-- help:end -->"
    assert unseen(source) == []
    ((_, _, said),) = unseen(source, exists="features.x")
    assert "0 of 1 organizations" in said
    assert unseen(source, exists="features.y") == []


def test_blocks_inside_and_branches_beside_are_one_finding() -> None:
    inner = "<!-- help:when features.x -->\nx\n<!-- help:end -->"
    source = (
        f"Text.\n<!-- help:when features.y -->\n{inner}\n<!-- help:else-when features.hours == 1 -->\ny\n"
        "<!-- help:else -->\nz\n<!-- help:end -->"
    )
    ((line, _, said),) = unseen(source)
    assert line == 2
    assert f"what the same block says below line {FIRST + 5}" in said


def test_a_block_in_one_that_is_seen_is_looked_at() -> None:
    source = (
        "Text.\n<!-- help:when features.x -->\n<!-- help:when features.hours < 24 -->\nx\n"
        "<!-- help:end -->\n<!-- help:end -->"
    )
    assert [found[0] for found in unseen(source)] == [3]


def test_a_branch_that_an_earlier_one_leaves_nobody_for_says_so() -> None:
    source = (
        "<!-- help:when features.hours > 1 -->\nx\n<!-- help:else-when features.x -->\ny\n"
        "<!-- help:end -->"
    )
    ((line, _, said),) = unseen(source)
    assert line == 3
    assert "an earlier branch is shown instead; features.x is true, false" in said


def test_nothing_is_said_while_a_profile_is_held_back() -> None:
    source = "Text.\n<!-- help:when features.y -->\nx\n<!-- help:end -->"
    assert len(unseen(source)) == 1
    assert unseen(source, are_all=False) == []


def test_a_block_that_nobody_can_ever_see_is_told_by_another_rule() -> None:
    never = "<!-- help:when features.hours > 100 and features.hours < 99 -->"
    inner = "<!-- help:when features.y -->\ny\n<!-- help:end -->"
    found = linted(article(f"Text.\n{never}\n{inner}\n<!-- help:end -->"), tenants=ON_OFF)
    assert [each.code for each in found] == ["CD224"]


def test_a_page_that_is_left_empty_for_all_is_told_as_that() -> None:
    assert unseen("<!-- help:when features.y -->\nx\n<!-- help:end -->") == []
