from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted, proven

ON, END = "<!-- help:when features.x -->", "<!-- help:end -->"


def test_headings_that_go_down_one_at_a_time_are_fine() -> None:
    assert linted(article("## A\n\n### B\n\n#### C\n\n## D")) == ()


def test_a_heading_that_skips_a_level_is_found_once_for_all_tenants() -> None:
    found = linted(article("## A\n\n#### B"))
    assert [(each.code, each.place.line, each.tenants) for each in found] == [("ST101", 12, ())]


def test_a_level_that_goes_with_a_block_is_told_with_the_setting() -> None:
    source = f"## A\n\n{ON}\n### B\n\nx\n{END}\n\n#### C\n\nx"
    assert proven("ST101", source) == [
        "9: a heading of level 4 follows one of level 2 when features.x = off"
    ]


def test_the_page_has_a_title_above_the_first_heading() -> None:
    assert proven("ST101", "### A") == ["1: a heading of level 3 follows one of level 1"]
    assert proven("ST101", f"{ON}\n## A\n\nx\n{END}\n### B\n\nx") == [
        "6: a heading of level 3 follows one of level 1 when features.x = off"
    ]
