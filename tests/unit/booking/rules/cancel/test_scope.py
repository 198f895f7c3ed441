import pytest

from helpgen.booking.rules.cancel.scope import RULE, decide
from helpgen.booking.values.decision import allowed, refused
from helpgen.booking.values.messages import WRONG_STATE
from helpgen.booking.values.state import State
from tests.unit.booking.rules.booking.answered import broken

AGREED = [State.BOOKED, State.CONFIRMED]


@pytest.mark.parametrize("state", AGREED)
def test_what_is_agreed_can_be_canceled(state: State) -> None:
    answer = decide(state)
    assert answer.allowed
    assert answer.facts == {"button": "cancel"}
    assert answer.because == (state, "in", ("booked", "confirmed"))


def test_a_request_cannot_be_canceled_so_its_button_withdraws_it() -> None:
    answer = decide(State.PENDING)
    assert answer.message is WRONG_STATE
    assert answer.facts == {"button": "withdraw"}
    assert answer.because == ("pending", "not in", ("booked", "confirmed"))


@pytest.mark.parametrize("state", sorted(set(State) - {*AGREED, State.PENDING}))
def test_what_is_under_way_or_over_has_no_button(state: State) -> None:
    answer = decide(state)
    assert answer.message is WRONG_STATE
    assert answer.facts == {"button": ""}


def test_its_law_denies_a_button_that_sends_what_is_refused() -> None:
    law, no = ["button-fits"], WRONG_STATE
    for state in State:
        assert broken(RULE, decide(state), state=state) == []
    assert broken(RULE, refused(no, button="cancel"), state=State.PENDING) == law
    assert broken(RULE, refused(no, button=""), state=State.PENDING) == law
    assert broken(RULE, allowed(button=""), state=State.BOOKED) == law
    assert broken(RULE, refused(no, button="withdraw"), state=State.COMPLETED) == law
    assert broken(RULE, allowed(button="cancel"), state=State.PENDING) == law
