"""The built-in rules with a fault: one at a time, and what breaks down is the engine's fault."""

from dataclasses import replace

import pytest

from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.own_mutants import OwnMutants
from helpgen.verify.engine import EngineFault, RuleQuestion
from helpgen.verify.mutants import BrokenMutantError, Mutant

QUESTION = RuleQuestion(
    "booking.lead-time",
    {"features.selfBookingLeadTimeHours": 24, "settings.timezone": "America/New_York"},
    {"start": "2026-03-03T10:00:00Z", "now": "2026-03-02T10:00:00Z"},
)


@pytest.fixture(scope="module")
def source() -> OwnMutants:
    return OwnMutants()


def named(source: OwnMutants, name: str) -> Mutant:
    return next(each for each in source.mutants() if each.id == name)


def test_the_rule_answers_otherwise_while_the_fault_is_there(source: OwnMutants) -> None:
    moved = named(source, "booking.lead-time decide: ahead < needed -> ahead <= needed")
    with source.mutated(moved) as engine:
        assert engine.answer([QUESTION])[0].code == "too_soon"
    assert OwnEngine().answer([QUESTION])[0].allowed
    assert (moved.rule, moved.path, moved.drift) == (
        "booking.lead-time",
        "helpgen/booking/rules/booking/lead_time.py",
        "",
    )


def test_a_table_with_a_fault_is_imported_once(source: OwnMutants) -> None:
    only = named(source, "D24-only-the-confirmed-can-check-in")
    with source.mutated(only) as first, source.mutated(only) as second:
        assert first is second
    assert only.is_in_flows
    assert first.describe().said.moves != OwnEngine().describe().said.moves


def test_what_breaks_down_is_told(source: OwnMutants) -> None:
    breaking = named(source, "booking.lead-time _asked: held_since is None -> False")
    with (
        source.mutated(breaking) as engine,
        pytest.raises(EngineFault, match="it breaks down: AttributeError"),
    ):
        engine.answer([QUESTION])


def test_a_flow_that_breaks_down_is_told(source: OwnMutants) -> None:
    breaking = named(source, "moves.guards existing: case.state is None -> case.state is not None")
    policy = {"features.selfBookingRequiresApproval": True}
    with source.mutated(breaking) as engine:
        assert engine.flow("book-with-approval", policy).error, "some settings are missing"
        assert engine.flow("nowhere", policy).error


def test_a_fault_with_which_nothing_can_be_imported_is_broken(source: OwnMutants) -> None:
    drift = named(source, "D24-only-the-confirmed-can-check-in")
    whole = source._faults[drift.id]
    source._faults = {drift.id: replace(whole, id="bad", new="1 / 0, ")}
    try:
        with pytest.raises(BrokenMutantError), source.mutated(drift):
            pass
    finally:
        del source._faults
