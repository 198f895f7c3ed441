"""Seed 004: appointments are asked for, with an account or without, and the practice decides (system S4)."""

from typing import Any

import pytest

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.values.state import State
from tests.seeds.booking.asked import ON, answer
from tests.seeds.booking.front_desk import MONDAY, FrontDesk, code, followed, told
from tests.seeds.booking.people import GUEST

NO_GUESTS: dict[str, object] = {"features.guestRequestEnabled": False}


def ask_as_guest(here: FrontDesk, when: str = "10:00", **more: Any) -> Outcome:
    """Somebody without an account sends a request."""
    given: dict[str, Any] = {"guest": GUEST, "kind": "new", "service": "intake", **more}
    return here.book(when, None, **given)


@pytest.mark.statement("004.1")
def test_the_practice_says_how_to_get_in_and_need_not_offer_it() -> None:
    ways = ("site_button", "emailed_link", "invitation")
    found = answer("S4", "portal.entry-points", {"configured": ways})
    assert found.facts["entries"] == ways
    refusal = answer("S4", "portal.entry-points", {"configured": ()}).message
    assert refusal is not None
    assert "Contact the practice" in refusal.text
    here = FrontDesk("S4", {"features.selfBookingEnabled": False})
    for done in (here.book("10:00"), ask_as_guest(here)):
        assert code(done) == "self_booking_disabled"


@pytest.mark.statement("004.2")
@pytest.mark.parametrize("approval", [True, False])
def test_without_an_account_one_can_ask_but_never_book_at_once(*, approval: bool) -> None:
    here = FrontDesk("S4", {"features.selfBookingRequiresApproval": approval})
    assert code(ask_as_guest(here)) == ""
    assert (here.state(), here.appointment().client) == (State.PENDING, None)


@pytest.mark.statement("004.2", "004.3")
def test_where_guests_are_not_welcome_there_is_no_button_and_no_request() -> None:
    here = FrontDesk("S4", NO_GUESTS)
    assert code(ask_as_guest(here)) == "guest_not_allowed"
    assert here.states() == ()
    guest = here.asks("booking.entry-visible", actor="guest", providers=2)
    client = here.asks("booking.entry-visible", actor="client", providers=2)
    assert (guest.code, client.code) == ("guest_not_allowed", "")


@pytest.mark.statement("004.3")
def test_the_request_button_is_there_for_guests_too() -> None:
    assert answer("S4", "booking.entry-visible", {"actor": "guest", "providers": 2}).allowed


@pytest.mark.statement("004.4", "004.11")
@pytest.mark.parametrize(
    ("client", "kind", "own", "other"),
    [
        ("nora", "new", "intake", "session"),
        ("cleo", "existing", "session", "intake"),
        (None, "new", "intake", "session"),
        (None, "existing", "session", "intake"),
    ],
)
def test_new_clients_ask_for_intakes_and_existing_ones_for_sessions(
    client: str | None, kind: str, own: str, other: str
) -> None:
    here = FrontDesk("S4")
    details: dict[str, Any] = {} if client else {"guest": GUEST, "kind": kind}
    assert code(here.book("10:00", client, service=other, **details)) == "visit_type_not_allowed"
    assert here.states() == ()
    assert code(here.book("10:00", client, service=own, **details)) == ""
    assert here.appointment().service == own


@pytest.mark.statement("004.5", "004.11")
@pytest.mark.parametrize("client", ["cleo", None])
def test_one_clinician_or_whoever_is_free(client: str | None) -> None:
    here = FrontDesk("S4")
    form: dict[str, Any] = {
        "service": "session",
        "kind": "existing",
        "guest": () if client else GUEST,
    }
    assert {slot.provider for slot in here.listed(client, "ana")} == {"ana"}
    assert {slot.provider for slot in here.listed(client, "any")} == {"ana", "ben"}
    assert code(here.book("10:00", client, "ben", **form)) == "outside_hours"
    here.book("13:00", client, "any", key="free", **form)
    here.book("10:00", "dan", "ana", key="named")
    assert (here.appointment("free").provider, here.appointment("named").provider) == ("ben", "ana")


@pytest.mark.statement("004.5")
def test_a_clinician_is_chosen_before_anything_that_goes_with_one() -> None:
    given: dict[str, object] = {
        "provider": None,
        "service": "session",
        "provider_services": ("session",),
        "provider_locations": (),
    }
    assert answer("S4", "booking.selections", given).code == "provider_first"


@pytest.mark.statement("004.6")
@pytest.mark.parametrize("client", ["dan", None])
def test_only_available_times_are_listed(client: str | None) -> None:
    here = FrontDesk("S4")
    assert here.times(client) == ["09:00", "09:30", "10:00", "10:30", "11:00"]
    here.book("10:00")
    assert here.times(client) == ["09:00", "11:00"]
    assert {slot.status for slot in here.listed(client)} == {"free"}


