import pytest

from helpgen.booking.rules.cancel.frees_slot import RULE, decide
from helpgen.booking.values.decision import Decision, effect
from helpgen.booking.values.state import State
from tests.unit.booking.rules.booking.answered import broken

GIVEN_UP = [State.CANCELLED, State.LATE_CANCELLED, State.MISSED, State.DECLINED]


@pytest.mark.parametrize("state", GIVEN_UP)
def test_whatever_is_given_up_frees_its_time(state: State) -> None:
    answer = decide(state)
    assert answer.allowed
    assert answer.facts == {"freed": True}
    assert answer.effects == (effect("free:time"),)
    assert [each.kind for each in answer.effects] == list(RULE.effects)


@pytest.mark.parametrize("state", sorted(set(State) - set(GIVEN_UP)))
def test_what_stands_or_took_place_frees_nothing(state: State) -> None:
    answer = decide(state)
    assert answer.allowed
    assert answer.facts == {"freed": False}
    assert answer.effects == ()


def test_its_law_denies_that_a_booked_time_is_free() -> None:
    free = Decision(effects=(effect("free:time"),))
    assert broken(RULE, free, state=State.BOOKED) == ["never-while-it-blocks"]
    assert broken(RULE, Decision(), state=State.BOOKED) == []
    assert broken(RULE, free, state=State.CANCELLED) == []
