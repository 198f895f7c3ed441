"""Plain text as Markdown."""

import pytest

from helpgen.text.markdown import as_address, as_markdown, as_title


@pytest.mark.parametrize(
    "text",
    [
        "Client",
        "24 hours",
        "help@oak.example",
        "2026-11-20",
        "snake_case",
        "R & D",
        "a - b",
        "St. Mary",
        "+1 555",
    ],
)
def test_what_means_nothing_is_left_alone(text: str) -> None:
    assert as_markdown(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*a*", r"\*a\*"),
        ("[a](b)", r"\[a\](b)"),
        ("<b>", r"\<b>"),
        ("https://e.example", r"https\://e.example"),
        ("&lt;", r"\&lt;"),
        ("{{x}}", r"\{\{x}}"),
        ("a | b", r"a \| b"),
        (" a ", "&#32;a&#32;"),
        ("_a_", r"\_a\_"),
    ],
)
def test_what_would_be_markup_is_escaped(text: str, written: str) -> None:
    assert as_markdown(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [("- a", r"\- a"), ("1. a", r"1\. a"), ("# a", r"\# a"), ("> a", r"\> a"), ("=", r"\=")],
)
def test_what_would_begin_a_block_is_escaped_where_it_begins_a_line(
    text: str, written: str
) -> None:
    assert as_markdown(text, begins_line=True) == written


def test_a_title_keeps_its_quotation_marks_and_an_address_its_parentheses() -> None:
    assert as_title('a "b"') == r"a \"b\""
    assert as_address("tel:(1)") == r"tel:\(1\)"
