"""A room is one of the practice's, whoever names it; the same of a service that is filled in."""

from dataclasses import replace

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.values.appointment import Calendar
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Practice
from tests.booking_office import (
    GUEST,
    NOW,
    OPEN,
    PRACTICE,
    WITH_ROOM,
    appointment,
    at,
    code,
    having,
    wish,
)
from tests.booking_policies import policy_with

SETTINGS: dict[str, object] = {
    **OPEN,
    "features.guestRequestEnabled": True,
    "features.portalAllowCancel": True,
    "features.portalAllowReschedule": True,
    "settings.cancelMode": "immediate",
    "settings.cancelReasonRequired": False,
    "settings.rescheduleMode": "auto",
}
POLICY = policy_with("maple-street-therapy", SETTINGS)


def office(calendar: Calendar, practice: Practice = WITH_ROOM) -> Office:
    return Office(practice, calendar, POLICY, NOW)


def test_the_room_that_was_chosen_is_kept() -> None:
    (new,) = desk.book(office(having()), replace(wish(at(11)), room="x"), "a1").appointments
    assert new.room == "x"
    assert code(desk.hold(office(having()), replace(wish(at(11)), room="x"), "h")) == ""


@pytest.mark.parametrize(
    ("practice", "room"), [(WITH_ROOM, "y"), (WITH_ROOM, "X"), (PRACTICE, "x")]
)
def test_a_room_that_the_practice_does_not_have_can_be_neither_booked_nor_filled_in(
    practice: Practice, room: str
) -> None:
    there = office(having(appointment("a2")), practice)
    wanted = replace(wish(at(14)), room=room)
    for outcome in (
        desk.book(there, wanted, "a1"),
        desk.book(there, replace(GUEST, span=at(14), room=room), "a1"),
        desk.hold(there, wanted, "h"),
        desk.fill_in(there, "a2", "anna", {"room": room}),
        desk.fill_in(there, "a2", "sam", {"room": room, "location": "West"}),
    ):
        assert code(outcome) == "not_found"


def test_a_service_that_the_practice_does_not_have_cannot_be_filled_in() -> None:
    there = office(having(appointment()))
    assert code(desk.fill_in(there, "a1", "anna", {"service": "y", "room": "x"})) == "not_found"
    assert code(desk.fill_in(there, "a1", "anna", {"service": "x"})) == ""


def test_who_may_fill_in_nothing_does_not_learn_which_rooms_there_are() -> None:
    there = office(having(appointment()))
    for room in ("x", "y"):
        outcome = desk.fill_in(there, "a1", "cleo", {"room": room})
        assert code(outcome) == "clinical_fields_read_only"


def test_a_room_and_a_service_can_be_taken_out_again() -> None:
    there = office(having(replace(appointment(), room="gone", service="gone")))
    (after,) = desk.fill_in(there, "a1", "anna", {"room": "", "service": ""}).appointments
    assert (after.room, after.service) == ("", "")


def test_what_is_in_a_room_that_is_gone_can_still_be_moved_and_canceled() -> None:
    there = office(having(replace(appointment(), room="gone")))
    assert code(desk.reschedule(there, "a1", "cleo", at(14), "a2")) == ""
    assert code(desk.cancel(there, "a1", "cleo")) == ""
