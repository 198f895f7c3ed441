from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted


def test_a_label_that_some_text_shows_is_fine_also_where_nobody_sees_it() -> None:
    source = "{{labels.patient.plural}}\n<!-- help:when features.y -->\n{{labels.unit.singular}}\n<!-- help:end -->"
    found = linted(article(source), unused=("label",))
    assert [each.code for each in found if each.code == "PR451"] == []


def test_a_label_that_no_text_shows_is_told_and_the_title_of_a_category_is_a_text() -> None:
    (found,) = linted(article("x"), unused=("label",))
    assert (found.code, found.message) == ("PR451", "no text shows the label labels.unit")
    assert linted(article("x")) == ()
