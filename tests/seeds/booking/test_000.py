"""Seed 000: booking in the portal (system S0)."""

import pytest

from helpgen.booking.find import find, why_empty
from helpgen.booking.state import State
from tests.booking_policies import policy_with
from tests.seeds.booking.asked import NO_PORTAL, OFF, ON, answer, at
from tests.seeds.booking.offered import CALENDAR, MONDAY, PRACTICE, starts, taken

NOW = at("S0", "2026-03-02 10:00")


@pytest.mark.statement("000.1")
def test_clients_book_for_themselves_where_it_is_switched_on() -> None:
    assert answer("S0", "booking.enabled", changes=ON).allowed
    assert answer("S0", "booking.enabled", changes=OFF).code == "self_booking_disabled"


@pytest.mark.statement("000.2")
def test_both_the_portal_and_self_booking_have_to_be_on() -> None:
    assert answer("S0", "portal.enabled", changes=NO_PORTAL).code == "portal_disabled"
    half = {"features.patientPortalEnabled": False, "features.selfBookingEnabled": True}
    assert not answer("S0", "booking.enabled", changes=half).allowed


@pytest.mark.statement("000.3")
def test_only_free_times_are_listed() -> None:
    assert starts("S0", CALENDAR) != starts("S0", taken(MONDAY, 10 * 60))
    assert 10 * 60 not in starts("S0", taken(MONDAY, 10 * 60))
    assert answer("S0", "availability.slot-presentation", {"free": False}).facts["listed"] is False


@pytest.mark.statement("000.4")
@pytest.mark.parametrize(("start", "fits"), [("11:10", True), ("11:11", False), ("08:59", False)])
def test_a_time_lies_wholly_in_the_working_hours(start: str, *, fits: bool) -> None:
    given: dict[str, object] = {
        "start": at("S0", f"2026-03-09 {start}"),
        "minutes": 50,
        "hours": ({"start": 9 * 60, "end": 12 * 60},),
    }
    assert answer("S0", "availability.working-hours", given).allowed is fits


@pytest.mark.statement("000.5", "000.14")
def test_only_who_holds_the_required_certifications_is_available() -> None:
    day = at("S0", "2026-03-09 10:00").date()
    needs = {"required": ("EMDR",), "day": day}
    holds = ({"name": "emdr ", "expires": None},)
    assert answer("S0", "availability.qualifications", {**needs, "held": holds}).allowed
    assert not answer("S0", "availability.qualifications", {**needs, "held": ()}).allowed
    nothing = {"required": (), "day": day, "held": ()}
    assert answer("S0", "availability.qualifications", nothing).allowed


@pytest.mark.statement("000.6", "000.12")
@pytest.mark.parametrize(
    ("start", "code"),
    [
        ("2026-03-03 09:59:59", "too_soon"),
        ("2026-03-03 10:00", ""),
        ("2026-04-01 23:59", ""),
        ("2026-04-02 00:00", "too_far"),
    ],
)
def test_a_start_meets_lead_time_and_window(start: str, code: str) -> None:
    given: dict[str, object] = {"start": at("S0", start), "now": NOW}
    answers = (
        answer("S0", rule, given) for rule in ("booking.lead-time", "booking.max-future-days")
    )
    assert next((each.code for each in answers if not each.allowed), "") == code


@pytest.mark.statement("000.7")
def test_without_approval_a_booking_stands_on_the_schedule_at_once() -> None:
    required = answer("S0", "approval.required", {"actor": "client"}).facts["required"]
    state = answer("S0", "booking.initial-status", {"required": required}).facts["state"]
    assert state is State.BOOKED
    placed = answer("S0", "display.calendar-placement", {"state": state})
    assert placed.facts["placement"] == "schedule"


@pytest.mark.statement("000.8", "000.12")
def test_with_approval_a_booking_waits() -> None:
    changes: dict[str, object] = {"features.selfBookingRequiresApproval": True}
    required = answer("S0", "approval.required", {"actor": "client"}, changes).facts["required"]
    assert required is True
    assert (
        answer("S0", "booking.initial-status", {"required": required}).facts["state"]
        is State.PENDING
    )


