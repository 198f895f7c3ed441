from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted


def test_an_article_that_one_organization_has_is_fine() -> None:
    assert linted(article(exists="features.x")) == ()


def test_an_article_that_nobody_has_is_told() -> None:
    (found,) = linted(article(exists="features.y"))
    assert (found.code, found.message) == (
        "SL509",
        "this article is published for 0 of 2 organizations",
    )


def test_nothing_is_said_while_a_profile_is_held_back() -> None:
    assert linted(article(exists="features.y"), are_all=False) == ()
