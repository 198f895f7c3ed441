import pytest

from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted

WHEN, END = "<!-- help:when features.x -->", "<!-- help:end -->"


@pytest.mark.parametrize(
    "source", ["a", "`a`", "## A", "{{labels.patient.singular}}", "<!-- a note -->"]
)
def test_an_article_that_says_something_is_fine(source: str) -> None:
    assert linted(article(source)) == ()


@pytest.mark.parametrize("source", ["", "\n\n", "  \n"])
def test_an_article_that_says_nothing_is_found_once(source: str) -> None:
    assert [each.code for each in linted(article(source))] == ["ST104"]


def test_what_conditions_leave_is_told_by_another_rule() -> None:
    assert [each.code for each in linted(article(f"{WHEN}\na\n{END}"))] == ["ST208"]
