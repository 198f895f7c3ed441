"""The list beside an article."""

import re

import pytest

from helpgen.render.navigation import MOST
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


def named(text: str) -> list[str]:
    return [link for link in links(text) if link.startswith("../x")]


def large(count: int) -> dict[str, str]:
    many = shelf("portal", [content(f"x{number:03}") for number in range(count)])
    return {
        path: file.data.decode()
        for path, file in files(site(many, SETTINGS)).items()
        if path.endswith(".html")
    }


def test_a_category_is_listed_whole_as_long_as_leaving_out_would_win_nothing() -> None:
    for count in (MOST, MOST + 1):
        text = large(count)["help/portal/x000/index.html"]
        assert len(named(text)) == count
        assert ">All " not in text


@pytest.mark.parametrize(
    ("at", "first", "last"),
    [
        (0, 0, MOST),
        (MOST - 1, 0, MOST),
        (MOST, MOST - 1, 2 * MOST),
        (2 * MOST + 4, 2 * MOST - 1, 2 * MOST + 4),
    ],
)
def test_of_a_large_category_a_page_lists_the_stretch_around_it_and_the_way_to_all(
    at: int, first: int, last: int
) -> None:
    count = 2 * MOST + 5
    text = large(count)[f"help/portal/x{at:03}/index.html"]
    assert named(text) == [f"../x{number:03}/" for number in range(first, last + 1)]
    assert f'<a class="more" href="../">All {count} articles</a>' in text
    assert text.count('aria-current="page"') == 1


def test_neighbors_lead_over_the_end_of_a_stretch() -> None:
    made = large(2 * MOST)
    assert f'class="next" href="../x{MOST:03}/"' in made[f"help/portal/x{MOST - 1:03}/index.html"]
    assert (
        f'class="previous" href="../x{MOST - 1:03}/"' in made[f"help/portal/x{MOST:03}/index.html"]
    )


def test_a_page_of_a_thousand_weighs_little_more_than_one_of_fifty() -> None:
    few, many = (len(large(count)["help/portal/x010/index.html"]) for count in (50, 1000))
    assert many <= few * 1.01
