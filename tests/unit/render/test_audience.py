"""Whom articles are written for."""

from helpgen.render.audience import audience, choices, names
from tests.unit.render.sample import content, page, shelf, site

TITLES = {"admin": "Admin <1st>", "staff": "Staff", "other": "Other"}
ARTICLE = "help/portal/a/index.html"


def test_titles_are_escaped_and_a_role_without_one_is_told_by_its_name() -> None:
    assert audience(("admin", "gone"), TITLES) == "<li>Admin &lt;1st&gt;</li><li>gone</li>"


def test_roles_to_choose_stand_in_the_order_of_the_catalog() -> None:
    articles = [content("a", roles=("staff",)), content("b", roles=("staff", "admin"))]
    assert [role.name for role in choices(articles, TITLES)] == ["admin", "staff"]


def test_there_is_nothing_to_choose_where_every_choice_shows_the_same() -> None:
    same = [content("a", roles=("staff", "admin")), content("b", roles=("admin", "staff"))]
    one = [content("a", roles=("staff",)), content("b", roles=())]
    assert choices(same, TITLES) == choices(one, TITLES) == choices([], TITLES) == ()


def test_a_category_is_for_whom_one_of_its_articles_is_for() -> None:
    assert names([content("a", roles=("staff",)), content("b", roles=("admin",))]) == "admin staff"


def test_an_article_says_whom_it_is_for_unless_that_is_everybody() -> None:
    some, everybody = (
        page(site(shelf("portal", [content("a", roles=roles)]), roles=TITLES), ARTICLE)
        for roles in (("staff",), ("other", "staff", "admin"))
    )
    assert "<li>Staff</li>" in some
    assert 'id="page_for"' not in everybody


def test_lists_carry_the_roles_and_say_that_nothing_is_hidden() -> None:
    articles = [content("a", roles=("staff",)), content("b", roles=("staff", "admin"))]
    whole = site(shelf("portal", articles), roles=TITLES)
    for path in ("index.html", "help/portal/index.html"):
        text = page(whole, path)
        assert 'data-roles="' in text
        assert "Everyone may read every article." in text
        assert text.count('type="radio"') == 3
    same = site(shelf("portal", articles[:1]), roles=TITLES)
    assert 'type="radio"' not in page(same, "index.html")
