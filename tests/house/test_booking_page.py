"""docs/booking.md leads to what is there: headings, files, and rules, in the order in which people look for them."""

import re

from helpgen.booking.registry import BY_ID
from tests.house.tree import ROOT
from tools.reference.booking.links import slug

PAGE = (ROOT / "docs" / "booking.md").read_text(encoding="utf-8")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
PROSE = FENCED.sub("", PAGE)


def headings(text: str) -> list[str]:
    """Those of a page, in order, without what stands in its examples."""
    return re.findall(r"^#+ (.*)$", FENCED.sub("", text), re.MULTILINE)


HEADINGS = headings(PAGE)
ORDER = (
    "Ask about a day or a time",
    "Find a rule",
    "By everyday word",
    "By passage",
    "By statement",
    "How a rule is written",
    "Rules",
    "States and moves",
    "Matrices",
    "Messages",
    "Policy",
)
COLUMNS = 6
"""As many as can be read side by side on a small screen, or unrendered in a terminal."""


def test_every_link_into_the_page_has_its_heading() -> None:
    aims = {
        *re.findall(r"\]\(#([^)]+)\)", PROSE),
        *re.findall(r"^\[.*\]: #(.+)$", PROSE, re.MULTILINE),
    }
    assert len(aims) > len(BY_ID)
    assert aims - {slug(heading) for heading in HEADINGS} == set()


def test_no_two_headings_have_the_same_anchor() -> None:
    anchors = [slug(heading) for heading in HEADINGS]
    assert sorted({each for each in anchors if anchors.count(each) > 1}) == []


def test_every_file_that_the_page_links_exists_and_has_the_heading() -> None:
    links = set(re.findall(r"\]\(((?!#|https?:)[^)]+)\)", PROSE))
    assert len(links) > 2 * len(BY_ID)
    for link in sorted(links):
        path, _, heading = link.partition("#")
        file = ROOT / "docs" / path
        assert file.is_file(), link
        assert not heading or heading in map(slug, headings(file.read_text("utf-8"))), link


def test_every_name_in_brackets_leads_somewhere() -> None:
    named = set(re.findall(r"\[([a-z]+\.[a-z-]+)\](?![:(])", PROSE))
    led = set(re.findall(r"^\[([^\]]+)\]: #", PROSE, re.MULTILINE))
    assert named <= led
    assert led == {*BY_ID, "machine.step"}


def test_the_page_comes_to_things_in_the_order_in_which_people_look_for_them() -> None:
    assert [heading for heading in HEADINGS if heading in ORDER] == list(ORDER)


def test_no_table_is_wider_than_a_small_screen_can_show() -> None:
    heads = re.findall(r"^(\|.*\|)\n\| ?---", PROSE, re.MULTILINE)
    assert [head for head in heads if head.count("|") - 1 > COLUMNS] == []
