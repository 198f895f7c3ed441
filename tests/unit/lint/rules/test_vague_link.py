import pytest

from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted


@pytest.mark.parametrize(
    "source",
    [
        "[how to book](/help/portal/one#a)\n\n## A",
        "[](/help/portal/one)",
        "`/help/portal/one`",
        "[here you book](https://a.example)",
        "<https://here.example>",
    ],
)
def test_words_that_say_where_a_link_leads_are_fine(source: str) -> None:
    assert [each.code for each in linted(article(source))] == []


def test_words_that_fit_any_link_are_told_at_the_link() -> None:
    lines = "Text\nand [Here](https://a.example), and [**read more** »](https://b.example)."
    source = f"{lines}\n\n| A |\n|---|\n| [link](https://c.example) |"
    found = [(each.code, each.place.line, each.place.column) for each in linted(article(source))]
    assert found == [("LK630", 11, 5), ("LK630", 11, 36), ("LK630", 15, 3)]
