from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted

NEW = ("booking.new",)


def test_screens_of_their_own_are_fine() -> None:
    assert linted(article(screens=NEW), article(name="two", screens=("booking.edit",))) == ()


def test_articles_that_nobody_has_together_may_share_a_screen() -> None:
    one = article(exists="features.x", screens=NEW)
    assert linted(one, article(name="two", exists="not features.x", screens=NEW)) == ()


def test_a_screen_of_two_articles_names_those_who_have_both() -> None:
    two = article(name="two", exists="features.x", screens=NEW)
    found = linted(article(screens=NEW), two)
    assert [(each.code, each.place.path, each.tenants) for each in found] == [
        ("SL508", "content/help/portal/two.md", ("on",))
    ]
    assert found[0].message == "the screen `booking.new` has the article /help/portal/one already"


def test_a_screen_named_twice_in_one_article_is_told_too() -> None:
    assert [each.code for each in linted(article(screens=(*NEW, *NEW)))] == ["SL508"]
