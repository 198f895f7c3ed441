from dataclasses import replace

import pytest

from helpgen.lint import judged, lint
from helpgen.lint.lint_ground import lint_ground
from helpgen.lint.proving import provables
from helpgen.model.article import Article
from helpgen.model.options import LinkKind
from helpgen.model.profile import Profile
from tests.unit.compile.builder import article, condition, project, tenant
from tests.unit.lint.linted import OFF, ON, linted

TWO = article(name="two", exists="features.x")


def told(
    *articles: Article,
    bounds: tuple[str, ...] = (),
    links: tuple[LinkKind, ...] = ("prose", "heading"),
    featured: tuple[str, ...] = (),
) -> list[str]:
    found = linted(*articles, bounds=bounds, links=links, featured=featured)
    return [each.message for each in found if each.code == "LK603"]


def test_a_link_that_everybody_can_follow_is_fine() -> None:
    assert linted(article("[x](/help/portal/two)"), article(name="two")) == ()


def test_a_link_that_some_cannot_follow_says_when_it_breaks_and_for_whom_today() -> None:
    (found,) = linted(article("[x](/help/portal/two)"), TWO)
    assert (found.code, found.place.line, found.place.column) == ("LK603", 10, 5)
    assert found.message == (
        "the link to /help/portal/two breaks when features.x = off: it becomes plain text"
    )
    assert "put it inside <!-- help:when features.x -->" in found.hint
    assert found.tenants == ("off",)


def test_who_will_come_counts_even_where_nobody_is_like_that_today() -> None:
    two = article(name="two", exists="features.hours > 12")
    (message,) = told(
        article("<!-- help:when features.x -->\n[x](/help/portal/two)\n<!-- help:end -->"), two
    )
    assert message.startswith(
        "the link to /help/portal/two breaks when features.hours = 11 and features.x = on"
    )
    assert message.endswith("(0 of 2 organizations today)")


def test_a_link_inside_the_condition_of_its_target_is_proven_safe() -> None:
    block = "<!-- help:when features.x and features.y -->\n[x](/help/portal/two)\n<!-- help:end -->"
    assert told(article(block), TWO) == []
    within = "a <!-- help:when features.x -->[x](/help/portal/two)<!-- help:end --> b"
    assert told(article(within), TWO) == []
    beside = (
        "a <!-- help:when features.x -->b<!-- help:else -->[x](/help/portal/two)<!-- help:end -->"
    )
    (message,) = told(article(beside), TWO)
    assert "breaks wherever it is shown" not in message
    assert "breaks when features.x = off" in message


def test_an_article_and_what_the_catalog_asks_for_count_too() -> None:
    assert told(article("[x](/help/portal/two)", exists="features.x"), TWO) == []
    assert told(article("[x](/help/portal/two)", exists="features.y"), TWO) != []
    asked = ("not features.y or features.x",)
    assert told(article("[x](/help/portal/two)", exists="features.y"), TWO, bounds=asked) == []


def test_an_item_of_related_goes_with_its_target_and_is_told_where_that_is_asked() -> None:
    related = article("Text.\n\n## Related\n\n- `/help/portal/two`\n")
    assert linted(related, TWO) == ()
    assert told(related, TWO, links=("related",)) == [
        "the related article /help/portal/two breaks when features.x = off: it is left out"
    ]
    listed = article("Text.", related=("/help/portal/two",))
    assert len(told(listed, TWO, links=("related",))) == 1


def test_what_goes_from_related_is_counted_once_for_all_who_lack_it() -> None:
    related = article("Text.\n\n## Related\n\n- `/help/portal/two`\n- `/help/portal/three`\n")
    others = article(name="two", exists="features.x"), article(name="three")
    tenants = (ON, OFF, tenant("off-too", {"features.x": False}))
    made = project(related, *others, tenants=tenants)

    def left_out(*tenants: Profile) -> int:
        ground = lint_ground(tenants)
        return sum(judged(each, ground, None).related_left_out for each in made.blueprints)

    assert left_out(*tenants) == 1
    assert left_out(ON) == 0


def test_a_heading_that_some_do_not_have_names_them() -> None:
    two = article("Text.\n\n<!-- help:when features.x -->\n## S\n<!-- help:end -->", "two")
    (found,) = linted(article("[x](/help/portal/two#s)"), two)
    assert found.tenants == ("off",)
    assert found.message == (
        "the link to /help/portal/two#s breaks when features.x = off: it goes to the page"
    )
    assert told(article("[x](/help/portal/two#s)"), two, links=("prose",)) == []


def test_a_heading_of_the_same_article_is_looked_at_too() -> None:
    own = "[x](#s)\n\n<!-- help:when features.x -->\n## S\n<!-- help:end -->"
    assert told(article(own)) == [
        "the link to /help/portal/one#s breaks when features.x = off: it becomes plain text"
    ]


OTHER_WAYS: dict[LinkKind, str] = {
    "redirect": "the old address /help/portal/old breaks when features.x = off: nothing is there",
    "alias": 'the search for "deux" breaks when features.x = off: it does not find this article',
    "featured": "the home page's link breaks when features.x = off: it is left out there",
}


@pytest.mark.parametrize("kind", OTHER_WAYS)
def test_other_ways_to_an_article_are_told_where_that_is_asked(kind: LinkKind) -> None:
    old = ("/help/portal/old",)
    two = article(name="two", exists="features.x", redirectFrom=old, aliases=("deux",))
    slugs = ("/help/portal/two",)
    assert told(two, featured=slugs) == []
    assert told(two, featured=slugs, links=(kind,)) == [OTHER_WAYS[kind]]
    (found,) = linted(two, featured=slugs, links=(kind,))
    assert (found.place.line, found.tenants) == (1, ("off",))


def test_the_link_of_a_notice_is_told_where_its_article_is_hidden() -> None:
    one = replace(article(), needs=("features.y",), met=condition("features.y"))
    (message,) = told(one, TWO, links=("notice",))
    assert message.startswith(
        "the link of the notice about features.y breaks when features.x = off"
    )
    assert message.endswith("and features.y = off: the notice has no link")
    assert told(one, article(name="two"), links=("notice",)) == []


def test_too_many_cases_are_told_once_for_the_article() -> None:
    made = project(article("[x](/help/portal/two)\n\n[y](/help/portal/two)"), TWO)
    one, two = provables(made.blueprints, made.corpus)
    one.effort.left = 0
    found = lint(made.blueprints, made.tenants, proofs=(one, two))
    assert [(each.code, each.place.path) for each in found] == [
        ("ST230", one.blueprint.article.path)
    ]
