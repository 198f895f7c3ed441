import pytest

from helpgen.booking.rules.reschedule.one_pending_change import RULE, decide
from helpgen.booking.values.decision import ALLOWED, refused
from helpgen.booking.values.messages import CHANGE_PENDING
from tests.unit.booking.rules.booking.answered import broken


def test_without_an_open_change_one_can_be_asked_for() -> None:
    answer = decide("none")
    assert answer.allowed
    assert answer.because == ("none", "is", "none")


@pytest.mark.parametrize("change", ["reschedule_requested", "cancel_requested"])
def test_an_open_change_stands_in_the_way_of_the_next(change: str) -> None:
    answer = decide(change)
    assert answer.message is CHANGE_PENDING
    assert answer.code == "change_pending"
    assert answer.because == (change, "is not", "none")


def test_its_law_denies_two_open_changes() -> None:
    no = refused(CHANGE_PENDING)
    assert broken(RULE, ALLOWED, change="cancel_requested") == ["at-most-one"]
    assert broken(RULE, no, change="none") == ["at-most-one"]
    assert broken(RULE, no, change="cancel_requested") == []
    assert broken(RULE, ALLOWED, change="none") == []