@pytest.mark.statement("004.7")
def test_the_details_are_reviewed_first_and_checked_once_more() -> None:
    here = FrontDesk("S4")
    shown = here.asks("booking.review-details", start=here.instant("10:00"), provider="Ana").facts
    assert shown == {"day": MONDAY, "time": 10 * 60, "provider": "Ana"}
    here.book("10:00", "dan")
    assert code(ask_as_guest(here, key="late")) == "slot_taken"
    assert code(ask_as_guest(here, "12:00", key="changed")) == "outside_hours"
    assert code(ask_as_guest(here, "11:00", key="changed")) == ""


@pytest.mark.statement("004.7")
@pytest.mark.parametrize(("actor", "button"), [("guest", True), ("client", False)])
def test_who_is_not_signed_in_may_go_on_without(actor: str, *, button: bool) -> None:
    shown = answer("S4", "booking.guest-allowed", {"actor": actor})
    assert (shown.allowed, shown.facts["continue_button"]) == (True, button)
    assert not answer("S4", "booking.guest-allowed", {"actor": "guest"}, NO_GUESTS).allowed


@pytest.mark.statement("004.8")
@pytest.mark.parametrize("name", ["name", "birth_date", "email", "phone"])
@pytest.mark.parametrize("without", [True, False])
def test_a_guest_leaves_four_details(name: str, *, without: bool) -> None:
    here = FrontDesk("S4")
    blank = tuple(pair if pair[0] != name else (name, "") for pair in GUEST)
    left_out = tuple(pair for pair in GUEST if pair[0] != name)
    done = ask_as_guest(here, guest=left_out if without else blank)
    assert code(done) == "guest_details_missing"
    assert here.states() == ()


@pytest.mark.statement("004.8")
@pytest.mark.parametrize("more", [(), (("comments", "after four, please"),)])
def test_a_guests_details_are_kept_with_comments_if_any(more: tuple[tuple[str, str], ...]) -> None:
    here = FrontDesk("S4")
    assert code(ask_as_guest(here, guest=GUEST + more)) == ""
    assert dict(here.appointment().guest) == dict(GUEST + more)


@pytest.mark.statement("004.9")
def test_submitting_makes_one_request_that_keeps_its_time() -> None:
    here = FrontDesk("S4")
    first = ask_as_guest(here, word="w")
    again = ask_as_guest(here, key="second", word="w")
    assert (code(again), again.appointments) == ("", first.appointments)
    assert here.states() == (State.PENDING,)
    assert (followed(first), followed(again)) == (["calendar:request", "block:time"], [])
    assert "10:00" not in here.times()


@pytest.mark.statement("004.9")
def test_two_guests_with_one_word_make_two_requests() -> None:
    here = FrontDesk("S4")
    other = (*GUEST[:2], ("email", "ida@people.example.org"), GUEST[3])
    ask_as_guest(here, "09:00", word="w")
    assert code(ask_as_guest(here, "10:00", key="second", word="w", guest=other)) == ""
    assert here.states() == (State.PENDING, State.PENDING)


@pytest.mark.statement("004.10")
@pytest.mark.parametrize("who", ["reception", "admin", "ana"])
def test_approval_books_and_mails(who: str) -> None:
    here = FrontDesk("S4")
    assert told(ask_as_guest(here)) == []
    assert told(here.approve("first", who)) == ["email:client"]
    assert here.state() is State.BOOKED


@pytest.mark.statement("004.10")
def test_denial_declines_mails_nobody_and_has_the_practice_contact_the_client() -> None:
    here = FrontDesk("S4")
    ask_as_guest(here)
    assert told(here.decline("first", "reception")) == ["task:contact_client"]
    assert here.state() is State.DECLINED
    assert here.asks("notify.declined").facts["decided"] is True
    assert "10:00" in here.times()


@pytest.mark.statement("004.10")
@pytest.mark.parametrize("who", ["cleo", "billing"])
def test_nobody_outside_the_practice_decides(who: str) -> None:
    here = FrontDesk("S4")
    here.book("10:00")
    assert code(here.approve("first", who)) != ""
    assert here.state() is State.PENDING


@pytest.mark.statement("004.11")
def test_who_is_signed_in_asks_in_the_same_way_without_telling_who_it_is() -> None:
    here = FrontDesk("S4", ON)
    assert here.asks("booking.entry-visible", actor="client", providers=2).allowed
    first = here.book("10:00", provider="any", word="w")
    again = here.book("10:00", provider="any", key="second", word="w")
    assert (code(first), again.appointments) == ("", first.appointments)
    assert (here.state(), here.appointment().guest) == (State.PENDING, ())
    assert here.upcoming() == ("first",)
    assert FrontDesk("S4", NO_GUESTS).book("10:00").decision.allowed
