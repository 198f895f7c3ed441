from helpgen.booking.rules.booking.initial_status import RULE
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.state import State
from tests.unit.booking.rules.booking.answered import answered, broken


def test_without_approval_an_appointment_is_booked_at_once() -> None:
    answer = answered(RULE, required=False)
    assert answer.allowed
    assert answer.facts == {"state": State.BOOKED}
    assert answer.because == ("approval required", "is", False)


def test_with_approval_it_waits() -> None:
    answer = answered(RULE, required=True)
    assert answer.allowed
    assert answer.facts == {"state": State.PENDING}
    assert answer.because == ("approval required", "is", True)


def test_its_law_denies_every_other_beginning() -> None:
    for state in State:
        for required, right in ((True, State.PENDING), (False, State.BOOKED)):
            law = [] if state is right else ["never-beyond-booked"]
            assert broken(RULE, allowed(state=state), required=required) == law
