from itertools import product

import pytest

from helpgen.booking.rules.display.status_style import RULE, decide
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.state import Change, State
from tests.booking_policies import policy_of, policy_with

LAWS = {each.name: each.holds for each in RULE.properties}
S1B = policy_of("oak-line-behavioral")
S4 = policy_of("lakeside-psychology")
EACH_ITS_OWN = policy_with(
    "lakeside-psychology",
    {
        "settings.statusStyles": {
            "change_requested": "style change",
            **{each.value: f"style {each.value}" for each in State},
        }
    },
)


def test_approval_turns_a_gray_placeholder_light_green() -> None:
    assert decide(State.PENDING, "none", S1B) == allowed(style="gray-placeholder")
    assert decide(State.BOOKED, "none", S1B) == allowed(style="light-green")


@pytest.mark.parametrize(
    ("state", "change", "style"),
    [
        (State.PENDING, "none", "gray-diagonal"),
        (State.BOOKED, "none", "green"),
        (State.BOOKED, "reschedule_requested", "green-diagonal"),
        (State.BOOKED, "cancel_requested", "green-diagonal"),
        (State.CANCELLED, "none", "red"),
    ],
)
def test_green_red_and_diagonal_lines_tell_what_waits(
    state: State, change: str, style: str
) -> None:
    assert decide(state, change, S4) == allowed(style=style)


@pytest.mark.parametrize("change", [Change.RESCHEDULE_REQUESTED, Change.CANCEL_REQUESTED])
@pytest.mark.parametrize("state", State)
def test_an_open_change_shows_on_what_is_agreed_and_nowhere_else(
    state: State, change: Change
) -> None:
    agreed = state in {State.BOOKED, State.CONFIRMED}
    expected = "style change" if agreed else f"style {state.value}"
    assert decide(state, change.value, EACH_ITS_OWN).facts == {"style": expected}


@pytest.mark.parametrize("state", State)
def test_without_one_every_state_has_its_own_style(state: State) -> None:
    assert decide(state, "none", EACH_ITS_OWN).facts == {"style": f"style {state.value}"}


def test_the_laws_hold_for_every_state_and_change() -> None:
    for state, change in product(State, Change):
        answer = decide(state, change, EACH_ITS_OWN)
        assert all(holds(state, change, EACH_ITS_OWN, answer=answer) for holds in LAWS.values())


def test_the_laws_are_broken_by_the_other_style() -> None:
    state, waits = allowed(style="style booked"), allowed(style="style change")
    over, shows = LAWS["over-is-over"], LAWS["an-open-change-shows"]
    assert not over(State.BOOKED, "none", EACH_ITS_OWN, answer=waits)
    assert not over(State.CANCELLED, "cancel_requested", EACH_ITS_OWN, answer=waits)
    assert not shows(State.BOOKED, "cancel_requested", EACH_ITS_OWN, answer=state)
