"""Seed 000: booking in the portal (system S0)."""

from datetime import date, timedelta

import pytest

from helpgen.booking.values.state import State
from tests.seeds.booking.asked import NO_PORTAL, OFF, ON, answer
from tests.seeds.booking.front_desk import MONDAY, FrontDesk, code, followed

APPROVED = {**ON, "features.selfBookingRequiresApproval": True}
LIMITED = {"features.selfBookingLeadTimeHours": 24, "features.selfBookingMaxFutureDays": 30}


@pytest.mark.statement("000.1")
def test_clients_book_for_themselves_where_it_is_switched_on() -> None:
    here = FrontDesk("S0", ON)
    assert "10:00" in here.times()
    assert code(here.book("10:00")) == ""
    assert (here.appointment().client, here.when()) == ("cleo", "10:00")
    elsewhere = FrontDesk("S0", OFF)
    assert code(elsewhere.book("10:00")) == "self_booking_disabled"
    assert elsewhere.states() == ()


@pytest.mark.statement("000.2")
@pytest.mark.parametrize("portal", [True, False])
@pytest.mark.parametrize("self_booking", [True, False])
def test_both_the_portal_and_self_booking_have_to_be_on(
    *, portal: bool, self_booking: bool
) -> None:
    here = FrontDesk(
        "S0",
        {
            "features.patientPortalEnabled": portal,
            "features.selfBookingEnabled": self_booking,
        },
    )
    refusal = "" if self_booking else "self_booking_disabled"
    assert code(here.book("10:00")) == (refusal if portal else "portal_disabled")
    assert bool(here.states()) is (portal and self_booking)
    assert here.asks("booking.enabled").code == code(here.book("11:00", key="more"))
    assert here.asks("portal.enabled").allowed is portal


@pytest.mark.statement("000.2", "000.9")
@pytest.mark.parametrize(
    ("profile", "refusal"),
    [
        ("maple-street-therapy", ""),
        ("harbor-view-clinic", "self_booking_disabled"),
        ("stone-bridge-care", "portal_disabled"),
    ],
)
def test_each_practice_books_online_as_far_as_its_profile_goes(profile: str, refusal: str) -> None:
    here = FrontDesk(profile)
    assert code(here.book("10:00")) == refusal
    assert here.sees().allowed is (profile != "stone-bridge-care")


@pytest.mark.statement("000.3")
def test_only_free_times_are_listed_and_a_listed_one_can_be_booked() -> None:
    here = FrontDesk("S0")
    before = here.times("dan")
    here.book("10:00")
    gone = {"09:30", "10:00", "10:30"}
    assert set(before) - set(here.times("dan")) == gone
    assert {slot.status for slot in here.listed("dan")} == {"free"}
    here.hold("11:00", "dan")
    assert here.times("eve") == ["09:00"]
    assert code(here.book("09:00", "eve", key="third")) == ""


@pytest.mark.statement("000.4")
def test_a_time_lies_wholly_in_the_working_hours() -> None:
    here = FrontDesk("S0")
    assert here.times() == ["09:00", "09:30", "10:00", "10:30", "11:00"]
    assert here.listed(days=[date(2026, 3, 11)]) == ()
    for when in ("08:30", "11:30", "2026-03-11 10:00"):
        assert code(here.book(when)) == "outside_hours"
        alone = here.checks("availability.working-hours", here.wish(when))
        assert alone.code == "outside_hours"
    assert here.checks("availability.working-hours", here.wish("11:00")).allowed
    assert code(here.book("11:00")) == ""
    assert code(here.book("2026-03-10 11:00", key="next day")) == ""


@pytest.mark.statement("000.5", "000.14")
def test_only_who_holds_the_required_certifications_is_available() -> None:
    here = FrontDesk("S0")
    assert here.times("eve", "ben") == []
    assert code(here.book("13:00", "eve", "ben")) == "not_qualified"
    assert {slot.provider for slot in here.listed("eve", "any")} == {"ana"}
    assert code(here.book("10:00", "eve")) == ""
    assert code(here.move("first", "2026-03-10 10:00", "eve")) == ""


@pytest.mark.statement("000.5", "000.14")
def test_who_requires_nothing_is_seen_by_anybody() -> None:
    here = FrontDesk("S0")
    assert {slot.provider for slot in here.listed("cleo", "any")} == {"ana", "ben"}
    assert code(here.book("13:00", "cleo", "ben")) == ""


