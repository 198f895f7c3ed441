"""The desk decides, the ledger stores: both in one transaction."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.desk.question import contact_of
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Calendar, CalendarEntry, Draft, Span
from helpgen.booking.values.event import Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.state import State
from tests.booking_office import GUEST, NOW, PRACTICE, at, wish
from tests.booking_policies import policy_with

POLICY = policy_with(
    "maple-street-therapy",
    {"features.selfBookingRequiresApproval": False, "features.guestRequestEnabled": True},
)
HOUSE = PRACTICE.organization
HERE = Office(PRACTICE, Calendar(), POLICY, NOW)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "book.db", durable=False) as store:
        yield store


def book(ledger: Ledger, word: str, key: str, draft: Draft) -> Outcome:
    return ledger.serve(
        HERE, Token(contact_of(draft), word), lambda office: desk.book(office, draft, key)
    )


def keep(ledger: Ledger, key: str, draft: Draft, moving: str = "") -> Outcome:
    return ledger.serve(HERE, Token(), lambda office: desk.hold(office, draft, key, moving))


def move(ledger: Ledger, new: str, span: Span, hold: str = "") -> Outcome:
    return ledger.serve(
        HERE, Token(), lambda office: desk.reschedule(office, "a1", "cleo", span, new, hold)
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
    keep(ledger, "h1", draft)
    (hold,) = ledger.calendar(HOUSE).holds
    assert (hold.id, hold.contact, hold.provider) == ("h1", "client:cleo", "anna")
    assert hold.span == at(11)
    assert hold.expires == NOW + timedelta(minutes=10)
    (entry,) = ledger.audit(HOUSE)
    assert entry == AuditEntry(HOUSE, "h1", "client", "hold", "none", "none", NOW, "", "cleo")
    assert book(ledger, "t1", "a1", wish(at(11), "dan")).decision.code == "slot_taken"
    assert book(ledger, "t2", "a2", wish(at(11), hold="h1")).decision.code == ""
    assert ledger.calendar(HOUSE).holds == ()


def test_a_guest_s_hold_is_in_nobody_s_way_but_others(ledger: Ledger) -> None:
    keep(ledger, "h1", GUEST)
    other = replace(GUEST, guest=(*GUEST.guest, ("email", "gil@people.example.org")))
    for draft in (other, wish(at(11))):
        assert book(ledger, "t1", "a1", draft).decision.code == "slot_taken"
    outcome = book(ledger, "t1", "a1", GUEST)
    assert (outcome.decision.code, outcome.spent) == ("", ("h1",))
    assert ledger.calendar(HOUSE).holds == ()


def test_a_hold_for_moving_lets_a_client_move_by_half_an_hour(ledger: Ledger) -> None:
    book(ledger, "t1", "a1", wish(at(11)))
    draft = wish(at(11, 30))
    assert keep(ledger, "h1", draft).decision.code == "slot_taken"
    assert keep(ledger, "h1", draft, moving="a1").decision.code == ""
    assert book(ledger, "t2", "a2", wish(at(12), "dan")).decision.code == "slot_taken"
    moved = move(ledger, "a2", at(11, 30), hold="h1")
    assert (moved.decision.code, moved.new) == ("", ("a2",))
    calendar = ledger.calendar(HOUSE)
    assert [(each.id, each.state) for each in calendar.appointments] == [
        ("a1", State.CANCELLED),
        ("a2", State.BOOKED),
    ]
    assert calendar.holds == ()


def test_a_move_that_fails_keeps_the_old_appointment(ledger: Ledger) -> None:
    book(ledger, "t1", "a1", wish(at(11)))
    book(ledger, "t2", "a2", wish(at(13), "dan"))
    assert move(ledger, "a3", at(13)).decision.code == "slot_taken"
    kept = ledger.appointment(HOUSE, "a1")
    assert kept is not None
    assert (kept.state, kept.span) == (State.BOOKED, at(11))


def test_a_word_that_another_used_first_is_no_answer(ledger: Ledger) -> None:
    book(ledger, "t1", "a1", wish(at(11)))
    outcome = book(ledger, "t1", "a2", wish(at(13), "dan"))
    assert [each.id for each in outcome.appointments] == ["a2"]
    assert book(ledger, "t1", "a3", GUEST).decision.code == "slot_taken"


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
        desk.reschedule(
            Office(PRACTICE, calendar, POLICY, NOW), key="a1", by="cleo", span=at(13), new="a1"
        )


def test_entries_of_the_calendar_take_time_though_the_store_has_none(ledger: Ledger) -> None:
    busy = replace(HERE, calendar=Calendar(events=(CalendarEntry("anna", at(11).interval),)))
    wanted = wish(at(11))
    taken = ledger.serve(busy, Token(), lambda office: desk.book(office, wanted, "a1"))
    assert taken.decision.code == "slot_taken"
    free = ledger.serve(HERE, Token(), lambda office: desk.book(office, wanted, "a1"))
    assert free.decision.allowed


def test_what_is_served_is_stored_whatever_calendar_one_comes_with(ledger: Ledger) -> None:
    book(ledger, "t", "a1", wish(at(11)))
    stale = replace(HERE, calendar=Calendar())
    twice = ledger.serve(stale, Token(), lambda office: desk.book(office, wish(at(11), "dan"), "b"))
    assert twice.decision.code == "slot_taken"


def test_the_audit_tells_two_clients_apart(ledger: Ledger) -> None:
    book(ledger, "t", "a1", wish(at(11)))
    ledger.serve(HERE, Token(), lambda office: desk.cancel(office, "a1", "dan"))
    keep(ledger, "h", replace(GUEST, span=at(14)))
    assert [(entry.actor, entry.person, entry.code) for entry in ledger.audit(HOUSE)] == [
        ("client", "cleo", ""),
        ("client", "dan", "not_owner"),
        ("guest", "guest:gus@people.example.org", ""),
    ]


def test_a_hold_that_is_over_goes_with_the_next_attempt(ledger: Ledger) -> None:
    keep(ledger, "h", wish(at(11)))
    at_its_end = replace(HERE, now=NOW + timedelta(minutes=10))
    ledger.serve(at_its_end, Token(), lambda office: desk.book(office, wish(at(14), "dan"), "a1"))
    assert len(ledger.calendar(HOUSE).holds) == 1
    later = replace(HERE, now=NOW + timedelta(minutes=11))
    ledger.serve(later, Token(), lambda office: desk.book(office, wish(at(15), "eve"), "a2"))
    assert ledger.calendar(HOUSE).holds == ()


NOTHING_HELD = policy_with(
    "maple-street-therapy",
    {"features.selfBookingRequiresApproval": False, "settings.holdMinutes": 0},
)


def test_a_hold_from_before_is_in_nobody_s_way_where_nothing_is_held_any_more(
    ledger: Ledger,
) -> None:
    keep(ledger, "h", wish(at(11)))
    here = replace(HERE, policy=NOTHING_HELD)
    closed = wish(at(3), "dan")
    refused = ledger.serve(here, Token(), lambda office: desk.book(office, closed, "a1"))
    assert (refused.decision.allowed, refused.spent) == (False, ())
    assert [each.id for each in ledger.calendar(HOUSE).holds] == ["h"]
    wanted = wish(at(11), "dan")
    booked = ledger.serve(here, Token(), lambda office: desk.book(office, wanted, "a1"))
    assert (booked.decision.code, booked.spent) == ("", ("h",))
    assert ledger.calendar(HOUSE).holds == ()


def test_who_held_a_time_spends_it_once_where_nothing_is_held_any_more(ledger: Ledger) -> None:
    keep(ledger, "h", wish(at(11)))
    keep(ledger, "i", wish(at(14), "dan"))
    here, wanted = replace(HERE, policy=NOTHING_HELD), wish(at(11))
    booked = ledger.serve(here, Token(), lambda office: desk.book(office, wanted, "a1"))
    assert (booked.decision.code, booked.spent) == ("", ("h", "i"))


@pytest.mark.parametrize("minutes", [1, 10])
def test_a_hold_of_another_stays_where_times_are_held(ledger: Ledger, minutes: int) -> None:
    keep(ledger, "h", wish(at(11)))
    held = policy_with(
        "maple-street-therapy",
        {"features.selfBookingRequiresApproval": False, "settings.holdMinutes": minutes},
    )
    here, wanted = replace(HERE, policy=held), wish(at(14), "dan")
    booked = ledger.serve(here, Token(), lambda office: desk.book(office, wanted, "a1"))
    assert (booked.decision.code, booked.spent) == ("", ())
    assert [each.id for each in ledger.calendar(HOUSE).holds] == ["h"]


def test_what_was_long_ago_is_still_known_at_the_desk(ledger: Ledger) -> None:
    book(ledger, "t1", "a1", wish(at(11)))
    years_later = replace(HERE, now=NOW + timedelta(days=800))
    done = ledger.serve(
        years_later,
        Token(),
        lambda office: desk.progress(office, "a1", "anna", Event.COMPLETE),
    )
    assert done.decision.code == "wrong_state"
    assert [entry.code for entry in ledger.audit(HOUSE)] == ["", "wrong_state"]
    with pytest.raises(ValueError, match="there is an appointment 'a1' already"):
        ledger.serve(years_later, Token(), lambda office: desk.book(office, wish(at(13)), "a1"))


def test_the_clock_itself_writes_down_what_lapsed_once(ledger: Ledger) -> None:
    asks = policy_with("maple-street-therapy", {"features.selfBookingRequiresApproval": True})
    here = replace(HERE, policy=asks)
    draft = wish(at(11))
    ledger.serve(here, Token(), lambda office: desk.book(office, draft, "a1"))
    ledger.serve(here, Token(), lambda office: desk.book(office, wish(at(11, 30), "dan"), "a2"))
    late = replace(here, now=at(11).interval.start)
    passed = ledger.serve(late, Token(), lambda office: desk.pass_start(office, "a1"))
    assert passed.decision.allowed
    there = ledger.appointment(HOUSE, "a1")
    assert there is not None
    assert (there.state, there.reason) == (State.DECLINED, "expired")
    said = [(entry.appointment, entry.event) for entry in ledger.audit(HOUSE)]
    assert said[-1] == ("a1", "clock_passes_start")
    assert said.count(said[-1]) == 1
    again = ledger.serve(late, Token(), lambda office: desk.pass_start(office, "a1"))
    assert again.decision.code == "terminal_state"


@pytest.mark.parametrize("key", ["a2", "", "\ud800"])
def test_an_id_that_nobody_has_is_not_found_whatever_it_is(ledger: Ledger, key: str) -> None:
    book(ledger, "t", "a1", wish(at(11)))
    outcome = ledger.serve(HERE, Token(), lambda office: desk.cancel(office, key, "cleo"))
    assert outcome.decision.code == "not_found"


def test_a_token_that_comes_with_another_wish_is_refused_and_books_nothing(ledger: Ledger) -> None:
    first = book(ledger, "w", "a1", wish(at(11)))
    other = book(ledger, "w", "a2", wish(at(14)))
    assert other.decision.code == "token_reused"
    assert (other.appointments, other.effects) == ((), ())
    (entry,) = other.audit
    assert (entry.event, entry.person, entry.before, entry.after) == (
        "book",
        "cleo",
        "none",
        "none",
    )
    kept = ledger.audit(HOUSE)
    assert [(each.appointment, each.code) for each in kept] == [("a1", ""), ("a2", "token_reused")]
    assert ledger.calendar(HOUSE).appointments == first.appointments


def test_the_same_wish_has_the_first_result_also_by_another_id_and_when_it_is_over(
    ledger: Ledger,
) -> None:
    (first,) = book(ledger, "w", "a1", wish(at(11))).appointments
    assert book(ledger, "w", "a2", wish(at(11))).appointments == (first,)
    assert book(ledger, "w", "a1", wish(at(11))).appointments == (first,)
    ledger.serve(HERE, Token(), lambda office: desk.cancel(office, "a1", "cleo"))
    (again,) = book(ledger, "w", "a1", wish(at(11))).appointments
    assert again.state is State.CANCELLED


def test_another_operation_with_the_same_token_is_another_wish(ledger: Ledger) -> None:
    book(ledger, "w", "a1", wish(at(11)))
    token = Token(contact_of(wish(at(11))), "w")
    outcome = ledger.serve(HERE, token, lambda office: desk.cancel(office, "a1", "cleo"))
    assert outcome.decision.code == "token_reused"
    (entry,) = outcome.audit
    assert (entry.person, entry.appointment, entry.now) == ("client:cleo", "", HERE.now)
    assert [each.state for each in ledger.calendar(HOUSE).appointments] == [State.BOOKED]


def test_requests_that_wait_in_the_store_count(ledger: Ledger) -> None:
    asks: dict[str, object] = {
        "features.selfBookingRequiresApproval": True,
        "settings.maxOpenRequestsPerClient": 1,
    }
    here = replace(HERE, policy=policy_with("maple-street-therapy", asks))

    def requested(key: str, draft: Draft) -> str:
        came = ledger.serve(here, Token(), lambda office: desk.book(office, draft, key))
        return came.decision.code

    assert requested("a1", wish(at(11))) == ""
    assert requested("a2", wish(at(14))) == "too_many_requests"
    assert requested("a3", wish(at(14), "dan")) == ""
