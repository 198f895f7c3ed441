"""Every rule is asked by the desk, the list of times, the table of moves or the ledger, or says who asks it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpgen.booking.moves.table import MOVES
from helpgen.booking.registry import BY_ID, RULES
from helpgen.booking.values.rule import Rule
from tests.house.tree import ROOT

BOOKING = ROOT / "helpgen" / "booking"
MODULES = {f"helpgen.booking.rules.{rule.id}".replace("-", "_"): rule.id for rule in RULES}
OPERATIONS = [
    file
    for file in BOOKING.rglob("*.py")
    if file.relative_to(BOOKING).parts[0] not in {"rules", "engine", "registry.py"}
]
"""All that decides something; the registry lists every rule, and the engine asks whichever it is told to."""


def imported(file: Path) -> Iterator[str]:
    """The rules whose modules, or something of them, a file imports: ruff sees to it that it uses them."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (node.module, *(f"{node.module}.{each.name}" for each in node.names))
            yield from (MODULES[name] for name in names if name in MODULES)


ASKED = {rule for file in OPERATIONS for rule in imported(file)}


def test_the_files_that_decide_are_found() -> None:
    folders = {file.relative_to(BOOKING).parts[0] for file in OPERATIONS}
    assert {"desk", "moves", "ledger", "find.py", "order.py"} <= folders
    assert len(ASKED) > len(RULES) / 2


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_is_asked_by_an_operation_or_says_who_asks_it(rule: Rule) -> None:
    if rule.id in ASKED:
        assert not rule.elsewhere
    else:
        assert rule.elsewhere.endswith(".")
        assert not rule.asked


def test_what_an_operation_asks_with_others_is_asked_too() -> None:
    parts = {part for rule in ASKED for part in BY_ID[rule].asks}
    assert parts <= ASKED


def test_row_4_asks_what_approving_asks_but_for_the_clock() -> None:
    (approves,) = (move for move in MOVES if move.number == 4)
    asks = [part for part in BY_ID["approval.approve"].asks if part != "approval.request-expiry"]
    assert (
        list(approves.guards) == asks
    )  # a request that has expired is none any more: `values/lapse`
