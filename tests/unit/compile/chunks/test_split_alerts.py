"""An alert is whole, or somebody is told which line has left it."""

import pytest

from tests.project import lines_of
from tests.unit.compile.builder import FIRST, article, project, tenant

X, ELSE, END = "<!-- help:when features.x -->", "<!-- help:else -->", "<!-- help:end -->"


def told(source: str) -> list[tuple[str, int]]:
    """Code and line of the body, for an organization that sees the block and one that does not."""
    both = (tenant("oak", {"features.x": True}), tenant())
    found = lines_of(sorted(project(article(source), tenants=both).found))
    return [(code, line - FIRST + 1) for code, line in found]


@pytest.mark.parametrize(
    "source",
    [
        f"> [!NOTE] A\n> {X}\n> b\n> {END}\n> c",
        f"{X}\n> [!NOTE] A\n{ELSE}\n> [!NOTE] B\n{END}\n> c",
        f"{X}\n> [!NOTE] A\n> b\n{END}\n> c",
        f"> [!NOTE] A\n{X}\n> [!TIP] B\n{END}",
        f"> [!NOTE] A\n\n{X}\n> b\n{END}",
        f"> [!NOTE] A\n{X}\nb\n{END}",
        "> [!NOTE] A\n> <!-- a remark -->\n> b",
    ],
)
def test_an_alert_that_ends_where_it_should_is_fine(source: str) -> None:
    assert told(source) == []


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (f"> [!NOTE] A\n{X}\n> b\n{END}\n\nc", [3]),
        (f"> [!NOTE] A\n{X}\n> b\n{END}\n> c", [3, 5]),
        (f"> [!NOTE]\n> a\n{X}\n> b\n{END}\n\nc", [4]),
        (f"{X}\n> [!NOTE] A\n<!-- a remark -->\n> b\n{END}\n\nc", [4]),
        ("- item\n\n  > [!NOTE] A\n  <!-- a remark -->\n  > b", [5]),
    ],
)
def test_a_line_that_an_unquoted_directive_cuts_off_is_told(source: str, lines: list[int]) -> None:
    assert told(source) == [("ST212", line) for line in lines]
