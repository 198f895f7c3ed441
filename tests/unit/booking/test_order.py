"""There is one order of asking, and every occasion asks a part of it; written down here once more, by hand."""

import pytest

from helpgen.booking.order import ORDER, asked_on, depends_on_the_choice, is_answerable, parts
from helpgen.booking.registry import BY_ID, RULES
from helpgen.booking.values.rule import About, Occasion

ASKED = """
booking.direct-link                book hold
portal.enabled                     book hold hold-to-move
booking.enabled                    book hold
booking.guest-allowed              book hold
booking.guest-details              book
booking.visit-type-by-client-kind  book move form
booking.open-requests              book hold
availability.active-provider       book hold hold-to-move move form approve
booking.provider-opt-in            book hold hold-to-move move form
booking.selections                 book hold hold-to-move move form
availability.qualifications        book hold hold-to-move move form approve
availability.dst                   book hold hold-to-move move form
booking.no-past                    book hold hold-to-move move
booking.lead-time                  book hold hold-to-move move
booking.max-future-days            book hold hold-to-move move
availability.slot-duration         book hold hold-to-move move form
availability.business-hours        book hold hold-to-move move form approve
availability.exceptions            book hold hold-to-move move form approve
availability.working-hours         book hold hold-to-move move form approve
availability.slot-grid             book hold hold-to-move move form
availability.daily-limit           book hold hold-to-move move
availability.block-events          book hold hold-to-move move form approve
availability.existing-appointments book hold hold-to-move move form approve
availability.room                  book hold hold-to-move move form approve
availability.client-conflict       book hold hold-to-move move form approve
hold.create                        book move approve
hold.owner                         book move use-hold
hold.expiry                        book move use-hold
"""
ROWS = [line.split() for line in ASKED.strip().splitlines()]
NOT_ABOUT_A_WISH = {
    "booking.entry-visible",  # shows a button
    "booking.any-provider",  # has chosen the provider by then
    "booking.validate-conflict",  # asks a part of the same
    "booking.revalidate",  # asks all of it
    "booking.clinical-fields-editable",  # comes after the booking
    "booking.submit",  # knows attempts apart, and not what they are about
    "booking.no-slots-help",  # explains an empty day
    "booking.beyond-window-help",  # explains a refusal
    "booking.window-dates",  # says which dates a calendar shows
}


@pytest.mark.parametrize("occasion", Occasion)
def test_every_occasion_asks_its_rules_in_the_one_order(occasion: Occasion) -> None:
    name = occasion.replace("check the ", "").replace(" ", "-")
    assert [rule.id for rule in asked_on(occasion)] == [row[0] for row in ROWS if name in row[1:]]


def test_a_rule_that_is_asked_on_some_occasion_stands_in_the_order_once() -> None:
    asked = {rule.id for rule in RULES if rule.asked}
    assert sorted(rule.id for rule in ORDER) == sorted(asked)
    assert all(BY_ID[rule.id] is rule for rule in ORDER)


def test_no_rule_that_can_refuse_a_wish_is_left_out() -> None:
    gating = {
        rule.id
        for rule in RULES
        if rule.id.startswith(("booking.", "availability.", "hold.")) and rule.messages
    }
    assert gating - NOT_ABOUT_A_WISH <= {rule.id for rule in asked_on(Occasion.BOOK)}


def test_only_a_rule_of_the_order_says_more_of_itself() -> None:
    for rule in RULES:
        if not rule.asked:
            assert (rule.about, rule.only_given, rule.only_with) == ((), (), None)
            assert (rule.found_in_bulk, rule.quiet) == (False, False)


@pytest.mark.parametrize(
    ("rule", "occasion"),
    [
        ("booking.revalidate", Occasion.BOOK),
        ("booking.validate-conflict", Occasion.FORM),
        ("reschedule.constraints", Occasion.MOVE),
        ("approval.recheck", Occasion.APPROVE),
    ],
)
def test_a_rule_of_rules_is_made_of_those_of_its_occasion(rule: str, occasion: Occasion) -> None:
    assert parts(BY_ID[rule]) == asked_on(occasion)


def test_others_are_made_of_those_that_they_name_or_of_none() -> None:
    assert [rule.id for rule in parts(BY_ID["approval.decline"])] == ["approval.who"]
    assert parts(BY_ID["booking.lead-time"]) == ()


def test_what_can_be_asked_depends_on_what_is_known_of_who_asks() -> None:
    def left_out(*, named: bool, guest: bool) -> set[str]:
        return {rule.id for rule in ORDER if not is_answerable(rule, named=named, guest=guest)}

    assert left_out(named=True, guest=False) == left_out(named=True, guest=True) == set()
    form = {rule.id for rule in ORDER if About.FORM in rule.about}
    assert form == {
        "booking.guest-details",
        "booking.visit-type-by-client-kind",
        "availability.client-conflict",
        "booking.open-requests",
    }
    assert left_out(named=False, guest=True) == form
    assert left_out(named=False, guest=False) == {
        *form,
        "booking.direct-link",
        "booking.guest-allowed",
        "availability.qualifications",
    }


def test_the_first_rules_refuse_whoever_the_provider_is_and_whenever_it_is() -> None:
    assert [depends_on_the_choice(rule) for rule in ORDER] == [False] * 7 + [True] * 21
