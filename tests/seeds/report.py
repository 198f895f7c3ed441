"""Which statement of the seeds is answered by which rules, and held by which tests.

python -m tests.seeds.report
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from helpgen.booking.registry import RULES
from tests.house.tree import ROOT

FOLDER = Path(__file__).parent / "booking"


def statements() -> Mapping[str, tuple[str, ...]]:
    """The rules that answer for each statement, as the rules themselves say."""
    found: dict[str, list[str]] = {}
    for rule in RULES:
        for statement in rule.statements:
            found.setdefault(statement, []).append(rule.id)
    return {statement: tuple(found[statement]) for statement in sorted(found, key=_order)}


def held() -> Mapping[str, tuple[str, ...]]:
    """The tests that are marked with each statement."""
    found: dict[str, list[str]] = {}
    for file in sorted(FOLDER.glob("test_*.py")):
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                for statement in _marks(function):
                    path = file.relative_to(ROOT).as_posix()
                    found.setdefault(statement, []).append(f"{path}::{function.name}")
    return {statement: tuple(each) for statement, each in found.items()}


def _marks(function: ast.FunctionDef) -> Iterator[str]:
    for mark in function.decorator_list:
        if (
            isinstance(mark, ast.Call)
            and isinstance(mark.func, ast.Attribute)
            and mark.func.attr == "statement"
        ):
            yield from (str(each.value) for each in mark.args if isinstance(each, ast.Constant))


def _order(statement: str) -> tuple[int, int]:
    seed, number = statement.split(".")
    return int(seed), int(number)


def report() -> Iterator[str]:
    """A line for each statement, and below it its rules and its tests."""
    marked = held()
    for statement, rules in statements().items():
        yield f"{statement}  {', '.join(rules)}"
        yield from (f"       {test}" for test in marked.get(statement, ("no test",)))


if __name__ == "__main__":
    sys.stdout.write("\n".join(report()) + "\n")
