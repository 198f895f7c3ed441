"""Which tests are marked with which statement, read from the files of the tests themselves."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

HELD = "tests/seeds/booking"
"""Where in a checkout the tests are that hold the rules to the statements."""


def held(checkout: Path) -> Mapping[str, tuple[str, ...]]:
    """The tests of each statement, as paths and names that pytest takes."""
    found: dict[str, list[str]] = {}
    for file in sorted((checkout / HELD).glob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                for statement in _marks(node):
                    test = f"{HELD}/{file.name}::{node.name}"
                    found.setdefault(statement, []).append(test)
    return {statement: tuple(tests) for statement, tests in found.items()}


def _marks(function: ast.FunctionDef) -> Iterator[str]:
    for mark in function.decorator_list:
        if (
            isinstance(mark, ast.Call)
            and isinstance(mark.func, ast.Attribute)
            and mark.func.attr == "statement"
        ):
            yield from (str(each.value) for each in mark.args if isinstance(each, ast.Constant))
