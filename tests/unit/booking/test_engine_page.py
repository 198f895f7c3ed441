"""What docs/booking.md shows of the engine is what the engine says."""

import json
import re

import pytest

from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.line import CODES, DIGITS, LONGEST
from helpgen.booking.moves.case import FIELDS
from helpgen.booking.moves.machine import READ, RULE
from tests.house.tree import ROOT

PAGE = (ROOT / "docs" / "booking.md").read_text()
EXAMPLES = re.findall(r"^```json\n(.*)\n(.*)\n```$", PAGE, re.MULTILINE)
FAULTS, STEP = (
    PAGE.partition(f"### {title}\n")[2].partition("\n##")[0]
    for title in ("What a line that cannot be answered gets", "One step of the machine")
)


@pytest.mark.parametrize(("question", "said"), EXAMPLES)
def test_an_example_is_answered_as_the_page_says(question: str, said: str) -> None:
    assert json.dumps(answer(question), ensure_ascii=False) == said


def test_no_example_is_left_out() -> None:
    assert len(EXAMPLES) == PAGE.count("```json")
    shown = [json.loads(question)["rule"] for question, _ in EXAMPLES]
    assert {"booking.lead-time", "machine.step"} <= set(shown)


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
