"""What went wrong in other tools does not go wrong here: a test for each row of docs/bugs-of-others.md."""

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.project import Project, lines_of

PAGE = (ROOT / "docs" / "bugs-of-others.md").read_text(encoding="utf-8")
OMIT = "prerequisites: {features: [booking]}\nwhenUnmet: omit\n"


def block(*lines: str) -> str:
    return "\n".join(("<!-- help:when features.booking -->", *lines, "<!-- help:end -->"))


@pytest.fixture(name="two")
def fixture_two(project: Project) -> Project:
    """A project with one organization that has booking and one that has not."""
    project.profile("yes", "features: {booking: true}\n")
    project.profile("no")
    return project


def built(project: Project) -> Project:
    result = project.build()
    assert result.exit_code == 0, result.diagnostics
    return project


def told(project: Project, code: str) -> list[str]:
    return [each.message for each in project.check().diagnostics if each.code == code]


def everything(project: Project, tenant: str) -> str:
    return "\n".join(
        data.decode("utf-8", "replace") for data in project.tree(tenant).values()
    ).casefold()


def test_hidden_text_is_in_no_file(two: Project) -> None:
    two.article("portal/visits", f"Text.\n\n{block('## Zebrafish', '', 'Quagga.')}\n")
    built(two)
    for word in ("zebrafish", "quagga"):
        assert word in everything(two, "yes")
        assert word not in everything(two, "no")


def test_a_heading_in_a_block_is_listed_for_those_who_see_it(two: Project) -> None:
    two.article("portal/visits", f"## One\n\nx\n\n{block('## Two', '', 'x')}\n\n## Three\n\nx\n")
    built(two)
    feed = {tenant: two.page(tenant, "help.json") for tenant in ("yes", "no")}
    assert '"two"' in feed["yes"]
    assert '"two"' not in feed["no"]
    assert 'href="#two"' in two.page("yes", "help/portal/visits/index.html")


def test_a_related_article_goes_with_its_item(two: Project) -> None:
    two.article("portal/secret", "Text.\n", more=OMIT)
    two.article("portal/visits", "Text.\n\n## Related\n\n- `/help/portal/secret`\n")
    built(two)
    assert "Secret" in two.body("yes", "portal/visits")
    assert "Related" not in two.body("no", "portal/visits")


def test_an_omitted_article_is_named_nowhere(two: Project) -> None:
    two.article("portal/secret", "Text.\n", more=OMIT)
    two.article("portal/visits", "Text.\n")
    built(two)
    assert "secret" in everything(two, "yes")
    assert "secret" not in everything(two, "no")


def test_an_omitted_article_has_no_file(two: Project) -> None:
    two.article("portal/secret", "Text.\n", more=OMIT)
    two.article("portal/visits", "Text.\n")
    built(two)
    assert [path for path in two.tree("yes") if "secret" in path]
    assert [path for path in two.tree("no") if "secret" in path] == []


def test_a_link_to_no_heading_is_an_error(two: Project) -> None:
    two.article("portal/visits", "## Times\n\nx\n")
    two.article("portal/other", "See [it](/help/portal/visits#tmes).\n")
    result = two.build()
    assert result.exit_code == 1
    assert lines_of(result.diagnostics) == [("LK602", 9)]
    assert "times" in result.diagnostics[0].hint


def test_a_link_to_what_is_not_there_keeps_its_words(two: Project) -> None:
    two.article("portal/visits", "Text.\n", more=OMIT)
    two.article("portal/other", "See [how to visit](/help/portal/visits) first.\n")
    (said,) = told(built(two), "LK603")
    assert said.endswith("when features.booking = off: it becomes plain text")
    assert 'See <a href="../visits/">how to visit</a> first.' in two.body("yes", "portal/other")
    assert "See how to visit first." in two.body("no", "portal/other")


def test_an_emptied_section_is_told(two: Project) -> None:
    two.article("portal/visits", f"## Pay\n\n{block('Online.')}\n\n## Ask\n\nCall us.\n")
    (said,) = told(two, "ST111")
    assert said.endswith("when features.booking = off")


def test_a_table_without_rows_is_built_and_told(two: Project) -> None:
    two.article("portal/visits", f"| A | B |\n|---|---|\n{block('| a | b |')}\n")
    built(two)
    assert len(told(two, "ST115")) == 1


