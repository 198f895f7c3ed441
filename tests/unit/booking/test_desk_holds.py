"""Holds at the desk: whose they are, what they are for, and what becomes of them."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.values.appointment import ANY, Calendar, Draft, Hold, Span
from helpgen.booking.values.event import Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import Change, State
from helpgen.booking.values.value import DAYS, Hours
from tests.booking_office import (
    ANNA,
    GUEST,
    NEW_YORK,
    NOW,
    OPEN,
    PRACTICE,
    appointment,
    at,
    code,
    having,
    held,
    wish,
)
from tests.booking_policies import policy_with

SETTINGS: dict[str, object] = {
    **OPEN,
    "features.guestRequestEnabled": True,
    "features.portalAllowReschedule": True,
    "settings.slotInterval": 30,
    "settings.rescheduleMode": "auto",
}
POLICY = policy_with("maple-street-therapy", SETTINGS)
MINE = having(appointment())


def with_(**changes: object) -> Policy:
    named = {name.replace("__", "."): value for name, value in changes.items()}
    return policy_with("maple-street-therapy", {**SETTINGS, **named})


def holding(
    calendar: Calendar = MINE,
    draft: Draft | None = None,
    moving: str = "a1",
    policy: Policy = POLICY,
) -> Outcome:
    wanted = wish(at(11, 30)) if draft is None else draft
    return desk.hold(Office(PRACTICE, calendar, policy, NOW), wanted, "h", moving)


def book(draft: Draft, calendar: Calendar) -> Outcome:
    return desk.book(Office(PRACTICE, calendar, POLICY, NOW), draft, "new")


def of_guest(span: Span, email: str = "gus@people.example.org") -> Hold:
    return replace(held("g", span), contact=f"guest:{email}")


def test_a_hold_keeps_a_time_and_releases_the_earlier_one() -> None:
    mine = having(holds=(held("old", at(13)),))
    outcome = desk.hold(Office(PRACTICE, mine, POLICY, NOW), wish(at(11)), "h")
    assert code(outcome) == ""
    (new,) = outcome.holds
    assert (new.id, new.contact, new.provider, new.span) == ("h", "client:cleo", "anna", at(11))
    assert new.expires == NOW + timedelta(minutes=10)
    assert new.organization == PRACTICE.organization
    assert outcome.spent == ("old",)
    assert (outcome.audit[0].event, outcome.audit[0].appointment) == ("hold", "h")


def test_a_hold_needs_a_time_that_could_be_booked() -> None:
    taken = having(appointment(client="dan"))
    assert code(desk.hold(Office(PRACTICE, taken, POLICY, NOW), wish(at(11)), "h")) == "slot_taken"
    theirs = having(holds=(held("x", at(11), "dan"),))
    assert code(desk.hold(Office(PRACTICE, theirs, POLICY, NOW), wish(at(11)), "h")) == "slot_taken"
    off = with_(features__selfBookingEnabled=False)
    assert (
        code(desk.hold(Office(PRACTICE, having(), off, NOW), wish(at(11)), "h"))
        == "self_booking_disabled"
    )


def test_a_hold_to_move_says_what_it_moves_and_the_old_time_does_not_count() -> None:
    outcome = holding()
    assert code(outcome) == ""
    (hold,) = outcome.holds
    assert (hold.moving, hold.contact, hold.span) == ("a1", "client:cleo", at(11, 30))
    assert code(holding(moving="")) == "slot_taken"
    assert holding(having(), moving="").holds[0].moving == ""


def test_a_hold_to_move_needs_no_booking_online() -> None:
    assert code(holding(policy=with_(features__selfBookingEnabled=False))) == ""


def test_nobody_holds_a_time_to_move_what_is_not_there_or_another_s() -> None:
    for outcome in (
        holding(having()),
        holding(having(appointment(client="dan"))),
        holding(draft=wish(at(11, 30), client=None)),
        holding(having(replace(appointment(), client=None)), replace(GUEST, span=at(11, 30))),
    ):
        assert (code(outcome), outcome.audit) == ("not_found", ())


def test_a_hold_to_move_needs_an_appointment_that_can_be_moved() -> None:
    done = having(appointment(state=State.COMPLETED))
    assert code(holding(done)) == "wrong_state"
    started = having(appointment(span=at(9, day=date(2026, 3, 2))))
    assert code(holding(started)) == "already_started"
    asked = replace(appointment(), change=Change.RESCHEDULE_REQUESTED, proposed=at(15))
    assert code(holding(having(asked))) == "change_pending"
    off = with_(features__portalAllowReschedule=False)
    assert code(holding(policy=off)) == "reschedule_disabled"
    assert code(holding(policy=with_(features__patientPortalEnabled=False))) == "portal_disabled"


def test_another_s_time_is_taken_also_for_who_moves() -> None:
    full = having(appointment(), appointment("x", at(12), client="dan"))
    assert code(holding(full)) == "slot_taken"


def test_a_hold_to_move_is_with_the_provider_who_is_named_else_with_that_of_the_appointment() -> (
    None
):
    for named, given in (("anna", "anna"), ("ben", "ben"), ("", "anna"), (ANY, "ben")):
        (hold,) = holding(draft=wish(at(14), provider=named)).holds
        assert (hold.provider, hold.moving) == (given, "a1"), named
    theirs = having(appointment(), appointment("x", at(14), client="dan", provider="ben"))
    assert code(holding(theirs, wish(at(14), provider="ben"))) == "slot_taken"
    assert holding(theirs, wish(at(14), provider=ANY)).holds[0].provider == "anna"


def test_a_guest_s_hold_is_known_by_the_email_however_it_is_written() -> None:
    loud = replace(GUEST, guest=(("email", "  Gus@People.example.org "),))
    outcome = holding(having(), loud, moving="")
    assert outcome.holds[0].contact == "guest:gus@people.example.org"


@pytest.mark.parametrize("guest", [(), (("name", "Gus"),), (("email", "  "),), (("email", "gus"),)])
def test_nobody_in_particular_holds_no_time(guest: tuple[tuple[str, str], ...]) -> None:
    outcome = holding(having(), replace(GUEST, guest=guest), moving="")
    assert code(outcome) == "guest_details_missing"
    assert outcome.decision.facts["missing"] == ("email",)


def test_a_guest_whose_email_reads_like_a_client_s_id_has_nothing_of_that_client() -> None:
    mine = having(holds=(held("h", at(11), dict(GUEST.guest)["email"]),))
    assert code(book(GUEST, mine)) == "slot_taken"
    assert code(book(replace(GUEST, hold="h"), mine)) == "slot_taken"


def test_who_books_spends_every_own_hold_also_one_that_was_not_named() -> None:
    calendar = having(holds=(of_guest(at(11)), held("x", at(14), "dan")))
    outcome = book(GUEST, calendar)
    assert (code(outcome), outcome.spent) == ("", ("g",))
    calendar = having(holds=(held("h", at(15)), held("x", at(14), "dan")))
    outcome = book(wish(at(11)), calendar)
    assert (code(outcome), outcome.spent) == ("", ("h",))


def test_where_nothing_is_held_another_s_old_hold_is_not_spent() -> None:
    calendar = having(holds=(held("x", at(11), "dan"),))
    policy = with_(settings__holdMinutes=0)
    outcome = desk.book(Office(PRACTICE, calendar, policy, NOW), wish(at(11), hold="x"), "new")
    assert (code(outcome), outcome.spent) == ("", ())


@pytest.mark.parametrize(
    "other",
    [wish(at(14), hold="h"), wish(at(11, minutes=30), hold="h"), wish(at(11), "cleo", "ben", "h")],
)
def test_a_hold_is_no_use_for_another_time_or_provider(other: Draft) -> None:
    calendar = having(holds=(held("h", at(11)),))
    assert code(book(wish(at(11), hold="h"), calendar)) == ""
    assert code(book(other, calendar)) in {"hold_expired", "wrong_duration"}


def test_any_provider_with_a_hold_is_the_one_whose_time_is_held() -> None:
    calendar = having(appointment(span=at(14), client="dan"), holds=(held("h", at(11)),))
    (new,) = book(wish(at(11), provider=ANY, hold="h"), calendar).appointments
    assert new.provider == "anna"  # who would have been the second choice


def test_a_request_that_is_changed_spends_the_own_hold() -> None:
    pending = having(appointment(state=State.PENDING), holds=(held("h", at(14)),))
    policy = with_(features__manageRequestEnabled=True)
    outcome = desk.edit(Office(PRACTICE, pending, policy, NOW), "a1", "cleo", at(14))
    assert (code(outcome), outcome.spent) == ("", ("h",))


def test_a_time_on_another_clock_is_kept_on_the_organization_s_own() -> None:
    tokyo = Span(date(2026, 3, 5), 60, 60, "Asia/Tokyo")
    assert tokyo.interval == at(11).interval
    (new,) = book(wish(tokyo), having()).appointments
    assert new.span == at(11)
    assert holding(having(), wish(tokyo), moving="").holds[0].span == at(11)
    moved = desk.reschedule(
        Office(PRACTICE, having(appointment(span=at(14))), POLICY, NOW), "a1", "cleo", tokyo, "a2"
    )
    assert moved.appointments[1].span == at(11)
    pending = having(appointment(span=at(14), state=State.PENDING))
    policy = with_(features__manageRequestEnabled=True)
    edited = desk.edit(Office(PRACTICE, pending, policy, NOW), "a1", "cleo", tokyo)
    assert edited.appointments[0].span == at(11)


def test_second_of_two_is_said_only_where_there_are_two() -> None:
    assert book(wish(replace(at(11), fold=1)), having()).appointments[0].span == at(11)
    here = ZoneInfo(NEW_YORK)
    for fold in (0, 1):
        twice = Span(date(2026, 11, 1), 90, 30, NEW_YORK, fold)
        assert twice.in_zone(here) == twice
        abroad = twice.interval.start.astimezone(ZoneInfo("Asia/Tokyo"))
        start = abroad.hour * 60 + abroad.minute
        assert Span(abroad.date(), start, 30, "Asia/Tokyo").in_zone(here) == twice


def test_only_the_first_of_two_equal_times_can_be_booked() -> None:
    sunday = date(2026, 11, 1)
    week = ((Hours(0, 1440),),) * 7
    practice = replace(PRACTICE, providers=(replace(ANNA, week=week),))
    policy = with_(
        settings__businessHours={
            name: {"open": True, "start": "00:00", "end": "24:00"} for name in DAYS
        },
        features__selfBookingMaxFutureDays=365,
    )
    here = Office(practice, having(), policy, NOW)
    codes = [
        code(desk.book(here, wish(Span(sunday, 60, 60, NEW_YORK, fold)), "new")) for fold in (0, 1)
    ]
    assert codes == ["", "repeated_time"]


def test_a_guest_is_told_first_that_guests_are_not_let_in() -> None:
    policy = with_(features__guestRequestEnabled=False)
    nobody = replace(GUEST, guest=())
    assert code(holding(having(), nobody, moving="", policy=policy)) == "guest_not_allowed"


def test_a_time_that_the_clock_skips_is_left_for_the_rules_to_refuse() -> None:
    skipped = Span(date(2026, 3, 8), 150, 60, NEW_YORK, 1)
    assert skipped.in_zone(ZoneInfo(NEW_YORK)) == replace(skipped, fold=0)


def test_a_request_is_not_agreed_to_while_another_contact_holds_its_time() -> None:
    pending = having(appointment(state=State.PENDING), holds=(held("x", at(11), "dan"),))
    policy = with_(settings__approvalRequiredFields=[])
    outcome = desk.decide(Office(PRACTICE, pending, policy, NOW), "a1", "anna", Event.APPROVE)
    assert code(outcome) == "slot_taken"
    own = having(appointment(state=State.PENDING), holds=(held("h", at(11)),))
    outcome = desk.decide(Office(PRACTICE, own, policy, NOW), "a1", "anna", Event.APPROVE)
    assert code(outcome) == ""
