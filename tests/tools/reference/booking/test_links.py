import pytest

from helpgen.booking.registry import RULES
from tools.reference.booking.links import rule, rules, slug, targets


def test_a_rule_is_linked_by_its_id() -> None:
    assert rules(("cancel.late", "machine.step")) == "[cancel.late], [machine.step]"


def test_there_is_no_link_to_a_rule_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        rule("cancel.sometimes")


def test_an_anchor_keeps_letters_and_hyphens_only() -> None:
    assert slug("`cancel.late`") == "cancellate"
    assert slug("States and moves") == "states-and-moves"
    assert slug("booking.no-past") == "bookingno-past"


def test_no_two_rules_have_the_same_anchor() -> None:
    lines = targets().splitlines()
    assert len({line.partition(": ")[2] for line in lines}) == len(lines) == len(RULES) + 1
