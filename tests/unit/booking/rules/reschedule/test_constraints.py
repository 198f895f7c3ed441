"""How it is made of others is in `shapes/test_first_refusal.py`."""

from helpgen.booking.order import asked_on, parts
from helpgen.booking.rules.reschedule.constraints import RULE
from helpgen.booking.values.rule import Occasion

ASKS = {rule.id for rule in parts(RULE)}


def test_what_can_be_booked_can_be_moved_to_and_nothing_else() -> None:
    about_who = {
        *("booking.direct-link", "portal.enabled", "booking.enabled"),
        *("booking.guest-allowed", "booking.guest-details", "booking.open-requests"),
    }
    assert {rule.id for rule in asked_on(Occasion.BOOK)} - about_who == ASKS


def test_online_booking_need_not_be_on_to_move_an_appointment() -> None:
    assert "booking.enabled" not in ASKS
