"""Conditions between items and rows leave no trace in what is shown."""

import re

import pytest

from helpgen.compile.markdown.parser import parser
from tests.unit.compile.builder import article, findings, project, shown

PLAIN = parser()
WHEN, END = "<!-- help:when features.x -->", "<!-- help:end -->"
NOTE = "<!-- a remark -->"


def marked(source: str, marker: str = NOTE) -> str:
    return source.replace("~~", marker)


TIGHT = [
    "- a\n~~\n- b",
    "- a\n~~\n~~\n- b",
    "* a\n~~\n* b\n* c",
    "1. a\n~~\n2. b",
    "- a\n  - b\n  ~~\n  - c\n- d",
    "- a\n  ~~\n  - b",
    "- a\n  ~~\n  ```\n  x\n  ```\n- b",
    "- [ ] a\n~~\n- [x] b",
    "> - a\n> ~~\n> - b",
    "- > a\n~~\n- b",
    "- a\n- b\n~~\n\ntext",
    "- a\n  > b\n  ~~\n- c",
    "- ```\n  x\n  ```\n~~\n- b",
    "- | a | b |\n  |---|---|\n  | c | d |\n~~\n- b",
    "- # h\n~~\n- b",
    "- a\n\n~~\n- b",
    "- a\n~~\n\n- b",
    "1. a\n2. b\n\n~~\n\n3. c\n4. d",
]


@pytest.mark.parametrize("source", TIGHT)
def test_a_marker_makes_no_list_loose(source: str) -> None:
    without = re.sub(r"\n{2,}(?!text)", "\n", re.sub(r"\n[> ]*~~(?=\n)", "", source))
    assert shown(marked(source)).replace(' id="h"', "") == shown(without).replace(' id="h"', "")


LOOSE = [
    "- a\n\n- b\n~~\n- c",
    "- a\n\n  b\n~~\n- c",
    "- a\n  - b\n\n  - c\n~~\n- d",
    "1. a\n~~\n2. b\n\n   c",
]


@pytest.mark.parametrize("source", LOOSE)
def test_a_real_blank_line_still_does(source: str) -> None:
    without = "\n".join(line for line in source.split("\n") if line.strip("> ") != "~~")
    assert shown(marked(source)) == PLAIN.render(without)


def test_a_marker_between_two_paragraphs_of_an_item_parts_them() -> None:
    assert shown(marked("- a\n  ~~\n  b")) == PLAIN.render("- a\n\n  b")


@pytest.mark.parametrize(
    "source", ["Term\n: a\n~~\n: b", "Term\n: a\n~~\nOther\n: b", "Term\n~~\n: a"]
)
def test_a_marker_makes_no_definition_list_loose(source: str) -> None:
    assert "<p>" not in shown(marked(source))
    assert shown(marked(source)).count("<dd>") == source.count(": ")


@pytest.mark.parametrize(
    ("source", "start"),
    [
        (f"{WHEN}\n3. a\n{END}\n4. b", ' start="3"'),
        (f"{WHEN}\n1. a\n{END}\n2. b", ""),
        (f"{WHEN}\n0. a\n{END}\n1. b", ' start="0"'),
        (f"- x\n  {WHEN}\n  7) a\n  {END}\n  8) b", ' start="7"'),
    ],
)
def test_an_ordered_list_keeps_the_number_of_its_first_item(source: str, start: str) -> None:
    for x in (True, False):
        assert f"<ol{start}>" in shown(source, x=x)


TABLE = "| a | b |\n|---|---|\n| 1 | 2 |"


@pytest.mark.parametrize("x", [True, False])
def test_a_row_may_stand_under_a_condition(x: bool) -> None:
    got = shown(f"{TABLE}\n{WHEN}\n| 3 | 4 |\n{END}\n| 5 | 6 |", x=x)
    without = TABLE + ("\n| 3 | 4 |" if x else "") + "\n| 5 | 6 |"
    assert got == shown(without)


@pytest.mark.parametrize(
    "source",
    [
        "| a |\n|---|\n~~\n| 1 |\n~~\n| 2 |",
        "a | b\n-|-\n~~\n1 | 2",
        "> | a |\n> |---|\n> ~~\n> | 1 |",
        "- | a |\n  |---|\n  ~~\n  | 1 |",
        "| a |\n|---|\n| {{features.code \\| lower}} |\n~~\n| 2 |".replace("\\|", "|"),
        "text\n| a |\n|---|\n| 1 |\n~~\n| 2 |",
        "| a |\n|---|\n| `x \\| y` |\n~~\n| 2 |",
        "| a |\n|---|\n| 1 |\n~~\n~~\n| 2 |",
    ],
)
def test_a_marker_in_a_table_leaves_no_trace(source: str) -> None:
    without = "\n".join(line for line in source.split("\n") if line.strip("> ") != "~~")
    assert shown(marked(source)) == shown(without)


