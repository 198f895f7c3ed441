"""Every row of the table of faults that is due has a test that answers for it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.house.tree import ROOT

DUE = {f"B{number}" for number in (*range(1, 42), *range(45, 51), 52, 53, 54, 62, 64, 65)}
LAST = 70


def marked(file: Path) -> Iterator[str]:
    """The rows that a file's tests are marked with: `row("B33")`, wherever it stands."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "row":
            yield from (str(ast.literal_eval(each)) for each in node.args if _is_text(each))


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@cache
def rows() -> frozenset[str]:
    """All of them: every test file is parsed, so not while tests are collected."""
    return frozenset(row for file in (ROOT / "tests").rglob("test_*.py") for row in marked(file))


def test_every_row_that_is_due_has_a_test() -> None:
    assert sorted(DUE - rows()) == []


def test_no_test_answers_for_a_row_that_does_not_exist() -> None:
    assert sorted(rows() - {f"B{number}" for number in range(1, LAST + 1)}) == []
