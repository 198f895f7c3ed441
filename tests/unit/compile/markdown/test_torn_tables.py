"""Tables that became none, or lose a part, are told with both rows."""

import pytest

from tests.unit.compile.builder import article, findings, project

HEAD = "| a | b |\n|---|---|\n"
WHEN, END = "<!-- help:when features.x -->", "<!-- help:end -->"


@pytest.mark.parametrize(
    "source",
    [
        f"{HEAD}| 1 | 2 |",
        f"{HEAD}| 1 |",
        f"{HEAD}| 1 | 2 | |",
        f"{HEAD}| 1 | `x\\|y` |",
        f"{HEAD}| 1 | 2 |\n\nA | B in prose.",
        f"{HEAD}| 1 | 2 |\n{WHEN}\n| 3 | 4 |\n{END}\n| 5 | 6 |",
        f"{HEAD}| 1 | 2 |\n\n{HEAD}| 3 | 4 |",
        "a | b\n--|--\n1 | 2",
        "| x",
        "| not | a table",
        "yes | no\n\n---\n\ntext",
        "a\n---\n\n| x",
        "```\n| a | b |\n```",
    ],
)
def test_whole_tables_and_pipes_in_prose_are_fine(source: str) -> None:
    assert findings(source) == []


@pytest.mark.parametrize(
    ("source", "code", "line", "says", "hint"),
    [
        (f"{HEAD}| 1 | 2 |\n\n| 3 | 4 |", "ST220", 5, ("| 1 | 2 |", "| 3 | 4 |"), "blank line"),
        (
            f"{HEAD}| 1 | 2 |\n\n{WHEN}\n| 3 | 4 |\n{END}",
            "ST220",
            6,
            ("| 1 | 2 |", "| 3 | 4 |"),
            "blank line",
        ),
        ("| a | b |\n| 1 | 2 |", "ST220", 1, ("| a | b |",), "|---|---|"),
        (f"{HEAD}| 1 | 2 | 3 |", "ST221", 3, ("| a | b |", "| 1 | 2 | 3 |", "`3`"), "column"),
        (f"> {HEAD[:-1]}\n> | 1 | 2 | 3 |".replace("\n|-", "\n> |-"), "ST221", 3, ("`3`",), ""),
        (f"{HEAD}| `x|y` | 2 |", "ST221", 3, ("`2`",), "write \\|"),
        (f"{HEAD}| `x|y` |", "ST221", 3, ("backticks",), "write \\|"),
        ("| a | b |\n|---|\n| 1 | 2 |", "ST222", 2, ("| a | b |", "|---|"), "|---|---|"),
        ("| a |\n|---|---|\n| 1 |", "ST222", 2, ("| a |",), "|---|"),
        ("Text:\n| a | b |\n|---|\n| 1 | 2 |", "ST222", 3, ("| a | b |",), "|---|---|"),
        ("a | b | c\n--|--\n1 | 2 | 3", "ST222", 2, ("a | b | c", "--|--"), "|---|---|---|"),
    ],
)
def test_what_a_table_loses_is_told_once(
    source: str, code: str, line: int, says: tuple[str, ...], hint: str
) -> None:
    (found,) = project(article(source)).found
    assert (found.code, found.place.line - 9) == (code, line), found
    assert all(each in found.message for each in says), found
    assert hint in found.hint, found


def test_the_column_of_a_row_in_a_quote_is_behind_its_sign() -> None:
    (found,) = project(article("> | a |\n> |---|\n> | 1 | 2 |")).found
    assert found.place.column == 3


def test_a_row_too_long_is_told_where_a_condition_stands_among_the_rows() -> None:
    source = f"{HEAD}| 1 | 2 |\n{WHEN}\n| 3 | 4 | 5 |\n{END}"
    assert findings(source) == [("ST221", 5)]
