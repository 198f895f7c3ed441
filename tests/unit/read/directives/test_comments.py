import pytest

from helpgen.read.directives.comments import Find, cut, find


def spans(text: str, *, cells: bool = False) -> list[str]:
    return [text[each.start : each.end] for each in find(text, cells=cells)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <!-- b --> c", ["<!-- b -->"]),
        ("<!-- a --><!-- b -->", ["<!-- a -->", "<!-- b -->"]),
        ("`<!-- a -->`", []),
        ("``<!-- a ` -->``", []),
        ("` <!-- a -->", ["<!-- a -->"]),
        (r"\<!-- a -->", []),
        (r"\`<!-- a -->`", ["<!-- a -->"]),
        ("`a\n<!-- b --> c`", []),
        ("<!-- a --> --> b", ["<!-- a -->"]),
        ("<!-- a", ["<!-- a"]),
        ("<!-- a\n-->", ["<!-- a"]),
        ("<https://x.test/`> <!-- a --> `", ["<!-- a -->"]),
        ('[a](/b "`") <!-- c --> `', ["<!-- c -->"]),
        ("see help:when x", ["help:when"]),
        ("`help:when` and xhelp:when, help: when", []),
    ],
)
def test_what_stands_outside_code_spans(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_a_code_span_ends_with_its_cell_in_a_row() -> None:
    text = "| `a | <!-- b --> ` |"
    assert spans(text) == []
    assert spans(text, cells=True) == ["<!-- b -->"]


def test_an_unclosed_comment_is_told_from_a_closed_one() -> None:
    assert [each.what for each in find("<!-- a --> <!-- b")] == [Find.COMMENT, Find.UNCLOSED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <!-- b --> c", "a c"),
        ("a<!-- b -->c", "ac"),
        ("a  <!-- b -->", "a"),
        ("> <!-- b -->", ">"),
        ("a <!-- b --> <!-- c --> d", "a d"),
    ],
)
def test_a_cut_leaves_one_space_and_no_line_break(text: str, expected: str) -> None:
    assert cut(text, find(text)) == expected
