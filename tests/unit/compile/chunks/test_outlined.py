"""The blocks of an article: what rules ask that judge what conditions leave of it."""

import pytest

from helpgen.model.block import Block, BlockKind
from tests.unit.compile.builder import FIRST, article, condition, project

ON, END = "<!-- help:when features.x -->", "<!-- help:end -->"


def blocks(source: str) -> tuple[Block, ...]:
    """All blocks of an article, whoever sees them."""
    return tuple(project(article(source), outlined=True).blueprints[0].blocks)


def told(source: str) -> list[tuple[str, int, int]]:
    """Kind, line in the body and depth of each block."""
    return [(each.kind.value, each.line - FIRST + 1, each.depth) for each in blocks(source)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("## A\n\nText\nmore.", [("heading", 1, 0), ("paragraph", 3, 0)]),
        ("- a\n\n  b\n- c", [("item", 1, 1), ("paragraph", 3, 1), ("item", 4, 1)]),
        ("1. a\n   - b\n2. c", [("step", 1, 1), ("item", 2, 2), ("step", 3, 1)]),
        ("| A |\n|---|\n| b |", [("head", 1, 0), ("row", 3, 0)]),
        ("- ```\n  a\n  ```\n  b", [("code", 1, 1), ("paragraph", 4, 1)]),
        ("> [!NOTE]\n> a", [("paragraph", 2, 1)]),
        ("x\n\nTerm\n: What.", [("paragraph", 1, 0), ("paragraph", 3, 0), ("paragraph", 4, 1)]),
        ("x[^1]\n\n[^1]: note", [("paragraph", 1, 0)]),
    ],
)
def test_every_block_is_listed_at_its_line(source: str, found: list[tuple[str, int, int]]) -> None:
    assert told(source) == found


def test_nothing_is_listed_where_nobody_asks() -> None:
    assert project(article("Text.")).blueprints[0].blocks == ()


def test_a_block_that_nobody_sees_today_is_listed_with_who_would() -> None:
    first, second = blocks(f"a\n{ON}\nb\n{END}")
    assert first.shown != second.shown
    assert second.shown == condition("features.x")


def test_a_list_is_one_whichever_items_are_hidden() -> None:
    found = blocks(f"{ON}\n1. a\n{END}\n2. b\n3. c\n\nx\n\n7. d")
    assert [each.group - FIRST + 1 for each in found if each.group] == [2, 2, 2, 9]
    assert [each.number for each in found if each.kind is BlockKind.STEP] == [1, 1, 1, 7]


def test_the_related_articles_are_a_heading_and_no_blocks() -> None:
    found = blocks("a\n\n## Related\n\n- `/help/portal/one`\n\n## More\n\nb")
    assert [(each.line - FIRST + 1, each.is_related) for each in found] == [
        (1, False),
        (3, True),
        (7, False),
        (9, False),
    ]


def test_words_of_links_are_told_where_they_begin_and_addresses_are_no_words() -> None:
    (block,) = blocks("Go\n[there](https://a.example) or <https://b.example>.")
    (link,) = block.links
    assert (link.words, link.line - FIRST + 1, link.column) == ("there", 2, 1)


def test_a_line_with_a_condition_inside_is_parted() -> None:
    plain, parted = blocks(f"a\n\nb {ON}c{END}")
    assert (plain.is_parted, parted.is_parted) == (False, True)
