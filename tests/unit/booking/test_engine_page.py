"""What the pages show of the engine is what the engine says."""

import json
import re
from typing import Any

import pytest

from helpgen.booking.engine.engine import answer, serve
from helpgen.booking.engine.line import CODES, DIGITS, LONGEST
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.engine.told import PROSE
from helpgen.booking.moves.case import FIELDS
from helpgen.booking.moves.machine import READ, RULE
from helpgen.booking.values.effects import FOR_PEOPLE
from helpgen.booking.values.rule import Cell
from helpgen.model.engine_description import EngineDescription
from tests.booking_policies import _values
from tests.house.tree import ROOT
from tools.reference.booking.links import slug

PAGE = (ROOT / "docs" / "engine.md").read_text("utf-8")
BOTH = PAGE + (ROOT / "docs" / "booking.md").read_text("utf-8")
POLICY = json.dumps(_values("maple-street-therapy"))
EXAMPLES = re.findall(r"^```jsonc?\n(.*)\n(.*)\n```$", BOTH, re.MULTILINE)
FAULTS, STEP, SAYS, OPERATED, VALUES = (
    PAGE.partition(f"## {title}\n")[2].partition("\n##")[0]
    for title in (
        "What a line that cannot be answered gets",
        "One step of the machine",
        "What an engine says about itself",
        "Find, hold, book, reschedule, cancel",
        "How values are written",
    )
)


@pytest.mark.parametrize(("question", "said"), EXAMPLES)
def test_an_example_is_answered_as_the_page_says(question: str, said: str) -> None:
    """Where a policy would fill the page, `{...}` stands for one of ours."""
    whole = question.replace('"policy": {...}', f'"policy": {POLICY}')
    assert json.dumps(answer(whole), ensure_ascii=False) == said


def test_no_example_is_left_out() -> None:
    assert len(EXAMPLES) == BOTH.count("```json")
    shown = [json.loads(question.replace("{...}", "{}")) for question, _ in EXAMPLES]
    rules = {each.get("rule") for each in shown}
    assert {"booking.lead-time", "machine.step"} <= rules
    assert {"find", "book"} <= {each.get("operation") for each in shown}


def test_every_operation_is_explained_with_all_that_it_is_given() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", OPERATED, re.MULTILINE))
    assert list(rows) == [each.id for each in OPERATIONS]
    wish = set(re.findall(r"\w+", rows["hold"]))
    for each in OPERATIONS:
        said = set(re.findall(r"\w+", rows[each.id])) | (wish if each.id == "book" else set())
        spare = {"location", "room", "kind", "link"} if each.id == "hold" else set()
        assert {field.name for field in each.given} - spare <= said, each.id


def test_every_member_of_a_description_is_explained() -> None:
    names = set(re.findall(r"`(\w+)`", SAYS))
    assert set(EngineDescription.model_fields) <= names


def test_every_type_of_cell_is_explained() -> None:
    told = re.findall(r"^\| ([a-z/, ]+) \|", VALUES, re.MULTILINE)
    words = {word for row in told for word in row.split(", ")}
    assert {cell.value for cell in Cell} <= words


def test_what_is_for_people_is_said() -> None:
    part = PAGE.partition("## What two engines agree on\n")[2].partition("\n## ")[0]
    assert {*PROSE, *FOR_PEOPLE} <= set(re.findall(r"`(\w+)`", part))


@pytest.mark.parametrize(("path", "heading"), re.findall(r"\]\((booking\.md)?#([\w-]+)\)", PAGE))
def test_every_link_of_the_page_has_its_heading(path: str, heading: str) -> None:
    page = (ROOT / "docs" / path).read_text("utf-8") if path else PAGE
    assert heading in {slug(each) for each in re.findall(r"^#+ (.*)$", page, re.MULTILINE)}


def test_every_fault_of_a_line_is_explained() -> None:
    assert re.findall(r"^\| `(\w+)`", FAULTS, re.MULTILINE) == list(CODES)
    assert f"{LONGEST:,} characters" in FAULTS
    assert f"more than {DIGITS} digits" in FAULTS


def test_every_value_that_a_step_is_given_is_explained_and_no_other() -> None:
    rows = re.findall(r"^\| (`.*?) \|", STEP, re.MULTILINE)
    names = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert sorted(names) == sorted(field.name for field in FIELDS)


def test_every_fact_of_a_step_and_the_number_of_its_keys_are_told() -> None:
    assert f"the {len(READ)} keys" in STEP
    assert {field.name for field in RULE.gives} <= set(re.findall(r"\w+", STEP))


def test_the_example_of_a_step_has_just_the_keys_that_it_needs() -> None:
    (question,) = (q for q, _ in EXAMPLES if '"machine.step"' in q)
    assert list(json.loads(question)["policy"]) == [key.name for key in READ]


def certified(required: str, held: str) -> bool:
    """A provider who holds the one is offered where the other is required."""
    given = {"required": [required], "held": [{"name": held}], "day": "2026-03-04"}
    return (
        answer(json.dumps({"rule": "availability.qualifications", "given": given}))["allowed"]
        is True
    )


@pytest.mark.parametrize(
    ("required", "held", "same"),
    [
        ("STRASSE", "stra\u00dfe", True),
        ("\u03a3\u03a3", "\u03c3\u03c2", True),
        ("\u00a0cbt\u2003", "\u0085CBT\x1c", True),
        ("\u00e9", "e\u0301", False),
        ("\ufeffcbt", "cbt", False),
        ("I", "\u0131", False),
    ],
)
def test_letters_and_blanks_are_compared_as_the_page_says(
    required: str, held: str, same: bool
) -> None:
    assert certified(required, held) is same
    assert certified(held, required) is same


@pytest.mark.parametrize("digits", ["60.0", "6e1", "1000001"])
def test_what_is_no_whole_number_is_refused_as_the_page_says(digits: str) -> None:
    line = (
        '{"rule": "availability.slot-duration", "policy": {"settings.defaultSessionDuration": 60}, '
        f'"given": {{"minutes": {digits}}}}}'
    )
    assert answer(line.replace(digits, "60"))["allowed"] is True
    error: Any = answer(line)["error"]
    assert error["code"] == "bad_given"


def test_a_big_id_comes_back_digit_by_digit() -> None:
    (said,) = serve(['{"id": 9007199254740993, "rule": "approval.entry-points"}'])
    assert said.startswith('{"id": 9007199254740993, ')