@pytest.mark.parametrize(
    ("source", "tables"),
    [
        ("| a |\n|---|\n| 1 |\n~~\n| b |\n|---|\n| 2 |", 2),
        ("| a |\n|---|\n| 1 |\n~~\ntext", 1),
        ("| a |\n|---|\n| 1 |\n~~\ntext \\| more", 1),
        ("| a |\n|---|\n~~\n> | 1 |", 1),
        ("a\n|---|\nb | c\n~~\nd | e", 0),
        ("a \\\\| b\n-|-\nb | c\n~~\nd | e", 0),
        ("a | b\n- | -\nb | c\n~~\nd | e", 0),
        ("b | c\n~~\nd | e", 0),
    ],
)
def test_elsewhere_a_marker_parts_what_stands_around_it(source: str, tables: int) -> None:
    blank = "\n".join("" if line == "~~" else line for line in source.split("\n"))
    got = shown(marked(source))
    assert got == shown(blank)
    assert got.count("<table>") == tables


def test_a_hidden_reference_does_not_resolve() -> None:
    source = f"[r]\n\n{WHEN}\n[r]: https://e.example\n{END}"
    hidden = project(article(source))
    assert hidden.codes == ["LK615"]
    assert hidden.body() == "<p>[r]</p>\n"
    assert "<a " in shown(source, x=True)


def test_a_block_that_is_hidden_parts_its_neighbors() -> None:
    assert shown(f"a\n{WHEN}\nb\n{END}\nc") == "<p>a</p>\n<p>c</p>\n"


CODE = "```\nx\n```"


@pytest.mark.parametrize("between", [CODE, "| a |\n| - |", "> x", "> [!NOTE]\n> x"])
def test_steps_that_begin_again_below_what_belongs_to_no_step_are_a_warning(between: str) -> None:
    assert findings(f"1. a\n\n{between}\n\n1. b") == [("ST207", 4 + between.count("\n") + 1)]


@pytest.mark.parametrize(
    "source",
    [
        f"1. a\n\n{CODE}\n\n2. b",
        "1. a\n\n   ```\n   x\n   ```\n\n1. b",
        "1. a\n\nThen:\n\n1. b",
        f"1. a\n\n{CODE}\n\n{CODE}\n\n1. b",
        f"- a\n\n{CODE}\n\n1. b",
        f"1. a\n\n## Then\n\n{CODE}\n\n1. b",
        "- 1. a\n- > x\n- 1. b",
    ],
)
def test_other_lists_may_begin_at_1(source: str) -> None:
    assert findings(source) == []


@pytest.mark.parametrize("x", [True, False])
def test_steps_around_a_hidden_alert_are_tight_and_numbered_as_in_the_source(x: bool) -> None:
    note = "> [!NOTE]\n> Mind the gap."
    html = shown(f"1. a\n2. b\n\n{WHEN}\n{note}\n{END}\n\n3. c\n4. d", x=x)
    assert "<p>a" not in html
    assert "<p>c" not in html
    assert ('<ol start="3">' in html) == x


def test_of_a_quote_nothing_is_left_where_nothing_in_it_is_shown() -> None:
    for quote in ("", "> [!NOTE]\n"):
        source = f"a\n\n{quote}> {WHEN}\n> b\n> {END}\n\nc"
        assert shown(source) == "<p>a</p>\n<p>c</p>\n"
        assert "b" in shown(source, x=True)


def test_terms_and_definitions_are_tight_however_many_directives_stand_between_them() -> None:
    source = f"Term\n{WHEN}\n: a\n{END}\n{WHEN}\n: b\n{END}\n: c"
    assert shown(source) == "<dl>\n<dt>Term</dt>\n<dd>c</dd>\n</dl>\n"
    assert shown(source, x=True).count("<dd>") == 3


@pytest.mark.parametrize("inside", ["***", "```\n> > b\n> > ```"], ids=["rule", "code"])
def test_text_below_a_quote_within_an_alert_stays_when_something_is_hidden_in_the_quote(
    inside: str,
) -> None:
    hidden = "> > <!-- help:when features.x -->\n> > a\n> > <!-- help:end -->\n"
    source = f"> [!NOTE]\n{hidden}> > {inside}\n>\n>     after\n"
    assert "<pre><code>after\n</code></pre>\n</div>" in shown(source)


@pytest.mark.parametrize(
    ("source", "items"),
    [
        (f"{WHEN}\n{END}\n1. {NOTE}\n   a\n2. b", 2),
        (f"{NOTE}\n1. {NOTE}\n   a\n2. b", 2),
        (f"- {NOTE}\n- {NOTE}\n- c", 3),
    ],
)
def test_a_comment_beside_an_item_s_mark_leaves_the_mark(source: str, items: int) -> None:
    assert shown(source).count("<li>") == items


def test_a_comment_that_begins_in_a_branch_ends_in_it() -> None:
    source = f"{WHEN}\n<!-- a\n<!-- help:else -->\n{END}\nb\n\n{WHEN}\n-->\n{END}"
    assert "CD210" in [code for code, _ in findings(source)]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (f"{WHEN}| a |{END}\n|---|\n| c |", "CD214"),
        (f"{WHEN}- a{END}\n  b\n\n  c", "CD210"),
        (f"{WHEN}> a{END}\n> b", "CD210"),
    ],
)
def test_what_begins_within_a_line_ends_there(source: str, code: str) -> None:
    assert code in [each for each, _ in findings(source)]


def test_what_a_hidden_part_leaves_is_not_indented_by_it() -> None:
    assert shown(f"{WHEN}now{END}    text") == "<p>text</p>\n"
