from dataclasses import replace

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.find import Search, find
from helpgen.booking.rules.booking.open_requests import RULE, decide
from helpgen.booking.values.appointment import Calendar
from helpgen.booking.values.decision import ALLOWED
from helpgen.booking.values.office import Office
from helpgen.booking.values.state import State
from tests.booking_office import (
    GUEST,
    NOW,
    OPEN,
    PRACTICE,
    WEDNESDAY,
    appointment,
    at,
    code,
    having,
    wish,
)
from tests.booking_policies import only, policy_with


def _office(calendar: Calendar, most: int | None) -> Office:
    policy = policy_with(
        "maple-street-therapy",
        {
            **OPEN,
            "features.selfBookingRequiresApproval": True,
            "features.guestRequestEnabled": True,
            "features.manageRequestEnabled": True,
            "settings.maxOpenRequestsPerClient": most,
        },
    )
    return Office(PRACTICE, calendar, policy, NOW)


WAITING = having(appointment("a1", at(9), State.PENDING))


@pytest.mark.parametrize(
    ("requests", "most", "told"),
    [(0, 1, ""), (1, 1, "too_many_requests"), (1, 2, ""), (9, None, "")],
)
def test_so_many_requests_can_wait_and_no_further_one(
    requests: int, most: int | None, told: str
) -> None:
    answer = decide(requests, only({"settings.maxOpenRequestsPerClient": most}))
    assert answer.code == told


@pytest.mark.parametrize(
    ("requests", "most", "because"),
    [
        (0, 2, (0, "<", 2)),
        (2, 2, (2, ">=", 2)),
        (9, None, ("settings.maxOpenRequestsPerClient", "is", "empty")),
    ],
)
def test_the_answer_says_what_was_compared(
    requests: int, most: int | None, because: object
) -> None:
    answer = decide(requests, only({"settings.maxOpenRequestsPerClient": most}))
    assert answer.because == because


def test_the_desk_counts_what_waits_of_the_same_client() -> None:
    assert code(desk.book(_office(WAITING, 1), wish(at(11)), "new")) == "too_many_requests"
    assert code(desk.book(_office(WAITING, 2), wish(at(11)), "new")) == ""
    assert code(desk.book(_office(WAITING, None), wish(at(11)), "new")) == ""
    assert code(desk.book(_office(WAITING, 1), wish(at(11), "dan"), "new")) == ""
    booked = having(appointment("a1", at(9)))
    assert code(desk.book(_office(booked, 1), wish(at(11)), "new")) == ""


def test_a_time_cannot_be_held_for_a_request_too_many_and_none_is_offered() -> None:
    cleo, dan, _ = PRACTICE.clients
    assert code(desk.hold(_office(WAITING, 1), wish(at(11)), "h")) == "too_many_requests"
    office = _office(WAITING, 1)
    assert find(office, [WEDNESDAY], Search(cleo, "anna", "talk")) == ()
    assert find(office, [WEDNESDAY], Search(dan, "anna", "talk"))
    assert find(office, [WEDNESDAY], Search(None, "anna", "talk", guest=True))


def test_another_time_for_the_same_request_is_no_further_one() -> None:
    assert code(desk.edit(_office(WAITING, 1), "a1", "cleo", at(11))) == ""


def test_guests_are_known_by_their_email_however_it_is_written() -> None:
    guest = replace(
        appointment("a1", at(9), State.PENDING),
        client=None,
        guest=(("name", "G"), ("email", " GUS@people.example.org ")),
    )
    assert code(desk.book(_office(having(guest), 1), GUEST, "new")) == "too_many_requests"
    other = replace(guest, guest=(("name", "G"), ("email", "ann@people.example.org")))
    assert code(desk.book(_office(having(other), 1), GUEST, "new")) == ""
    nobody = replace(guest, guest=())
    unnamed = replace(GUEST, guest=())
    assert code(desk.book(_office(having(nobody), 1), unnamed, "new")) == "guest_details_missing"


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    policy = only({"settings.maxOpenRequestsPerClient": 2})
    for requests in (0, 1, 2, 3):
        assert law.holds(requests, policy, decide(requests, policy))
    assert not law.holds(2, policy, ALLOWED)
    assert law.holds(2, only({"settings.maxOpenRequestsPerClient": None}), ALLOWED)
