"""Cases as text: each line of source with `C` for code, `1` to `6` for a heading, `.` for the rest."""

import pytest

from helpgen.read.lines.scan import Scanner, plain_tabs

CASES = [
    ("a fence is code with both its lines", "```\na\n```\nb", "CCC."),
    ("a fence in an item ends with the item", "- ```\n  a\nb", "CC."),
    ("a fence in a quote ends with the quote", "> ```\n> a\nb", "CC."),
    ("a shorter fence does not close", "````\n```\n````", "CCC"),
    ("a backtick in the info makes it text", "``` a`b\nc", ".."),
    ("four columns are code", "    a\n   b", "C."),
    ("four columns below a paragraph are not", "a\n    b", ".."),
    ("a tab is four columns", "\ta", "C"),
    ("four columns count from the item", "- a\n\n    b\n\n      c", "....C"),
    ("five columns beside a mark are code", "-     a", "C"),
    ("a paragraph may go on left of its item", "- a\nb\n    c", "..."),
    ("a heading by marks", "## a\n#b\n####### c", "2.."),
    ("a heading by an underline stands on its first line", "a\nb\n===", "1.."),
    ("a lazy underline is text", "> a\n===", ".."),
    ("a rule after a quote is no underline", "> a\n---", ".."),
    ("a reference leaves nothing to underline", "[a]: /u\n===", ".."),
    ("a code block may follow a reference", "[a]: /u\n    b", ".C"),
    ("a table's delimiter row is no underline", "| a |\n---\n| b |", "..."),
    ("code ends a table", "| a |\n|---|\n    b", "..C"),
    ("a definition holds code", "a\n:       b", ".C"),
    ("a footnote holds code", "[^a]: b\n\n        c", "..C"),
    ("html is text", "<pre>\n\n    a\n</pre>", "..C."),
]


@pytest.mark.parametrize(("source", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_a_line_is(source: str, expected: str) -> None:
    lines = source.split("\n")
    scanner = Scanner(lines)
    kinds = ["."] * len(lines)
    for index in range(len(lines)):
        scanner.step(index)
        if scanner.code:
            kinds[index] = "C"
        if scanner.heading:
            kinds[scanner.heading[0]] = str(scanner.heading[1])
    assert "".join(kinds) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("3. a\n9. b", [3, 3]),
        ("1. a\n\n\n2. b", [1, None, None, 1]),
        ("1. a\n2) b", [1, 2]),
        ("1. a\n\nb\n\n2. c", [1, None, None, None, 2]),
        ("1.\n\n2. b", [1, None, 1]),
        ("1. a\n\n   5. b\n   6. c\n2. d", [1, None, 5, 5, 1]),
        ("a\n2. b", [None, None]),
        ("- a", [None]),
    ],
)
def test_an_item_knows_its_lists_first_number(source: str, expected: list[int | None]) -> None:
    lines = source.split("\n")
    scanner = Scanner(lines)
    firsts = []
    for index in range(len(lines)):
        scanner.step(index)
        firsts.append(scanner.first)
    assert firsts == expected


def test_nesting_that_markdown_would_drop_is_noticed() -> None:
    scanner = Scanner([">" * 19, "> " * 20 + "a"])
    scanner.step(0)
    assert not scanner.too_deep
    scanner.step(1)
    assert scanner.too_deep


def test_tabs_behind_a_quote_become_spaces() -> None:
    assert plain_tabs(">\ta") == ">   a"
    assert plain_tabs("\ta") == "\ta"