@pytest.mark.statement("000.6", "000.12", "000.13")
@pytest.mark.parametrize(
    ("now", "refusal"), [("2026-03-08 10:00", ""), ("2026-03-08 10:00:01", "too_soon")]
)
def test_what_starts_within_the_lead_time_is_neither_listed_nor_bookable(
    now: str, refusal: str
) -> None:
    here = FrontDesk("S0", LIMITED, now)
    assert ("10:00" in here.times()) is (refusal == "")
    assert code(here.hold("10:00", "dan")) == refusal
    assert code(FrontDesk("S0", LIMITED, now).book("10:00")) == refusal


@pytest.mark.statement("000.6", "000.12", "000.13")
def test_the_last_day_of_the_limit_can_be_booked_to_its_last_time_and_no_day_after_it() -> None:
    here = FrontDesk("S0", LIMITED, "2026-03-07 23:59")
    last, beyond = date(2026, 4, 6), date(2026, 4, 7)
    assert {slot.day for slot in here.listed(days=[last, beyond])} == {last}
    assert code(here.book("2026-04-06 11:00")) == ""
    assert code(here.book("2026-04-07 09:00", key="later")) == "too_far"


@pytest.mark.statement("000.15")
def test_who_wants_a_later_date_is_told_to_contact_the_office() -> None:
    far = FrontDesk("S0", LIMITED, "2026-03-07 23:59").book("2026-04-07 09:00")
    assert far.decision.message
    assert far.decision.message.text.endswith("For a later date, contact the office.")


@pytest.mark.statement("000.7")
def test_without_approval_a_booking_stands_on_the_schedule_at_once() -> None:
    here = FrontDesk("S0")
    assert followed(here.book("10:00")) == ["calendar:schedule"]
    assert here.states() == (State.BOOKED,)
    assert (here.first_state(), here.home()) == (State.BOOKED, "first")


@pytest.mark.statement("000.8", "000.12", "000.15")
def test_with_approval_a_booking_waits_off_the_schedule_until_staff_approves() -> None:
    here = FrontDesk("S0", APPROVED)
    assert "calendar:request" in followed(here.book("10:00"))
    assert (here.state(), here.home()) == (State.PENDING, None)
    assert here.first_state() is State.PENDING
    assert code(here.approve("first", "cleo")) != ""
    assert code(here.approve("first", "billing")) == "not_approver"
    assert here.state() is State.PENDING
    assert "calendar:schedule" in followed(here.approve("first", "admin"))
    assert (here.state(), here.home()) == (State.BOOKED, "first")


@pytest.mark.statement("000.9")
def test_without_self_booking_appointments_can_still_be_viewed() -> None:
    here = FrontDesk("S0")
    here.book("10:00")
    here.switch(OFF)
    assert code(here.book("11:00", key="more")) == "self_booking_disabled"
    assert here.upcoming() == ("first",)


@pytest.mark.statement("000.10")
def test_the_way_to_a_time_is_to_sign_in_to_find_the_button_and_to_pick_a_date() -> None:
    here = FrontDesk("S0", LIMITED)
    proof = {"channel": "link", "known": True, "proof": "current"}
    assert here.asks("portal.sign-in", **proof).facts["signed_in"] is True
    assert here.asks("booking.entry-visible", actor="client", providers=1).allowed
    assert not here.asks("booking.entry-visible", actor="client", providers=0).allowed
    window = here.asks("booking.window-dates", now=here.now).facts
    assert (window["first"], window["last"]) == (date(2026, 3, 3), date(2026, 4, 1))
    assert {slot.status for slot in here.listed(days=[MONDAY])} == {"free"}


@pytest.mark.statement("000.10")
@pytest.mark.parametrize(("changes", "state"), [(ON, State.BOOKED), (APPROVED, State.PENDING)])
def test_a_time_is_chosen_reviewed_and_made_an_appointment_by_the_last_click(
    changes: dict[str, object], state: State
) -> None:
    here = FrontDesk("S0", changes)
    chosen = here.times()[2]
    here.hold(chosen)
    shown = here.asks("booking.review-details", start=here.instant(chosen), provider="Ana").facts
    assert shown == {"day": MONDAY, "time": 10 * 60, "provider": "Ana"}
    assert here.states() == ()
    assert code(here.book(chosen, hold="held", word="w")) == ""
    assert (here.states(), here.when()) == ((state,), chosen)


@pytest.mark.statement("000.10")
def test_the_provider_is_reviewed_only_where_providers_are_shown() -> None:
    here = FrontDesk("S0", {"settings.showProvider": False})
    shown = here.asks("booking.review-details", start=here.instant("10:00"), provider="Ana")
    assert shown.facts["provider"] is None