def test_the_first_heading_can_be_hidden(two: Project) -> None:
    two.article("portal/visits", f"{block('## Quagga', '', 'x')}\n\n## Next\n\nx\n")
    built(two)
    assert "Quagga" in two.body("yes", "portal/visits")
    assert "Quagga" not in two.page("no", "help/portal/visits/index.html")


def test_a_list_of_articles_in_a_block_goes_with_it(two: Project) -> None:
    two.article("portal/one", "x\n")
    two.article("portal/other", f"x\n\n{block('- [One](/help/portal/one)')}\n\nThe end.\n")
    built(two)
    assert 'href="../one/"' in two.body("yes", "portal/other")
    assert "<ul>" not in two.body("no", "portal/other")


def test_a_heading_keeps_its_id_in_a_block(two: Project) -> None:
    two.article("portal/inside", f"x\n\n{block('## Pay online', '', 'x')}\n")
    two.article("portal/outside", "x\n\n## Pay online\n\nx\n")
    built(two)
    for name in ("inside", "outside"):
        assert '<h2 id="pay-online">' in two.body("yes", f"portal/{name}")


def test_a_block_without_end_is_an_error_where_it_begins(two: Project) -> None:
    two.article("portal/visits", "Text.\n\n<!-- help:when features.booking -->\nMore.\n")
    result = two.build()
    assert result.exit_code == 1
    assert lines_of(result.diagnostics) == [("CD201", 11)]


def test_steps_that_lose_their_aim_are_told(two: Project) -> None:
    steps = block("2. Choose the groups.", "3. Save.")
    two.article("portal/visits", f"1. Open the settings.\n{steps}\n")
    assert told(two, "ST113") == [
        "of these 3 steps this one is left alone when features.booking = off"
    ]


def test_a_link_to_a_heading_that_some_do_not_see_is_told(two: Project) -> None:
    two.article("portal/visits", f"x\n\n{block('## Times', '', 'x')}\n")
    two.article("portal/other", "See [it](/help/portal/visits#times).\n")
    (said,) = told(two, "LK603")
    assert "breaks when features.booking = off: it goes to the page" in said


def test_a_link_that_breaks_for_some_says_for_whom(two: Project) -> None:
    two.article(
        "portal/visits", "x\n", more="prerequisites: {features: [booking]}\nwhenUnmet: omit\n"
    )
    two.article("portal/other", "See [it](/help/portal/visits).\n")
    (found,) = [each for each in two.check().diagnostics if each.code == "LK603"]
    assert "breaks when features.booking = off" in found.message
    assert found.tenants == ("no",)


def test_a_link_to_a_draft_says_so(two: Project) -> None:
    two.article("portal/visits", "Text.\n", more="draft: true\n")
    two.article("portal/other", "See [it](/help/portal/visits).\n")
    (found,) = two.build().diagnostics
    assert (found.code, "is a draft" in found.message) == ("LK602", True)


def test_an_unknown_variable_stops_the_build(two: Project) -> None:
    two.article("portal/visits", "Ask the {{labels.patiant.singular}}.\n")
    result = two.build()
    assert result.exit_code == 1
    assert [each.code for each in result.diagnostics] == ["LB301"]
    assert two.tree() == {}


def test_a_condition_between_items_leaves_one_list(two: Project) -> None:
    two.article("portal/visits", f"- One\n{block('- Two')}\n- Three\n")
    built(two)
    for tenant, items in (("yes", 3), ("no", 2)):
        body = two.body(tenant, "portal/visits")
        assert (body.count("<ul>"), body.count("<li>")) == (1, items)


def test_every_row_of_the_page_has_its_test_and_every_test_its_row() -> None:
    rows = re.findall(r"^\| \[.*\| `(\w+)` \|$", PAGE, re.MULTILINE)
    source = Path(__file__).read_text(encoding="utf-8")
    tests = re.findall(r"^def test_(\w+)\(", source, re.MULTILINE)
    assert len(rows) >= 12
    assert sorted(rows) == sorted(
        set(tests) - {"every_row_of_the_page_has_its_test_and_every_test_its_row"}
    )
