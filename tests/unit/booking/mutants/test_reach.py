"""A fault is a matter of those rules whose answers can depend on its module, and of no others."""

from helpgen.booking.mutants.reach import reaches_flows, rule_named, rules_reached
from helpgen.booking.registry import RULES

B = "helpgen.booking"


def test_a_rule_reaches_itself_and_those_that_ask_it() -> None:
    reached = rules_reached(f"{B}.rules.booking.lead_time")
    assert set(reached) == {"booking.lead-time", "booking.revalidate", "reschedule.constraints"}


def test_what_rules_share_is_a_matter_of_all_that_import_it() -> None:
    assert set(rules_reached(f"{B}.shapes.lateness")) == {
        *("cancel.late", "reschedule.late", "machine.step"),
    }


def test_values_are_a_matter_of_every_rule() -> None:
    assert len(rules_reached(f"{B}.values.clock")) == len(RULES) + 1


def test_the_ledger_is_no_matter_of_any_rule() -> None:
    assert rules_reached(f"{B}.ledger.triggers") == ()


def test_flows_go_by_the_table_and_by_the_rules_that_guard_it() -> None:
    assert reaches_flows(f"{B}.moves.table")
    assert reaches_flows(f"{B}.rules.approval.who")
    assert not reaches_flows(f"{B}.rules.display.status_label")


def test_a_place_has_the_name_of_its_rule_or_else_of_its_module() -> None:
    assert rule_named(f"{B}.rules.cancel.late") == "cancel.late"
    assert rule_named(f"{B}.moves.machine") == "machine.step"
    assert rule_named(f"{B}.shapes.lateness") == "shapes.lateness"