@pytest.mark.statement("000.10")
def test_a_second_click_makes_no_second_appointment() -> None:
    here = FrontDesk("S0")
    first = here.book("10:00", word="w")
    again = here.book("10:00", key="second", word="w")
    assert (code(again), again.appointments) == ("", first.appointments)
    assert followed(again) == []
    assert here.states() == (State.BOOKED,)
    assert code(here.book("10:00", key="second", word="another")) != ""


@pytest.mark.statement("000.11")
def test_moving_cancels_the_old_appointment_and_books_the_new_one() -> None:
    here = FrontDesk("S0")
    here.book("10:00")
    moved = here.move("first", "11:00")
    assert {"free:time", "calendar:schedule"} <= set(followed(moved))
    old, new = here.appointment("first"), here.appointment("second")
    assert (old.state, old.reason) == (State.CANCELLED, "rescheduled")
    assert (new.state, new.replaces, new.client) == (State.BOOKED, "first", "cleo")
    assert (here.when("second"), here.upcoming()) == ("11:00", ("second",))
    assert here.times("dan") == ["09:00", "09:30", "10:00"]


@pytest.mark.statement("000.11")
def test_what_cannot_be_moved_to_leaves_the_old_appointment_as_it_is() -> None:
    here = FrontDesk("S0")
    here.book("10:00")
    here.book("11:00", "dan", key="theirs")
    before = here.appointment()
    assert code(here.move("first", "11:00")) != ""
    assert code(here.move("first", "12:00")) == "outside_hours"
    assert code(here.move("first", "09:00", by="dan")) == "not_owner"
    here.switch({"features.portalAllowReschedule": False})
    assert code(here.move("first", "09:00")) == "reschedule_disabled"
    assert here.appointment() == before
    assert here.states() == (State.BOOKED, State.BOOKED)


@pytest.mark.statement("000.13")
def test_the_calendar_offers_just_the_dates_within_the_limits() -> None:
    here = FrontDesk("S0", LIMITED)
    window = here.asks("booking.window-dates", now=here.now).facts
    assert (window["first"], window["last"]) == (date(2026, 3, 3), date(2026, 4, 1))
    days = [date(2026, 3, 1) + timedelta(n) for n in range(60)]
    offered = {slot.day for slot in here.listed(days=days)}
    assert (min(offered), max(offered)) == (date(2026, 3, 3), date(2026, 3, 31))


@pytest.mark.statement("000.13")
def test_a_booking_reads_pending_approval_until_it_is_approved() -> None:
    here = FrontDesk("S0", APPROVED)
    here.book("10:00")
    assert here.label() == "Pending Approval"
    here.approve("first", "admin")
    assert here.label() == "Scheduled"


@pytest.mark.statement("000.15")
def test_an_empty_day_says_why() -> None:
    here = FrontDesk("S0")
    assert here.why_none() == ()
    for n, when in enumerate(("09:00", "10:00", "11:00")):
        here.book(when, "dan", key=str(n))
    assert (here.times(), here.why_none()) == ([], ("all_booked",))
    assert here.why_none(date(2026, 3, 10)) == ()
    here.time_is("2026-03-09 12:00")
    assert here.why_none(date(2026, 3, 10)) == ("lead_time",)


@pytest.mark.statement("000.15")
def test_beyond_the_limit_the_office_is_named() -> None:
    here = FrontDesk("S0")
    refusal = code(here.book("2026-06-01 10:00"))
    help_ = here.asks("booking.beyond-window-help", code=refusal, contact="(212) 555-0142").facts
    assert help_["help"] == "contact_office"
    assert "(212) 555-0142" in str(help_["text"])


@pytest.mark.statement("000.15")
@pytest.mark.parametrize("changes", [OFF, NO_PORTAL])
def test_where_booking_is_off_the_refusal_and_the_page_say_the_same(
    changes: dict[str, object],
) -> None:
    refusal = FrontDesk("S0", changes).book("10:00").decision.message
    shown = answer("S0", "booking.unavailable-message", changes=changes).facts
    assert refusal is not None
    assert (shown["message_key"], shown["text"]) == (refusal.code, refusal.text)


@pytest.mark.statement("000.15")
def test_where_self_booking_is_off_the_message_says_whom_to_ask() -> None:
    shown = answer("S0", "booking.unavailable-message", changes=OFF).facts
    assert "Contact your organization" in str(shown["text"])
