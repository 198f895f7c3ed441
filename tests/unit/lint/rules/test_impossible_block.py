import pytest

from tests.unit.compile.builder import article, tenant
from tests.unit.lint.linted import linted, proven

ELSE, END = "<!-- help:else -->", "<!-- help:end -->"
NOBODY = "1: no organization can ever be like that"
NEVER_SHOWN = ": what stands below is never shown"


def block(condition: str, *inner: str) -> str:
    return "\n".join((f"<!-- help:{condition} -->", *(inner or ("x",)), END))


@pytest.mark.parametrize(
    "source",
    [
        "Text.",
        block("when features.x"),
        block("when features.hours > 24 and features.hours < 26"),
        block("when features.x", block("when features.y")),
        block(
            "when features.x",
            "x",
            "<!-- help:else-when features.y -->",
            "y",
            ELSE,
            "z",
        ),
        block(
            'when features.code == "a"',
            "x",
            '<!-- help:else-when features.code != "a" -->',
            "y",
            ELSE,
            "z",
        ),
    ],
)
def test_a_block_that_some_organization_could_see_is_fine_and_so_is_an_else(source: str) -> None:
    assert proven("CD224", f"Text.\n\n{source}") == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            block("when features.x and not features.x"),
            NOBODY,
        ),
        (
            block("when features.hours > 24 and features.hours < 25"),
            NOBODY,
        ),
        (
            block("when features.x", block("when-not features.x")),
            "2: this contradicts the block on line 10",
        ),
        (
            block("when features.x", block("when features.y", block("when-not features.x"))),
            "3: this contradicts the block on line 10",
        ),
        (
            block(
                "when features.x or features.y",
                block("when-not features.x", block("when-not features.y")),
            ),
            "3: this contradicts the blocks around it",
        ),
        (
            block(
                "when features.hours > 1", "x", "<!-- help:else-when features.hours > 2 -->", "y"
            ),
            "3: the branches above it leave nobody for this one: it is never shown",
        ),
        (
            "a <!-- help:when features.x and not features.x -->b<!-- help:end -->",
            NOBODY,
        ),
    ],
)
def test_a_block_that_nobody_can_see_says_what_it_contradicts(source: str, found: str) -> None:
    assert [said.removesuffix(NEVER_SHOWN) for said in proven("CD224", source)] == [found]


def test_prerequisites_that_omit_the_article_are_contradicted_too() -> None:
    assert proven("CD224", block("when-not features.x"), exists="features.x") == [
        f"1: this contradicts the article's own prerequisites{NEVER_SHOWN}"
    ]


def test_what_the_catalog_rules_out_cannot_be() -> None:
    source = block("when features.y and not features.x")
    assert proven("CD224", source) == []
    assert len(proven("CD224", source, "not features.y or features.x")) == 1


def test_of_blocks_inside_one_another_the_outermost_is_told_and_nothing_else_of_them() -> None:
    inner = block("when features.y", block("when features.y"))
    source = f"Text.\n\n{block('when features.hours < 5 and features.hours > 6', inner)}"
    found = linted(article(source), tenants=(tenant(values={"features.x": True}),))
    assert [(each.code, each.place.line, each.tenants) for each in found] == [("CD224", 12, ())]
