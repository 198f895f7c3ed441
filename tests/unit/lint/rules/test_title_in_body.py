from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted


def test_a_heading_of_the_second_level_is_fine() -> None:
    assert linted(article("## A\n\nb")) == ()


def test_a_heading_of_the_first_level_is_shown_as_one_of_the_second() -> None:
    (found,) = linted(article("a\n\n# Other words"))
    assert (found.code, found.place.line, found.place.column) == ("ST103", 12, 1)
    assert found.hint == "write ## Other words"


def test_the_title_itself_is_to_be_removed() -> None:
    (found,) = linted(article("# Title one\n\na"))
    assert found.hint.startswith("remove it")
