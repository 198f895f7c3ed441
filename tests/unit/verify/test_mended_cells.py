from dataclasses import replace

import pytest

from helpgen.verify.mended_cells import CellMend, mended_text, mends
from tests.unit.report.claims.sample_verdicts import HIDDEN, PATH, ROWS


def mended(line: str, cell: int = 2, text: str = "no") -> str:
    """The line with one cell put right; what stands in the way where it is not."""
    after, left = mended_text("a.md", f"above\n{line}\nbelow", [CellMend("a.md", 2, cell, text)])
    if left:
        assert after == f"above\n{line}\nbelow"
        return f"{left[0].place.column}: {left[0].why}"
    above, middle, below = after.split("\n")
    assert (above, below) == ("above", "below")
    return middle


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("| a | b | yes |", "| a | b | no |"),
        ("|a|b|yes|", "|a|b|no|"),
        ("a | b | yes", "a | b | no"),
        ("| a | b |   yes  |  ", "| a | b |   no  |  "),
        ("|\ta | b\t| yes\t|", "|\ta | b\t| no\t|"),
        ("> | a | b | yes |", "> | a | b | no |"),
        ("   | a | b | yes |", "   | a | b | no |"),
        ("| a | b | yes |\r", "| a | b | no |\r"),
        (r"| a \| c | b | yes |", r"| a \| c | b | no |"),
        ("| {{labels.x | lower}} | b | yes |", "| {{labels.x | lower}} | b | no |"),
        (r"| \{{ | b | yes |", r"| \{{ | b | no |"),
        ("| {% a | b %} | b | yes |", "| {% a | b %} | b | no |"),
        ("| a | b | yes | more |", "| a | b | no | more |"),
        ("| a |  | yes |", "| a |  | no |"),
        (
            "| 2<!-- help:is a.b --> | b | yes |",
            "| 2<!-- help:is a.b --> | b | no |",
        ),
        (
            '| “x”<!-- help:event a by="b|c" --> | b | yes |',
            '| “x”<!-- help:event a by="b|c" --> | b | no |',
        ),
        (
            '| a | b | yes | <!-- help:ignore ST101 reason="a|b" -->',
            '| a | b | no | <!-- help:ignore ST101 reason="a|b" -->',
        ),
    ],
)
def test_only_the_cell_changes(line: str, right: str) -> None:
    assert mended(line) == right


def test_an_empty_cell_between_pipes_is_filled() -> None:
    assert mended("| a | b |  |") == "| a | b |  no|"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("| a | b | {{labels.x}} |", "11: the cell holds a variable or a claim"),
        (r"| a | b | x \| y |", "11: the cell holds an escaped pipe"),
        ("| a | b | 2<!-- help:is a.b --> |", "11: the cell holds a variable or a claim"),
        (
            "| a | b | <!-- help:when a.b -->yes<!-- help:end --> |",
            "11: a condition or a comment stands in this row",
        ),
        (
            "| a<!-- help:when a.b --> | c<!-- help:end --> | b | yes |",
            "4: a condition or a comment stands in this row",
        ),
        ("| a | b | yes <!-- a note --> |", "15: a condition or a comment stands in this row"),
        ("| a | b |", "10: its cell is not written out"),
    ],
)
def test_what_is_not_plainly_one_cell_of_text_is_told_and_left(line: str, why: str) -> None:
    assert mended(line) == why


@pytest.mark.parametrize("text", ["a|b", "*a*", "a\\", "<b>", "[x]", "{{a}}", "`a`"])
def test_what_would_not_be_plain_text_is_not_written(text: str) -> None:
    assert "would not be plain text" in mended("| a | b | yes |", text=text)


def test_two_cells_of_one_row_are_mended_together() -> None:
    cells = [CellMend("a.md", 1, 0, "longer than before"), CellMend("a.md", 1, 1, "x")]
    assert mended_text("a.md", "| a | b |", cells) == ("| longer than before | x |", ())


def test_a_row_is_mended_whole_or_not_at_all() -> None:
    cells = [CellMend("a.md", 1, 0, "x"), CellMend("a.md", 1, 1, "y")]
    text, left = mended_text("a.md", "| {{a}} | b |", cells)
    assert text == "| {{a}} | b |"
    assert [each.why for each in left] == ["the cell holds a variable or a claim"]


def test_line_ends_stay_as_they_are() -> None:
    text = "one\r\n| a |\r\nthree"
    assert mended_text("a.md", text, [CellMend("a.md", 2, 0, "b")])[0] == "one\r\n| b |\r\nthree"


def test_a_row_that_all_want_alike_is_mended() -> None:
    found = mends([replace(ROWS, tenants=("ann",)), replace(ROWS, tenants=("bob",)), HIDDEN])
    assert found.cells == (CellMend(PATH, 16, 2, "no"),)
    assert found.left == ()


def test_two_corrections_of_one_row_are_told_and_nothing_is_written() -> None:
    found = mends([ROWS, replace(ROWS, mended=((16, 2, "yes"),))])
    assert found.cells == ()
    (left,) = found.left
    assert (left.place.path, left.place.line) == (PATH, 16)
    assert left.why.startswith("it should be 'no' for some and 'yes' for others")


def test_a_row_that_is_right_for_others_is_not_made_wrong_for_them() -> None:
    found = mends([ROWS, replace(ROWS, mended=(), findings=())])
    assert found.cells == ()
    assert found.left[0].why.startswith("'no' is right for some organizations only")


def test_those_who_do_not_see_the_row_have_no_say() -> None:
    found = mends([ROWS, replace(ROWS, rows=(15,), mended=(), findings=())])
    assert found.cells == (CellMend(PATH, 16, 2, "no"),)


def test_disagreement_about_one_cell_leaves_the_whole_row() -> None:
    both = replace(ROWS, mended=((16, 1, "x"), (16, 2, "no")))
    assert mends([both, replace(ROWS, mended=((16, 1, "x"),))]).cells == ()
