from dataclasses import replace

from helpgen.model.article import Article
from tests.unit.compile.builder import article, condition
from tests.unit.lint.linted import linted

NOT_X = "<!-- help:when-not features.x -->\nCall.\n<!-- help:end -->"


def needing_x(source: str, exists: str = "") -> Article:
    met = condition("features.x")
    return replace(article(source, exists=exists), needs=("features.x",), met=met)


def lines(written: Article) -> list[int]:
    return [each.place.line for each in linted(written) if each.code == "CD226"]


def test_a_block_for_readers_whom_the_article_is_for_is_fine() -> None:
    assert lines(needing_x("Text.\n\n<!-- help:when features.y -->\ny\n<!-- help:end -->")) == []
    assert lines(needing_x("<!-- help:when features.x -->\nx\n<!-- help:end -->")) == []


def test_an_article_without_prerequisites_is_not_asked() -> None:
    assert lines(article(f"Text.\n\n{NOT_X}")) == []


def test_a_block_that_needs_the_prerequisites_unmet_is_told_once_with_what_is_in_it() -> None:
    inner = "<!-- help:when features.y -->\ny\n<!-- help:end -->"
    assert lines(needing_x(f"Text.\n\n{NOT_X}")) == [12]
    assert lines(needing_x(f"Text.\n\n{NOT_X.replace('Call.', inner)}")) == [12]


def test_an_else_that_is_left_for_them_is_told_too() -> None:
    assert lines(
        needing_x("<!-- help:when features.x -->\nx\n<!-- help:else -->\ny\n<!-- help:end -->")
    ) == [12]


def test_where_the_article_is_omitted_the_block_is_impossible_and_that_is_told() -> None:
    assert lines(needing_x(f"Text.\n\n{NOT_X}", exists="features.x")) == []
