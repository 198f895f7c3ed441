from itertools import product

import pytest

from helpgen.booking.rules.booking.clinical_fields_editable import NOT_EDITABLE, RULE
from helpgen.booking.values.decision import ALLOWED, refused
from helpgen.booking.values.messages import WRONG_STATE
from helpgen.booking.values.state import State
from tests.unit.booking.rules.booking.answered import answered, broken

OPEN = ["pending", "booked", "confirmed", "checked_in", "in_progress"]
FINAL = ["completed", "cancelled", "late_cancelled", "missed", "declined", "no_show"]


@pytest.mark.parametrize(("actor", "state"), list(product(("clinician", "staff"), OPEN)))
def test_clinician_and_staff_change_them_until_the_end(actor: str, state: str) -> None:
    answer = answered(RULE, actor=actor, state=State(state))
    assert answer.allowed
    assert answer.because == (state, "is not", "final")


@pytest.mark.parametrize(("actor", "state"), list(product(("clinician", "staff"), FINAL)))
def test_nobody_changes_them_afterwards(actor: str, state: str) -> None:
    answer = answered(RULE, actor=actor, state=State(state))
    assert answer.message is WRONG_STATE
    assert answer.because == (state, "is", "final")


@pytest.mark.parametrize(("actor", "state"), list(product(("client", "guest"), OPEN + FINAL)))
def test_a_client_never_does(actor: str, state: str) -> None:
    answer = answered(RULE, actor=actor, state=State(state))
    assert answer.message is NOT_EDITABLE
    assert answer.because == (actor, "is not", "clinician or staff")


def test_its_law_denies_a_client_and_a_late_change() -> None:
    law = ["never-by-clients"]
    assert broken(RULE, ALLOWED, actor="client", state=State.BOOKED) == law
    assert broken(RULE, ALLOWED, actor="staff", state=State.COMPLETED) == law
    assert broken(RULE, refused(NOT_EDITABLE), actor="staff", state=State.BOOKED) == law


def test_its_code_is_the_agreed_one() -> None:
    assert NOT_EDITABLE.code == "clinical_fields_read_only"
