"""Tags for words: they pair inside their paragraph, cell or heading, or are an error at their place."""

from time import process_time

import pytest

from helpgen.compile.markdown.parser import page_parser
from tests.unit.compile.builder import FIRST, article, findings, project, shown


@pytest.mark.parametrize("typed", ["<br>", "<br/>", "<br />", "<BR>", "<Br />"])
def test_a_line_break_may_be_typed_as_people_do(typed: str) -> None:
    assert shown(f"a{typed}b\n") == "<p>a<br />b</p>\n"
    assert "<td>a<br />b</td>" in shown(f"| x |\n| - |\n| a{typed}b |\n")


@pytest.mark.parametrize("name", ["kbd", "mark", "sub", "sup"])
def test_words_between_two_tags_are_markdown(name: str) -> None:
    typed = f"<{name}>*a* {{{{labels.patient.singular}}}}</{name.upper()} >"
    assert shown(f"{typed}\n") == f"<p><{name}><em>a</em> Patient</{name}></p>\n"
    assert f'<a href="./"><{name}>' in shown(f"[{typed}](/help/portal/one)\n")
    assert f"<li><{name}>" in shown(f"- {typed}\n")


def test_a_heading_s_id_and_words_have_no_tags() -> None:
    made = project(article("## Press <kbd>F1</kbd><br>now\n"))
    section = made.content().sections[0]
    assert (section.id, section.text) == ("press-f1-now", "Press F1 now")


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("a <kbd>b", 1),
        ("a</kbd> b", 1),
        ("<kbd>a</kbd></kbd>", 1),
        ("*a <kbd>b* c</kbd>", 1),
        ("<kbd>*a</kbd>*", 1),
        ("<kbd>**a</kbd> b**", 1),
        ("[a <mark>b](/help/portal/one) c</mark>", 1),
        ("<kbd><sub>a</kbd></sub>", 1),
        ("<kbd>a\n\nb", 1),
        ("| <kbd>a | b |\n| - | - |", 1),
        ("![a <kbd>b](/help/portal/one.png)", 0),
        ('<kbd class="x">a</kbd>', 1),
        ("<br clear=all>", 1),
    ],
)
def test_a_tag_that_does_not_pair_is_one_error(source: str, count: int) -> None:
    assert [each for each in findings(f"{source}\n") if each[0] == "ST210"] == [
        ("ST210", 1)
    ] * count


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("Press <kbd>Enter<kbd> now", 17),
        ("<kbd>A</kbd> and <kbd>B<kbd>", 24),
        ("**a <kbd>B<kbd> c** d", 11),
        ("x<sub>1<sub>", 8),
    ],
)
def test_a_tag_that_opens_twice_was_meant_to_close(source: str, column: int) -> None:
    (found,) = project(article(source)).found
    assert (found.code, found.place.column) == ("ST210", column), found
    assert found.hint.startswith("write </"), found


def test_the_error_stands_at_the_tag() -> None:
    source = "One\n- two\n  {{labels.patient.singular}} <kbd>A</kbd> `<kbd>` <kbd>B\n"
    found = project(article(source)).found
    column = source.splitlines()[2].rindex("<kbd>") + 1
    assert [(each.place.line - FIRST + 1, each.place.column) for each in found] == [(3, column)]


def test_the_error_stands_at_the_tag_in_a_cell_too() -> None:
    row = "| <kbd>A</kbd> | x <kbd>B |"
    found = project(article(f"| a | b |\n| - | - |\n{row}\n")).found
    assert [each.place.column for each in found] == [row.rindex("<kbd>") + 1]


@pytest.mark.parametrize("source", ["`<kbd>`", "```\n<kbd>\n```", "    <kbd>", "\\<kbd>"])
def test_a_tag_in_code_or_escaped_is_text(source: str) -> None:
    assert "&lt;kbd&gt;" in shown(f"{source}\n")


def test_many_tags_take_no_longer_than_their_text_is_long() -> None:
    parser = page_parser(highlighted=False)
    for text in ("<kbd>" * 20_000, "</kbd>" * 20_000, "<kbd>*" * 10_000, "<br " * 20_000):
        began = process_time()
        parser.render(text)
        assert process_time() - began < 20
