import pytest

from helpgen.booking.rules.booking.service_hidden import RULE
from helpgen.booking.values.decision import allowed
from tests.unit.booking.rules.booking.answered import answered, broken

FIELDS = ("start", "service_code", "location", "modifier", "provider")


@pytest.mark.parametrize("actor", ["client", "guest"])
def test_clients_and_guests_see_everything_but_code_and_modifier(actor: str) -> None:
    answer = answered(RULE, actor=actor, fields=FIELDS)
    assert answer.allowed
    assert answer.facts == {
        "visible": ("start", "location", "provider"),
        "hidden": ("service_code", "modifier"),
    }
    assert answer.because == (actor, "does not see", ("service_code", "modifier"))


@pytest.mark.parametrize("actor", ["clinician", "staff"])
def test_clinician_and_staff_see_everything(actor: str) -> None:
    answer = answered(RULE, actor=actor, fields=FIELDS)
    assert answer.facts == {"visible": FIELDS, "hidden": ()}


def test_what_the_form_does_not_have_is_not_hidden() -> None:
    answer = answered(RULE, actor="client", fields=("start", "modifier"))
    assert answer.facts == {"visible": ("start",), "hidden": ("modifier",)}


def test_its_law_denies_a_code_that_a_client_sees() -> None:
    law = ["no-billing-for-clients"]
    for seen in (FIELDS, ("start", "location", "provider", "modifier"), ("start",)):
        assert broken(RULE, allowed(visible=seen), actor="client", fields=FIELDS) == law
    assert broken(RULE, allowed(visible=("start",)), actor="staff", fields=FIELDS) == law
