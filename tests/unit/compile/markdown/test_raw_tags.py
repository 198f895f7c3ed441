"""What looks like an HTML tag is refused, at its place and once."""

import pytest

from tests.unit.compile.builder import FIRST, article, findings, project, shown


@pytest.mark.parametrize(
    "source",
    [
        "a < b",
        "if x<y",
        "1 < 2 > 0",
        "Ctrl+<",
        "<- back",
        "a <= b >= c",
        "<3",
        "<somebody@example.org>",
        "<https://example.org/x>",
        r"\<b>now\</b>",
        "`<b>`",
        "```\n<div>\n```",
        "    <div>",
        "<!-- a remark -->",
        "&lt;b&gt;",
    ],
)
def test_signs_that_are_no_tag_are_text(source: str) -> None:
    assert findings(source) == []


@pytest.mark.parametrize(
    ("source", "column", "hint"),
    [
        ("Come <b>now</b> please", 6, "write **now**"),
        ("Come <B>now</B> please", 6, "write **now**"),
        ("a <em>{{labels.patient.singular}}</em>", 3, "write *{{labels.patient.singular}}*"),
        ("{{labels.patient.singular}} <u>x</u>", 29, "**words**"),
        ('<div class="note">', 1, "> [!NOTE]"),
        ('<iframe src="x"></iframe>', 1, "[words](https://…)"),
        ('<a id="check"></a>', 1, "## Heading {#check}"),
        ('<a href="/help/portal/one">x</a>', 1, "[words](/help/portal/one)"),
        ("press <Enter>", 7, r"\<Enter>"),
        ("ask <your name>", 5, r"\<your name>"),
        ("<?php echo 1 ?>", 1, r"\<?php"),
        ("<!DOCTYPE html>", 1, r"\<!DOCTYPE"),
        ("> - item\n>   and <i>x</i>", 9, "write *x*"),
        ("| a | b |\n|---|---|\n| c | d \\| <i>x</i> |", 12, "write *x*"),
        ("## A <i>x</i> {#a}", 6, "write *x*"),
        ("*one* **two** <i>x</i>", 15, "write *x*"),
        ("[one <i>x</i>](https://example.org)", 6, "write *x*"),
        ("***a* <i>x</i>", 7, "write *x*"),
        ("a ~~~b <i>x</i>", 8, "write *x*"),
        ('unclosed <div class="note', 10, "remove it"),
    ],
)
def test_a_tag_is_refused_where_it_stands(source: str, column: int, hint: str) -> None:
    (found,) = [each for each in project(article(source)).found if each.code == "ST215"]
    assert found.place.column == column
    assert hint in found.hint, found


def test_one_pair_and_one_line_are_one_finding() -> None:
    assert findings("<div>\n\ntext\n\n</div>") == [("ST215", 1)]
    assert findings("<div>\n\n## Steps\n\n</div>") == [("ST215", 1)]
    assert findings("<b>a</b> <i>b</i>\n<u>c</u>") == [("ST215", 1), ("ST215", 2)]
    assert findings("text\n\n</div>") == [("ST215", 3)]


def test_a_tag_over_two_lines_is_one_finding_and_counts_its_lines() -> None:
    source = '<img src="x"\n  alt="y"> and\n<i>z</i>'
    assert findings(source) == [("ST215", 1), ("ST215", 3)]


def test_an_anchor_is_told_at_its_tag_and_not_at_the_links_to_it() -> None:
    assert findings('<a id="check"></a>\n\n[x](#check)') == [("ST215", 1)]
    assert findings("[x](#check)") == [("LK602", 1)]


def test_a_tag_in_hidden_text_is_found_once() -> None:
    source = "<!-- help:when features.x -->\n<b>x</b>\n<!-- help:end -->"
    assert findings(source) == [("ST215", 2)]


def test_a_tag_within_a_condition_has_the_column_of_its_source() -> None:
    source = "a <!-- help:when features.x -->b <i>c</i> <!-- help:end -->"
    (found,) = project(article(source)).found
    assert (found.place.line, found.place.column) == (FIRST, source.index("<i>") + 1)


def test_an_escaped_tag_is_shown_as_it_is_typed() -> None:
    assert shown(r"\<b>now\</b>") == "<p>&lt;b&gt;now&lt;/b&gt;</p>\n"
