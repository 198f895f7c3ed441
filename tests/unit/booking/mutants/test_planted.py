"""A planted fault is there for a while, in functions and in what runs at import, and then it is gone."""

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

from helpgen.booking.engine.ruled import ruled
from helpgen.booking.mutants.all import faults
from helpgen.booking.mutants.planted import planted, runs_at_import
from helpgen.booking.mutants.planted_fault import PlantedFault, source_of
from helpgen.booking.mutants.planting import PlantingFinder
from helpgen.booking.values import Decision, zone

LEAD_TIME = "helpgen.booking.rules.booking.lead_time"
QUESTION = {
    "rule": "booking.lead-time",
    "policy": {"features.selfBookingLeadTimeHours": 24, "settings.timezone": "UTC"},
    "given": {"start": "2026-03-03T10:00:00Z", "now": "2026-03-02T10:00:00Z"},
}


def named(name: str) -> PlantedFault:
    return next(fault for fault in faults() if fault.id == name)


def fault_in(module: str, old: str, new: str) -> PlantedFault:
    start = source_of(module).index(old.encode())
    return PlantedFault("own", "own", module, 1, start, start + len(old), new, old, new)


def test_the_boundary_moves_and_moves_back() -> None:
    fault = named("booking.lead-time decide: ahead < needed -> ahead <= needed")
    assert not runs_at_import(fault)
    with planted(fault):
        assert ruled(QUESTION)["code"] == "too_soon"
    assert ruled(QUESTION)["allowed"] is True


def test_a_fault_goes_away_when_something_is_raised() -> None:
    fault = named("booking.lead-time decide: ahead < needed -> ahead <= needed")
    with pytest.raises(KeyError), planted(fault):
        raise KeyError
    assert ruled(QUESTION)["allowed"] is True


def test_what_is_remembered_is_forgotten() -> None:
    zone("America/New_York")
    with planted(named("booking.lead-time decide: ahead < needed -> ahead <= needed")):
        assert zone.cache_info().currsize == 0
        zone("America/New_York")
    assert zone.cache_info().currsize == 0


def test_a_table_is_imported_anew_and_the_old_one_comes_back() -> None:
    fault = named("D24-only-the-confirmed-can-check-in")
    assert runs_at_import(fault)
    kept = sys.modules["helpgen.booking.moves.table"]
    with planted(fault):
        from helpgen.booking.moves.table import MOVES  # noqa: PLC0415  what is there now

        assert sys.modules["helpgen.booking.moves.table"] is not kept
        (row,) = [move for move in MOVES if move.says == "The client has come."]
        assert [state.value for state in row.states if state] == ["confirmed"]
    assert sys.modules["helpgen.booking.moves.table"] is kept
    assert vars(sys.modules["helpgen"])["booking"] is sys.modules["helpgen.booking"]


def test_a_fault_in_a_method_or_a_property_is_exchanged() -> None:
    module = "helpgen.booking.values.decision"
    fault = fault_in(module, "return self.message is None", "return self.message is not None")
    assert not runs_at_import(fault)
    with planted(fault):
        assert not Decision().allowed
    assert Decision().allowed


def test_a_function_that_nobody_can_reach_by_its_name_is_imported_anew() -> None:
    """A module whose function was replaced by something else under its name."""
    module = "helpgen.booking.rules.cancel.late"
    assert runs_at_import(fault_in(module, "decide = lateness", "decide = lateness; other = 1"))
    names = vars(sys.modules[LEAD_TIME])
    held, names["decide"] = names["decide"], None
    try:
        assert runs_at_import(fault_in(LEAD_TIME, "if ahead < needed:", "if ahead > needed:"))
    finally:
        names["decide"] = held


def test_a_new_function_is_imported_anew() -> None:
    new = "def more() -> None: ...\n\n\ndef _asked("
    assert runs_at_import(fault_in(LEAD_TIME, "def _asked(", new))


def test_a_fault_without_any_consequence_changes_nothing() -> None:
    fault = fault_in(LEAD_TIME, "ahead < needed", "(ahead < needed)")
    with planted(fault):
        assert ruled(QUESTION)["allowed"] is True


def test_only_the_named_module_is_found_with_a_change() -> None:
    finder = PlantingFinder(LEAD_TIME, lambda source: source)
    package = sys.modules["helpgen.booking.rules.booking"]
    assert finder.find_spec("helpgen.booking.order", None) is None
    assert isinstance(finder.find_spec(LEAD_TIME, package.__path__), ModuleSpec)
    assert isinstance(package, ModuleType)


def test_a_module_that_is_not_there_cannot_be_changed() -> None:
    finder = PlantingFinder("helpgen.nowhere", lambda source: source)
    with pytest.raises(ImportError, match=r"there is no module helpgen\.nowhere"):
        finder.find_spec("helpgen.nowhere", [])
