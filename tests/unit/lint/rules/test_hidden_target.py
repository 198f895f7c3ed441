from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted


def test_a_link_that_everybody_can_follow_is_fine() -> None:
    assert linted(article("[x](/help/portal/two)"), article(name="two")) == ()


def test_a_link_that_some_cannot_follow_names_them() -> None:
    found = linted(article("[x](/help/portal/two)"), article(name="two", exists="features.x"))
    assert [(each.code, each.place.line, each.tenants) for each in found] == [
        ("LK603", 10, ("off",))
    ]


def test_a_heading_that_some_do_not_have_names_them() -> None:
    two = article("Text.\n\n<!-- help:when features.x -->\n## S\n<!-- help:end -->", "two")
    found = linted(article("[x](/help/portal/two#s)"), two)
    assert [(each.code, each.tenants) for each in found] == [("LK603", ("off",))]
