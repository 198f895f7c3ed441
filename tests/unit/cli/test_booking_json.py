"""What docs/booking.md says of the JSON of `slots` and `why` is what they print."""

import ast
import json
import re

import pytest

from helpgen.cli.main import run
from tests.house.tree import ROOT

Said = pytest.CaptureFixture[str]
PAGE = (ROOT / "docs" / "booking.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## Ask about a day or a time\n")[2].partition("\n## ")[0]
NOW = ("--now", "2026-03-02 10:00")
ASKED = {"slots": ("--date", "2026-03-01"), "why": ("--start", "2026-03-01 10:00")}
CODED = ("empty_day.py", "hurdles.py")
RULES = {"portal_disabled", "self_booking_disabled", "visit_type_not_allowed"}
"""Reasons whose code is a rule's."""


def _fields(command: str) -> set[str]:
    """The names in the first column of the rows about this command."""
    rows = re.findall(rf"^\| (`.*?) \| (?:both|`{command}`) \|", SECTION, re.MULTILINE)
    return {name for cell in rows for name in re.findall(r"`(\w+)`", cell)}


@pytest.mark.parametrize("command", ASKED)
def test_every_field_of_the_object_is_told_and_no_other(command: str, capsys: Said) -> None:
    asked = ("--tenant", "maple-street-therapy", *ASKED[command], *NOW, "--format", "json")
    assert run(["booking", command, str(ROOT), *asked]) == 0
    assert _fields(command) == set(json.loads(capsys.readouterr().out))


def test_every_reason_for_an_empty_day_is_told_and_no_other() -> None:
    codes: set[object] = set(RULES)
    for file in CODED:
        tree = ast.parse((ROOT / "helpgen" / "pipeline" / file).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Reason", "Hurdle"}:
                first = node.args[0]
                codes |= {first.value} if isinstance(first, ast.Constant) else set()
            if isinstance(node, ast.Compare) and getattr(node.left, "id", "") == "code":
                codes |= {each.value for each in node.comparators if isinstance(each, ast.Constant)}
    told = re.findall(r"^\| (`.*?) \|", SECTION.partition("| code |")[2], re.MULTILINE)
    assert {code for cell in told for code in re.findall(r"`(\w+)`", cell)} == codes
