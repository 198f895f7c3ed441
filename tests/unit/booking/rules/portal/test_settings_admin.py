import pytest

from helpgen.booking.rules.portal.settings_admin import BOXES, NOT_ADMIN, PLACE, RULE, decide
from helpgen.booking.values.decision import ALLOWED

LAW = RULE.properties[0].holds


def test_an_administrator_may_change_the_settings() -> None:
    answer = decide("admin")
    assert answer.allowed
    assert answer.because == ("admin", "is", "admin")


@pytest.mark.parametrize("role", ["admin_assistant", "staff", "scheduler", "client", "Admin", ""])
def test_nobody_else_may_although_others_read_the_article(role: str) -> None:
    answer = decide(role)
    assert answer.message is NOT_ADMIN
    assert answer.code == "not_admin"
    assert answer.because == (role, "is not", "admin")


@pytest.mark.parametrize("role", ["admin", "admin_assistant"])
def test_everybody_is_told_where_the_settings_are(role: str) -> None:
    assert decide(role).facts == {"place": PLACE, "boxes": BOXES}


def test_the_place_and_the_checkboxes_are_called_as_on_the_screen() -> None:
    assert PLACE == ("Settings", "Patient Portal & Self-Booking")
    assert BOXES == (
        "Enable Patient Portal",
        "Require Appointment Confirmation",
        "Allow Portal Cancellation",
        "Allow Portal Rescheduling",
    )


def test_the_law_holds_and_is_broken_by_the_opposite_answer() -> None:
    assert LAW("admin", answer=decide("admin"))
    assert LAW("staff", answer=decide("staff"))
    assert not LAW("staff", answer=ALLOWED)
    assert not LAW("admin", answer=decide("staff"))
