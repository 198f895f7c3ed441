from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted


def test_a_summary_that_says_more_is_fine() -> None:
    assert linted(article(summary="How to book a visit.", title="Book a visit")) == ()


def test_a_summary_that_repeats_the_title_is_found() -> None:
    (found,) = linted(article(summary="book a  visit.", title="Book a visit"))
    assert found.code == "FM119"
