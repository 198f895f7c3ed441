import pytest

from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted, proven

ON, NOT, ELSE, END = (
    f"<!-- help:{word} -->" for word in ("when features.x", "when-not features.x", "else", "end")
)


@pytest.mark.parametrize(
    "source",
    [
        "## A\n\nx\n\n## B",
        f"## A\n{ON}\nx\n{ELSE}\ny\n{END}",
        f"{ON}\n## A\n\nx\n{END}",
        f"## A\n{ON}\nx\n{END}\n### C\n\ny",
        f"## A\n{ON}\nx\n{END}\n{NOT}\ny\n{END}",
        f"## Related\n{ON}\n- `/help/portal/one`\n{END}",
        "## A\n## B",
    ],
)
def test_a_section_of_which_everybody_sees_something_is_fine_and_so_is_one_without_text(
    source: str,
) -> None:
    assert proven("ST111", source) == []


def test_a_section_that_loses_all_its_text_is_told_with_the_setting_and_the_organizations() -> None:
    (found,) = linted(article(f"## A\n\n{ON}\nx\n{END}\n\n## B\n\ny"))
    assert (found.code, found.place.line, found.tenants) == ("ST111", 10, ("off",))
    assert found.message == "nothing is left below this heading when features.x = off"


def test_the_end_of_the_article_ends_a_section_and_so_does_a_heading_that_takes_the_place_of_text() -> (
    None
):
    assert proven("ST111", f"x\n\n## A\n{ON}\ny\n{END}") == [
        "3: nothing is left below this heading when features.x = off"
    ]
    assert proven("ST111", f"## A\n{ON}\n## B\n{END}\nx") == [
        "1: nothing is left below this heading when features.x = on"
    ]
    assert proven("ST111", f"## A\n{ON}\n## B\n\ny\n{END}\n{NOT}\nx\n{END}") == [
        "1: nothing is left below this heading when features.x = on"
    ]


def test_the_fewest_settings_are_told_of_several_blocks() -> None:
    source = f"## A\n{ON}\nx\n{END}\n<!-- help:when features.y or features.hours > 24 -->\ny\n{END}"
    (said,) = proven("ST111", source)
    assert "features.x = off and features.y = off" in said


def test_what_the_catalog_rules_out_is_no_fault() -> None:
    source = f"## A\n{ON}\nx\n{END}\n<!-- help:when features.y -->\ny\n{END}"
    assert proven("ST111", source, "features.x or features.y") == []
    assert len(proven("ST111", source)) == 1


def test_who_does_not_have_the_article_does_not_count() -> None:
    source = f"## A\n{ON}\nx\n{END}"
    assert proven("ST111", source, exists="features.x") == []
