import pytest

from helpgen.booking.rules.reschedule.replace import RULE, decide
from helpgen.booking.values.decision import allowed, effect
from helpgen.booking.values.state import State
from tests.unit.booking.rules.booking.answered import broken


@pytest.mark.parametrize(
    ("late", "required", "old", "new"),
    [
        (False, False, State.CANCELLED, State.BOOKED),
        (False, True, State.CANCELLED, State.PENDING),
        (True, False, State.LATE_CANCELLED, State.BOOKED),
        (True, True, State.LATE_CANCELLED, State.PENDING),
    ],
)
def test_the_old_one_ends_and_the_new_one_starts_as_any_booking_does(
    *, late: bool, required: bool, old: State, new: State
) -> None:
    answer = decide(late, required)
    assert answer.allowed
    assert answer.facts == {"old": old, "new": new, "reason": "rescheduled"}
    assert answer.effects == (effect("link:replacement"),)
    assert [each.kind for each in answer.effects] == list(RULE.effects)
    assert answer.because == ("late", "is", late)
    assert [old in RULE.gives[0].codes, new in RULE.gives[1].codes] == [True, True]


def test_its_law_denies_that_moving_skips_approval() -> None:
    law = ["approval-is-not-skipped"]
    booked, pending = allowed(new=State.BOOKED), allowed(new=State.PENDING)
    assert broken(RULE, booked, late=False, required=True) == law
    assert broken(RULE, pending, late=False, required=False) == law
    assert broken(RULE, pending, late=False, required=True) == []
    assert broken(RULE, booked, late=True, required=False) == []
