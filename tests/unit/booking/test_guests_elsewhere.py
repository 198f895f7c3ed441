"""A guest is at one place at a time, as far as what they tell shows who they are (decision 14)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Appointment, Calendar, Draft
from helpgen.booking.values.event import Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Client
from helpgen.booking.values.state import State
from tests.booking_office import GUEST, NOW, OPEN, PRACTICE, at, code, having, wish
from tests.booking_policies import policy_with

SETTINGS = {**OPEN, "features.guestRequestEnabled": True, "settings.approvalRequiredFields": []}
POLICY = policy_with("maple-street-therapy", SETTINGS)
HERE = Office(PRACTICE, Calendar(), POLICY, NOW)
(FIRST,) = desk.book(HERE, GUEST, "first").appointments


def with_ben(**told: str) -> Draft:
    guest = tuple({**dict(GUEST.guest), **told}.items())
    return replace(GUEST, provider="ben", guest=guest)


def office(*there: Appointment) -> Office:
    return replace(HERE, calendar=having(*there))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (with_ben(), "client_busy"),
        (
            with_ben(name="Augustus", email="GUS@People.example.org", phone="414-555-9"),
            "client_busy",
        ),
        (with_ben(email="other@people.example.org", phone="(414) 555 0100"), "client_busy"),
        (with_ben(email="other@people.example.org", phone="414-555-0199"), ""),
        (replace(with_ben(), span=at(12)), ""),
        (replace(with_ben(), span=at(10)), ""),
    ],
)
def test_a_guest_is_not_at_two_clinicians_at_one_time(wanted: Draft, expected: str) -> None:
    assert code(desk.book(office(FIRST), wanted, "second")) == expected


def test_a_guest_cannot_hold_a_time_at_which_they_are_elsewhere() -> None:
    assert code(desk.hold(office(FIRST), with_ben(), "h")) == "client_busy"
    assert code(desk.hold(office(FIRST), replace(with_ben(), span=at(12)), "h")) == ""


def test_a_request_that_was_called_off_is_in_nobodys_way() -> None:
    for state in (State.DECLINED, State.CANCELLED):
        assert code(desk.book(office(replace(FIRST, state=state)), with_ben(), "second")) == ""


def test_a_guest_learns_nothing_of_a_client_with_the_same_address() -> None:
    cleo = Client("cleo", "Cleo", email="gus@people.example.org", phone="414-555-0100")
    there = replace(office(), practice=replace(PRACTICE, clients=(cleo,)))
    (theirs,) = desk.book(there, wish(at(11)), "first").appointments
    assert code(desk.book(replace(there, calendar=having(theirs)), with_ben(), "second")) == ""


def test_a_guests_own_request_is_not_in_the_way_of_its_approval() -> None:
    assert code(desk.decide(office(FIRST), "first", "ada", Event.APPROVE)) == ""


def test_two_given_requests_of_one_guest_are_not_both_approved() -> None:
    there = office(replace(FIRST, state=State.BOOKED), replace(FIRST, id="second", provider="ben"))
    assert code(desk.decide(there, "second", "ada", Event.APPROVE)) == "slot_taken"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.db", durable=False) as opened:
        yield opened


def test_the_ledger_takes_the_first_of_two(ledger: Ledger) -> None:
    def booked(wanted: Draft, key: str) -> str:
        return ledger.serve(
            HERE, Token(), lambda there: desk.book(there, wanted, key)
        ).decision.code

    assert (booked(GUEST, "first"), booked(with_ben(), "second")) == ("", "client_busy")
