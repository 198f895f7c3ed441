from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted


def test_headings_that_go_down_one_at_a_time_are_fine() -> None:
    assert linted(article("## A\n\n### B\n\n#### C\n\n## D")) == ()


def test_a_heading_that_skips_a_level_is_found_once_for_all_tenants() -> None:
    found = linted(article("## A\n\n#### B"))
    assert [(each.code, each.place.line, each.tenants) for each in found] == [("ST101", 12, ())]
