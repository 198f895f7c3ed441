import pytest

from tests.unit.lint.linted import proven

END = "<!-- help:end -->"
SAID = "2: this always holds: the block on line 10 says so already"


def block(condition: str, *inner: str) -> str:
    return "\n".join((f"<!-- help:{condition} -->", *(inner or ("x",)), END))


@pytest.mark.parametrize(
    "source",
    [
        "Text.",
        block("when features.x"),
        block("when features.x", block("when features.y")),
        block("when features.x", "x", "<!-- help:else-when not features.x -->", "y"),
        block("when features.x", "x", "<!-- help:else -->", "y"),
        block("when features.hours > 12", block("when features.hours > 13")),
    ],
)
def test_a_condition_that_decides_something_is_fine_and_so_is_the_last_one_left(
    source: str,
) -> None:
    assert proven("CD225", source) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            block("when features.x or not features.x"),
            "1: this always holds: every organization is like that",
        ),
        (
            block("when features.x", block("when features.x")),
            SAID,
        ),
        (
            block("when features.hours > 12", block("when features.hours > 11")),
            SAID,
        ),
        (
            block("when features.x", "x", "<!-- help:else -->", block("when-not features.x")),
            "4: this always holds: the block on line 12 says so already",
        ),
        (
            block(
                "when features.x", block("when features.y", block("when features.x and features.y"))
            ),
            "3: this always holds: the blocks around it say so already",
        ),
        (
            block("when features.x", "a <!-- help:when features.x -->b<!-- help:end -->"),
            SAID,
        ),
    ],
)
def test_a_condition_that_decides_nothing_names_what_says_so_already(
    source: str, found: str
) -> None:
    assert proven("CD225", source) == [found]


def test_prerequisites_that_omit_the_article_say_so_already() -> None:
    assert proven("CD225", block("when features.x"), exists="features.x and features.y") == [
        "1: this always holds: the article's own prerequisites say so already"
    ]


def test_the_catalog_says_so_already() -> None:
    source = block("when features.y", block("when features.x"))
    assert proven("CD225", source) == []
    assert len(proven("CD225", source, "not features.y or features.x")) == 1
