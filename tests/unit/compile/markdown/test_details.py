"""`<details>` holds blocks, begins with its summary, and ends in the list item or quote where it begins."""

import pytest

from tests.unit.compile.builder import FIRST, article, findings, project, shown, tenant

BOTH = (tenant("off"), tenant("on", {"features.x": True}))
WHEN, END = "<!-- help:when features.x -->", "<!-- help:end -->"


@pytest.mark.parametrize(
    "source",
    [
        "<details>\n<summary>More</summary>\n\nText\n\n</details>",
        "<details><summary>More</summary>\nText\n</details>",
        "<DETAILS>\n<Summary>\nMore\n</summary>\nText\n</Details> ",
    ],
)
def test_it_is_written_in_several_ways(source: str) -> None:
    html = "<details>\n<summary>More</summary>\n<p>Text</p>\n</details>\n<p>After</p>\n"
    assert shown(f"{source}\nAfter\n") == html


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("<details>\n<summary>A</summary>\ntext", 1),
        ("text\n</details>", 2),
        ("- a\n  <details>\n  <summary>A</summary>\n\nb\n\n</details>", 2),
        ("<details>\n<summary>A</summary>\n\n> x\n> </details>", 5),
        ("<details>\ntext\n</details>", 1),
        ("<details>\n<summary></summary>\ntext\n</details>", 2),
        ("<summary>a</summary>", 1),
        ("<details>\n<summary>A</summary>\n<summary>B</summary>\n</details>", 3),
        ("<details><summary>A</summary>B</details>", 1),
        ("one\ntwo <details>", 2),
        ("<details open>\n<summary>A</summary>\nB\n</details>", 1),
        ("<details>\n<summary class=x>A</summary>\nB\n</details>", 2),
        (f"<details>\n<summary>A</summary>\n{WHEN}\nx\n\n</details>\n{END}", 1),
    ],
)
def test_what_does_not_pair_is_one_error(source: str, line: int) -> None:
    assert findings(f"{source}\n", tenants=BOTH) == [("ST211", line)]


def test_one_that_begins_in_a_branch_ends_in_it() -> None:
    source = f"{WHEN}\n<details>\n<summary>A</summary>\n{END}\nx\n\n</details>\n"
    assert findings(source, tenants=BOTH) == [("CD210", 2)]


def test_a_block_of_conditions_may_hold_it_and_stand_in_it() -> None:
    inner = f"<details>\n<summary>A</summary>\n\none\n{WHEN}\ntwo\n{END}\n\n</details>"
    assert "two" in shown(f"{inner}\n", x=True)
    assert "two" not in shown(f"{inner}\n")
    assert shown(f"{WHEN}\n{inner}\n{END}\n") == ""


def test_headings_in_it_are_headings() -> None:
    source = (
        "## One\n\n<details>\n<summary>*A*</summary>\n\n## Two\n\nx\n\n## Three\n\n</details>\n"
    )
    made = project(article(source))
    assert not made.found
    assert [each.text for each in made.content().sections] == ["One", "Two", "Three"]
    assert made.body().count("details>") == 2


def test_a_variable_in_a_summary_is_told_in_its_line() -> None:
    found = project(
        article("<details>\n<summary>\n{{labels.nobody}}\n</summary>\n</details>\n")
    ).found
    assert [(each.code, each.place.line - FIRST + 1) for each in found] == [("LB301", 3)]


def test_too_many_in_one_another_are_an_error() -> None:
    source = "<details>\n<summary>A</summary>\n" * 21 + "</details>\n" * 21
    assert [code for code, _ in findings(source)] == ["CD218"]
    fine = "<details>\n<summary>A</summary>\n" * 20 + "</details>\n" * 20
    assert not findings(fine)


def test_in_code_it_is_text() -> None:
    assert "&lt;details&gt;" in shown("```\n<details>\n```\n")
