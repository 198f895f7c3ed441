"""What docs/booking.md says of the JSON of `slots` and `why` is what they print."""

import ast
import json
import re
import shlex

import pytest

from helpgen.cli.main import run
from tests.house.tree import ROOT

Said = pytest.CaptureFixture[str]
PAGE = (ROOT / "docs" / "booking.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## Ask about a day or a time\n")[2].partition("\n## ")[0]
NOW = ("--now", "2026-03-02 10:00")
ASKED = {"slots": ("--date", "2026-03-01"), "why": ("--start", "2026-03-01 10:00")}
CODED = ("empty_day.py", "hurdles.py", "causes.py")
RULES = {
    "no_portal_access",
    "portal_disabled",
    "self_booking_disabled",
    "guest_not_allowed",
    "visit_type_not_allowed",
}
"""Reasons whose code is a rule's."""
MADE = {"Obstacle", "Hurdle", "Cause"}


def _in_row(name: str) -> set[str]:
    """The names in the last column of the row of this field."""
    row = next(line for line in SECTION.splitlines() if line.startswith(f"| `{name}` |"))
    return set(re.findall(r"`(\w+)`", row.split("|")[3]))


def test_every_field_of_a_rule_and_of_a_provider_is_told_and_no_other(capsys: Said) -> None:
    asked = ("--tenant", "maple-street-therapy", "--start", "2026-03-10 20:00", *NOW)
    assert run(["booking", "why", str(ROOT), *asked, "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert {frozenset(each) for each in document["rules"]} == {frozenset(_in_row("rules"))}
    (refusal, *_), *_ = (each["refusals"] for each in document["providers"])
    assert {*document["providers"][0], *refusal} == _in_row("providers")


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
        tree = ast.parse((ROOT / "helpgen" / "bookings" / file).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MADE:
                first = node.args[0]
                codes |= {first.value} if isinstance(first, ast.Constant) else set()
            if isinstance(node, ast.Compare) and getattr(node.left, "id", "") == "code":
                codes |= {each.value for each in node.comparators if isinstance(each, ast.Constant)}
    told = re.findall(r"^\| (`.*?) \|", SECTION.partition("| code |")[2], re.MULTILINE)
    assert {code for cell in told for code in re.findall(r"`(\w+)`", cell)} == codes


def test_the_example_of_why_is_what_it_prints(capsys: Said) -> None:
    command = next(
        line for line in SECTION.splitlines() if line.startswith("$ helpgen booking why")
    )
    _, *arguments = shlex.split(command.removeprefix("$ "))
    assert run([*arguments, str(ROOT)]) == 0
    printed = capsys.readouterr().out
    assert f"```text\n{printed}```\n" in SECTION
