import pytest

from helpgen.text.article_form import PLACEHOLDERS, SUMMARY
from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted


def test_a_text_of_ones_own_is_fine() -> None:
    assert linted(article("## Steps\n\n1. Say what you want.")) == ()


@pytest.mark.parametrize("line", sorted(PLACEHOLDERS))
def test_each_line_of_the_form_is_found_while_it_stands(line: str) -> None:
    found = linted(article(f"## A\n\n  {line}"))
    assert [(each.code, each.place.line, each.place.column) for each in found] == [("ST102", 12, 3)]


def test_it_is_found_within_a_block_too() -> None:
    source = "a\n\n<!-- help:when features.x -->\n1. Say what to do first.\n<!-- help:end -->"
    assert [each.place.line for each in linted(article(source))] == [13]


def test_the_summary_of_the_form_is_found_where_it_stands() -> None:
    (found,) = linted(article("a", summary=SUMMARY))
    assert (found.code, "summary" in found.message) == ("ST102", True)
