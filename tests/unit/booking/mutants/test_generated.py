"""The faults that are made from the rules: each is another program, named once, and none is in a law."""

import ast

import pytest

from helpgen.booking.moves.table import MOVES
from helpgen.booking.mutants.all import faults, planted_drift
from helpgen.booking.mutants.drift import Drift
from helpgen.booking.mutants.drifts import DRIFTS
from helpgen.booking.mutants.generated import FOLDERS, TABLE, generated
from helpgen.booking.mutants.planted_fault import modules, source_of
from helpgen.booking.mutants.unasked import laws
from tests.house.tree import ROOT

KINDS = {
    *("boundary", "constant", "unit", "zone", "guard", "effect", "key", "status", "message"),
    *("comparison", "arithmetic", "answer"),
}


def test_every_kind_of_fault_is_made() -> None:
    assert {fault.kind for fault in generated()} == KINDS


def test_every_fault_has_a_name_of_its_own() -> None:
    names = [fault.id for fault in faults()]
    assert len(names) == len(set(names))


@pytest.mark.long
def test_every_fault_is_another_program_that_can_be_read() -> None:
    for fault in faults():
        changed = ast.parse(fault.applied(source_of(fault.module)))
        assert ast.dump(changed) != ast.dump(ast.parse(source_of(fault.module))), fault


def test_what_was_there_stands_at_the_line_that_is_told() -> None:
    for fault in faults():
        assert (ROOT / fault.path).read_bytes() == source_of(fault.module)
        lines = source_of(fault.module).decode().splitlines()[fault.line - 1 :]
        assert " ".join(" ".join(lines).split()).find(fault.was.split(" ", maxsplit=1)[0]) >= 0


def test_the_same_faults_come_in_the_same_order() -> None:
    generated.cache_clear()
    before = generated()
    generated.cache_clear()
    assert generated() == before


def test_known_drifts_come_first_then_the_first_fault_of_every_module() -> None:
    order = faults()
    assert [fault.drift for fault in order[: len(DRIFTS)]] == [drift.id for drift in DRIFTS]
    touched = {fault.module for fault in generated()}
    firsts = order[len(DRIFTS) : len(DRIFTS) + len(touched)]
    assert {fault.module for fault in firsts} == touched


def test_every_rule_that_decides_anything_by_itself_has_faults() -> None:
    touched = {fault.module for fault in generated()}
    untouched = {name for name in modules("rules") if name not in touched}
    assert {name.removeprefix("helpgen.booking.rules.") for name in untouched} == {
        *("approval.entry_points", "booking.revalidate", "booking.validate_conflict"),
        *("cancel.late", "display.status_label", "display.status_surfaces", "reschedule.late"),
        *("notify.approved", "notify.cancelled_by_client", "notify.request_submitted"),
        "reschedule.constraints",
    }, "they only look something up, or hand on what is reckoned elsewhere"


def test_the_table_of_moves_loses_a_guard_and_an_effect_in_turn() -> None:
    of_row = [f.becomes for f in generated() if f.module == TABLE and " row 1: " in f.id]
    assert "('constraints', 'hold')" in of_row
    assert "PENDING" in of_row


def test_the_states_that_an_outcome_decides_get_no_fault_in_the_table() -> None:
    rows = {
        int(f.id.split(" row ")[1].split(":")[0])
        for f in generated()
        if " State." in f.id and f.module == TABLE
    }
    decided = {move.number for move in MOVES if move.outcome}
    assert decided
    assert rows.isdisjoint(decided)


def test_what_only_explains_is_left_alone() -> None:
    named = {fault.id.split(": ")[0].split(" ")[1] for fault in generated()}
    assert "_lateness" not in named
    assert "_now" in named


def test_laws_and_what_only_they_ask_are_left_alone() -> None:
    left = laws(tuple(modules(*FOLDERS)))
    assert "_never_inside" in left
    assert "nobody_else" in left, "only laws ask it"
    assert "is_late" not in left
    named = {fault.id.split(": ")[0].split(" ")[1] for fault in generated()}
    assert named.isdisjoint(left)


def test_a_drift_whose_text_has_gone_says_so() -> None:
    gone = Drift("D0", "gone", "helpgen.booking.rules.booking.lead_time", "if it rains:", "")
    with pytest.raises(ValueError, match="D0-gone: 'if it rains:' stands 0 times"):
        planted_drift(gone)