@pytest.mark.statement("000.9")
def test_without_self_booking_appointments_can_still_be_viewed() -> None:
    assert not answer("S0", "booking.enabled", changes=OFF).allowed
    given: dict[str, object] = {"appointments": (), "now": NOW}
    assert answer("S0", "portal.view-appointments", given, OFF).allowed


@pytest.mark.statement("000.10")
def test_the_time_and_the_provider_are_reviewed_before_the_booking_is_made_once() -> None:
    given: dict[str, object] = {"start": at("S0", "2026-03-09 10:00"), "provider": "Ana"}
    shown = answer("S0", "booking.review-details", given).facts
    assert (shown["provider"], shown["time"]) == ("Ana", 600)
    hidden = answer("S0", "booking.review-details", given, {"settings.showProvider": False}).facts
    assert hidden["provider"] is None
    again = answer("S0", "booking.submit", {"token": "t", "used": True}).facts["repeated"]
    first = answer("S0", "booking.submit", {"token": "t", "used": False}).facts["repeated"]
    assert (first, again) == (False, True)


@pytest.mark.statement("000.11")
def test_moving_cancels_the_old_appointment_and_books_the_new_one() -> None:
    given: dict[str, object] = {
        "state": State.BOOKED,
        "owner": True,
        "start": at("S0", "2026-03-09 10:00"),
        "now": NOW,
    }
    assert answer("S0", "reschedule.allowed", given).allowed
    off: dict[str, object] = {"features.portalAllowReschedule": False}
    assert answer("S0", "reschedule.allowed", given, off).code == "reschedule_disabled"
    assert answer("S0", "reschedule.mode", {"required": False}).facts["event"] == "reschedule"
    facts = answer("S0", "reschedule.replace", {"late": False, "required": False}).facts
    assert (facts["old"], facts["new"]) == (State.CANCELLED, State.BOOKED)


@pytest.mark.statement("000.13")
def test_the_calendar_offers_just_the_dates_within_the_limits() -> None:
    facts = answer("S0", "booking.window-dates", {"now": NOW}).facts
    assert (str(facts["first"]), str(facts["last"])) == ("2026-03-03", "2026-04-01")
    label = answer("S0", "display.status-label", {"state": State.PENDING}).facts["label"]
    assert label == "Pending Approval"


@pytest.mark.statement("000.15")
def test_an_empty_day_says_why() -> None:
    policy = policy_with("maple-street-therapy", {})
    full = taken(MONDAY, *range(9 * 60, 12 * 60, 30))
    given = (PRACTICE, full, policy, NOW)
    assert find(*given, [MONDAY], None, "ana", "talk") == ()
    assert why_empty(*given, MONDAY, None, "ana", "talk") == ("all_booked",)
    tomorrow = NOW.date().replace(day=3)
    late = at("S0", "2026-03-02 20:00")
    assert "lead_time" in why_empty(PRACTICE, CALENDAR, policy, late, tomorrow, None, "ana", "talk")


@pytest.mark.statement("000.15")
def test_beyond_the_limit_the_office_is_named() -> None:
    given: dict[str, object] = {"code": "too_far", "contact": "(212) 555-0142"}
    facts = answer("S0", "booking.beyond-window-help", given).facts
    assert facts["help"] == "contact_office"
    assert "(212) 555-0142" in str(facts["text"])


@pytest.mark.statement("000.15")
def test_what_waits_for_approval_is_not_on_the_schedule() -> None:
    placed = answer("S0", "display.calendar-placement", {"state": State.PENDING})
    assert placed.facts["placement"] == "request"


@pytest.mark.statement("000.15")
def test_where_self_booking_is_off_the_message_says_whom_to_ask() -> None:
    facts = answer("S0", "booking.unavailable-message", changes=OFF).facts
    assert facts["message_key"] == "self_booking_disabled"
    assert "Contact" in str(facts["text"])
