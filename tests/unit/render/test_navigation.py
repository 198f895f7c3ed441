"""The list beside an article."""

import re

from tests.unit.render.sample import content, files, page, shelf, site

PORTAL = shelf("portal", [content("a"), content("b"), content("deep/c")])
SETTINGS = shelf("settings", [content("x", "settings")])


def links(text: str) -> list[str]:
    side = re.search(r'<nav class="side".*?</nav>', text, re.DOTALL)
    assert side is not None
    return re.findall(r'href="([^"]*)"(?: aria-current="page")?', side[0])


def test_it_holds_the_categories_and_the_articles_of_the_open_one() -> None:
    text = page(site(PORTAL, SETTINGS), "help/portal/a/index.html")
    assert links(text) == ["../../../", "../", "../a/", "../b/", "../deep/c/", "../../settings/"]


def test_a_deeper_page_finds_the_same_pages() -> None:
    text = page(site(PORTAL, SETTINGS), "help/portal/deep/c/index.html")
    assert links(text) == [
        "../../../../",
        "../../",
        "../../a/",
        "../../b/",
        "../c/",
        "../../../settings/",
    ]


def test_each_page_marks_itself_and_nothing_else() -> None:
    made = files(site(PORTAL, SETTINGS))
    for path in ("help/portal/a", "help/portal/b", "help/portal/deep/c", "help/portal"):
        text = made[f"{path}/index.html"].data.decode()
        assert text.count('aria-current="page"') == 1
        assert "\0" not in text


def test_a_page_does_not_grow_with_the_articles_of_other_categories() -> None:
    many = shelf("settings", [content(f"x{number}", "settings") for number in range(50)])
    few, lots = (
        page(site(PORTAL, other), "help/portal/a/index.html") for other in (SETTINGS, many)
    )
    assert few == lots
