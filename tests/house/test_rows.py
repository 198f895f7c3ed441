"""Every row of the table of faults that is due has a test that answers for it."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.house.tree import ROOT

DUE = {f"B{number}" for number in (*range(1, 56), 62, 63, 64, 65)}
PERILS = {f"B{number}" for number in (*range(42, 56), 63)}
"""Those that `SECURITY.md` lists."""

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


def answered() -> Iterator[tuple[str, str]]:
    """Rows of builds in peril, as `SECURITY.md` tells them, with each file that is said to test one."""
    text = (ROOT / "SECURITY.md").read_text()
    for row, cells in re.findall(r"^\| (B\d+) \| (.*)$", text, re.MULTILINE):
        for file in re.findall(r"`(tests/[\w/.]+\.py)`", cells.rpartition(" | ")[2]):
            yield row, file


def test_each_file_that_is_said_to_test_a_row_says_so_itself() -> None:
    told = list(answered())
    assert {row for row, _ in told} == PERILS
    assert [(row, file) for row, file in told if row not in set(marked(ROOT / file))] == []


def test_no_test_answers_for_a_row_that_does_not_exist() -> None:
    assert sorted(rows() - {f"B{number}" for number in range(1, LAST + 1)}) == []
