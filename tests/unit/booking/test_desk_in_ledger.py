"""The desk decides, the ledger stores: both in one transaction."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from helpgen.booking import desk
from helpgen.booking.appointment import Draft
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.outcome import AuditEntry, Outcome
from helpgen.booking.state import State
from tests.booking_office import NOW, PRACTICE, appointment, at, wish
from tests.booking_policies import policy_with

POLICY = policy_with("maple-street-therapy", {"features.selfBookingRequiresApproval": False})
HOUSE = PRACTICE.organization


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "book.db", durable=False) as store:
        yield store


def book(ledger: Ledger, token: str, key: str, draft: Draft) -> Outcome:
    return ledger.attempt(
        HOUSE, token, NOW, lambda calendar: desk.book(PRACTICE, calendar, POLICY, NOW, draft, key)
    )


def test_of_two_who_want_one_time_one_gets_it(ledger: Ledger) -> None:
    first = book(ledger, "t1", "a1", wish(at(11)))
    second = book(ledger, "t2", "a2", wish(at(11), "dan"))
    assert (first.decision.code, second.decision.code) == ("", "slot_taken")
    assert [each.id for each in ledger.calendar(HOUSE).appointments] == ["a1"]
    assert [entry.code for entry in ledger.audit(HOUSE)] == ["", "slot_taken"]


def test_the_same_attempt_sent_again_books_once(ledger: Ledger) -> None:
    book(ledger, "t1", "a1", wish(at(11)))
    again = book(ledger, "t1", "a2", wish(at(11)))
    assert [each.id for each in again.appointments] == ["a1"]
    assert len(ledger.calendar(HOUSE).appointments) == 1


def test_a_hold_is_stored_with_one_entry_and_books_until_it_expires(ledger: Ledger) -> None:
    draft = wish(at(11))
    ledger.attempt(
        HOUSE, "", NOW, lambda calendar: desk.hold(PRACTICE, calendar, POLICY, NOW, draft, "h1")
    )
    (hold,) = ledger.calendar(HOUSE).holds
    assert (hold.id, hold.contact, hold.provider, hold.span) == ("h1", "cleo", "anna", at(11))
    assert hold.expires == NOW + timedelta(minutes=10)
    (entry,) = ledger.audit(HOUSE)
    assert entry == AuditEntry(HOUSE, "h1", "client", "hold", "none", "none", NOW, "")
    assert book(ledger, "t1", "a1", wish(at(11), "dan")).decision.code == "slot_taken"
    assert book(ledger, "t2", "a2", wish(at(11), hold="h1")).decision.code == ""
    assert ledger.calendar(HOUSE).holds == ()


def test_a_move_that_fails_keeps_the_old_appointment(ledger: Ledger) -> None:
    ledger.attempt(HOUSE, "", NOW, lambda _: Outcome(appointments=(appointment("a1"),)))
    book(ledger, "t2", "a2", wish(at(13), "dan"))
    moved = ledger.attempt(
        HOUSE,
        "t3",
        NOW,
        lambda calendar: desk.reschedule(
            PRACTICE, calendar, POLICY, NOW, key="a1", by="cleo", span=at(13), new="a3"
        ),
    )
    assert moved.decision.code == "slot_taken"
    kept = ledger.appointment(HOUSE, "a1")
    assert kept is not None
    assert (kept.state, kept.span) == (State.BOOKED, at(11))


def test_an_id_that_is_taken_is_refused_before_anything_is_stored(ledger: Ledger) -> None:
    book(ledger, "t1", "a1", wish(at(11)))
    with pytest.raises(ValueError, match="there is an appointment 'a1' already"):
        book(ledger, "t2", "a1", wish(at(13), "dan"))
    kept = ledger.appointment(HOUSE, "a1")
    assert kept is not None
    assert (kept.client, kept.span) == ("cleo", at(11))


def test_a_move_needs_an_id_of_its_own(ledger: Ledger) -> None:
    book(ledger, "t1", "a1", wish(at(11)))
    calendar = ledger.calendar(HOUSE)
    with pytest.raises(ValueError, match="already"):
        desk.reschedule(PRACTICE, calendar, POLICY, NOW, key="a1", by="cleo", span=at(13), new="a1")
