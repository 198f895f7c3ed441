"""How many of a day are counted where times are found: each hold once, on the organization's day."""

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.find import Search, find
from helpgen.booking.values.appointment import Calendar
from helpgen.booking.values.office import Office
from tests.booking_office import (
    NOW,
    OPEN,
    PRACTICE,
    WEDNESDAY,
    appointment,
    at,
    code,
    having,
    held,
    wish,
)
from tests.booking_policies import policy_with

TWO = (held("h", at(9), "cleo"), held("i", at(10), "dan"))
LATE = at(21)
"""On Wednesday there, on Thursday in UTC."""


def _is_offered(calendar: Calendar, most: int) -> bool:
    """Whether a third client is offered times on Wednesday; the desk says the same of one of them."""
    policy = policy_with("maple-street-therapy", {**OPEN, "settings.maxPerDay": most})
    office = Office(PRACTICE, calendar, policy, NOW)
    offered = find(office, [WEDNESDAY], Search(PRACTICE.clients[2], "anna", "talk")) != ()
    booked = desk.book(office, wish(at(14), PRACTICE.clients[2].id), "new")
    assert code(booked) == ("" if offered else "day_full")
    return offered


@pytest.mark.parametrize(
    ("calendar", "fills"),
    [
        (having(holds=TWO[:1]), 1),
        (having(holds=TWO), 2),
        (having(appointment(span=LATE)), 1),
        (having(holds=(held("h", LATE, "dan"),)), 1),
    ],
)
def test_a_day_is_full_with_as_many_as_there_may_be_and_not_before(
    calendar: Calendar, fills: int
) -> None:
    assert not _is_offered(calendar, fills)
    assert _is_offered(calendar, fills + 1)
