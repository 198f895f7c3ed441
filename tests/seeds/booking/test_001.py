"""Seed 001: self-scheduling without approval (system S1a) and with it (S1b)."""

import pytest

from helpgen.booking.asking import asked
from helpgen.booking.interval import Interval
from helpgen.booking.registry import BY_ID
from helpgen.booking.state import State
from tests.seeds.booking.asked import OFF, ON, answer, at, sent
from tests.seeds.booking.offered import MONDAY, listed, taken, zone_of

BOTH = ("S1a", "S1b")
CHECKED: dict[str, object] = {
    "actor": "staff",
    "own": False,
    "role": "scheduler",
    "may_approve": True,
}


@pytest.mark.statement("001.1")
def test_the_two_methods_differ_by_approval_alone() -> None:
    states = []
    for system in BOTH:
        assert answer(system, "booking.enabled", changes=ON).allowed
        required = answer(system, "approval.required", {"actor": "client"}).facts["required"]
        states.append(
            answer(system, "booking.initial-status", {"required": required}).facts["state"]
        )
    assert states == [State.BOOKED, State.PENDING]


@pytest.mark.statement("001.2")
@pytest.mark.parametrize("system", BOTH)
def test_switched_off_clients_can_look_but_change_nothing(system: str) -> None:
    off = {**OFF, "features.portalAllowCancel": False}  # this system's profile ties the two
    now = at(system, "2026-03-02 10:00")
    own: dict[str, object] = {
        "state": State.BOOKED,
        "owner": True,
        "start": at(system, "2026-03-09 10:00"),
        "now": now,
    }
    assert not answer(system, "booking.enabled", changes=off).allowed
    assert not answer(system, "cancel.allowed", own, off).allowed
    assert not answer(system, "reschedule.allowed", own, off).allowed
    given: dict[str, object] = {"appointments": (), "now": now}
    assert answer(system, "portal.view-appointments", given, off).allowed


@pytest.mark.statement("001.3")
def test_what_complies_is_on_the_schedule_immediately() -> None:
    required = answer("S1a", "approval.required", {"actor": "client"}).facts["required"]
    state = answer("S1a", "booking.initial-status", {"required": required}).facts["state"]
    assert state is State.BOOKED
    placed = answer("S1a", "display.calendar-placement", {"state": state})
    assert placed.facts["placement"] == "schedule"


@pytest.mark.statement("001.3")
def test_compliance_is_asked_again_when_the_booking_is_made() -> None:
    again = {rule.id for rule in asked(BY_ID["booking.revalidate"])}
    assert {
        "booking.enabled",
        "booking.lead-time",
        "booking.max-future-days",
        "availability.working-hours",
        "availability.slot-grid",
        "availability.existing-appointments",
    } <= again


@pytest.mark.statement("001.4")
@pytest.mark.parametrize(
    ("interval", "minute", "fits"),
    [
        (60, "00", True),
        (60, "30", False),
        (30, "30", True),
        (30, "15", False),
        (15, "45", True),
        (15, "50", False),
    ],
)
def test_full_half_and_quarter_hours(interval: int, minute: str, *, fits: bool) -> None:
    given: dict[str, object] = {"start": at("S1a", f"2026-03-09 10:{minute}")}
    found = answer("S1a", "availability.slot-grid", given, {"settings.slotInterval": interval})
    assert found.allowed is fits


@pytest.mark.statement("001.5")
@pytest.mark.parametrize(("start", "fits"), [("11:30", True), ("11:45", False)])
def test_only_the_clinicians_work_hours_are_offered(start: str, *, fits: bool) -> None:
    given: dict[str, object] = {
        "start": at("S1b", f"2026-03-09 {start}"),
        "minutes": 30,
        "hours": ({"start": 9 * 60, "end": 12 * 60},),
    }
    assert answer("S1b", "availability.working-hours", given).allowed is fits


@pytest.mark.statement("001.6")
@pytest.mark.parametrize(("start", "free"), [("09:30", True), ("09:45", False), ("11:00", True)])
def test_a_calendar_event_keeps_its_time(start: str, *, free: bool) -> None:
    lunch = Interval(at("S1b", "2026-03-09 10:00"), at("S1b", "2026-03-09 11:00"))
    given: dict[str, object] = {
        "start": at("S1b", f"2026-03-09 {start}"),
        "minutes": 30,
        "provider": "ana",
        "events": ({"provider": "ana", "time": lunch, "day": None},),
    }
    assert answer("S1b", "availability.block-events", given).allowed is free


@pytest.mark.statement("001.7")
@pytest.mark.parametrize("system", BOTH)
def test_a_taken_time_is_listed_as_unavailable(system: str) -> None:
    day = listed(system, taken(MONDAY, 10 * 60, where=zone_of(system)))
    assert (day[10 * 60], day[10 * 60 + 30]) == ("busy", "free")
    facts = answer(system, "availability.slot-presentation", {"free": False}).facts
    assert (facts["listed"], facts["label"]) == (True, "Unavailable")


@pytest.mark.statement("001.8")
@pytest.mark.parametrize("system", BOTH)
def test_the_service_code_is_the_clinicians_and_no_client_sees_it(system: str) -> None:
    given = {"clinician_code": "90837"}
    assert answer(system, "booking.service-default", given).facts["service_code"] == "90837"
    fields = ("service", "service_code", "modifier")
    facts = answer(system, "booking.service-hidden", {"actor": "client", "fields": fields}).facts
    assert facts["visible"] == ("service",)
    staff = answer(system, "booking.service-hidden", {"actor": "staff", "fields": fields}).facts
    assert staff["visible"] == fields


@pytest.mark.statement("001.9")
def test_a_location_is_set_for_a_weekday_or_not_at_all() -> None:
    week = ("Oak Street", "", "", "", "", "", "")
    monday = {"weekday_locations": week, "start": at("S1b", "2026-03-09 23:30")}
    tuesday = {"weekday_locations": week, "start": at("S1b", "2026-03-10 00:00")}
    assert answer("S1b", "booking.location-default", monday).facts["text"] == "Oak Street"
    assert answer("S1b", "booking.location-default", tuesday).facts["text"] == "No Location Set"


@pytest.mark.statement("001.10")
@pytest.mark.parametrize(
    ("actor", "may"), [("clinician", True), ("staff", True), ("client", False)]
)
def test_code_and_location_are_changed_later_by_those_who_work_there(
    actor: str, *, may: bool
) -> None:
    given = {"actor": actor, "state": State.BOOKED}
    assert answer("S1b", "booking.clinical-fields-editable", given).allowed is may


@pytest.mark.statement("001.11")
@pytest.mark.parametrize("system", BOTH)
def test_a_canceled_appointment_counts_as_missed_with_a_reason_and_a_note_but_no_mail(
    system: str,
) -> None:
    assert answer(system, "cancel.mode").facts["event"] == "cancel"
    for late in (False, True):
        assert answer(system, "cancel.outcome", {"late": late}).facts["state"] is State.MISSED
    assert (
        answer(system, "display.status-label", {"state": State.MISSED}).facts["label"] == "Missed"
    )
    assert answer(system, "cancel.reason", {"reason": " "}).code == "reason_required"
    assert answer(system, "cancel.reason", {"reason": "ill"}).allowed
    (note,) = answer(system, "cancel.note", {"reason": "ill"}).effects
    details = dict(note.details)
    assert (note.kind, details["tab"], details["reason"]) == (
        "chart_note",
        "Notes and Documents",
        "ill",
    )
    told = answer(system, "notify.cancelled-by-client")
    assert (told.facts["decided"], sent(told)) == (True, [])


@pytest.mark.statement("001.12")
def test_a_request_is_approved_before_it_happens_by_clinician_or_staff() -> None:
    required = answer("S1b", "approval.required", {"actor": "client"}).facts["required"]
    assert (
        answer("S1b", "booking.initial-status", {"required": required}).facts["state"]
        is State.PENDING
    )
    clinician = {"actor": "clinician", "own": True, "role": "", "may_approve": False}
    assert answer("S1b", "approval.who", clinician).allowed
    assert answer("S1b", "approval.who", CHECKED).allowed
    start = at("S1b", "2026-03-09 10:00")
    before = {"state": State.PENDING, "start": start, "now": at("S1b", "2026-03-09 09:59:59")}
    assert answer("S1b", "approval.request-expiry", before).allowed
    assert (
        answer("S1b", "approval.request-expiry", {**before, "now": start}).code == "request_expired"
    )


@pytest.mark.statement("001.13", "001.14")
def test_requests_are_found_on_the_schedule_and_in_the_list_and_do_the_same_there() -> None:
    facts = answer("S1b", "approval.entry-points").facts
    assert facts["entries"] == ("schedule_placeholder", "appointment_requests")
    placed = answer("S1b", "display.calendar-placement", {"state": State.PENDING})
    assert placed.facts["placement"] == "request"


@pytest.mark.statement("001.13", "001.16")
def test_approving_turns_the_gray_placeholder_light_green() -> None:
    styles = [
        answer("S1b", "display.status-style", {"state": state, "change": "none"}).facts["style"]
        for state in (State.PENDING, State.BOOKED)
    ]
    assert styles == ["gray-placeholder", "light-green"]
    assert sent(answer("S1b", "notify.approved")) == ["email:client"]


@pytest.mark.statement("001.14")
def test_the_number_counts_waiting_requests_alone() -> None:
    states = (State.PENDING, State.BOOKED, State.PENDING, State.DECLINED)
    facts = answer("S1b", "approval.pending-count", {"states": states}).facts
    assert (facts["count"], facts["badge"]) == (2, True)
    assert answer("S1b", "approval.pending-count", {"states": ()}).facts["badge"] is False


@pytest.mark.statement("001.15")
def test_service_code_and_location_come_before_approval_and_the_modifier_may_stay_empty() -> None:
    assert answer(
        "S1b", "approval.required-fields", {"filled": ("service_code", "location")}
    ).allowed
    lacking = answer("S1b", "approval.required-fields", {"filled": ("location", "modifier")})
    assert (lacking.code, lacking.facts["missing"]) == ("missing_fields", ("service_code",))


@pytest.mark.statement("001.17")
@pytest.mark.parametrize("system", BOTH)
def test_a_rejected_request_brings_the_client_a_mail(system: str) -> None:
    assert sent(answer(system, "notify.declined")) == ["email:client"]
    by = {"actor": "clinician", "own": True, "role": "", "may_approve": False}
    declined = answer(system, "approval.decline", {"state": State.PENDING, **by})
    assert declined.facts["state"] is State.DECLINED


@pytest.mark.statement("001.17")
def test_without_approval_a_booked_appointment_can_be_rejected_too() -> None:
    by = {"actor": "clinician", "own": True, "role": "", "may_approve": False}
    booked = {"state": State.BOOKED, **by}
    assert answer("S1a", "approval.decline", booked).facts["state"] is State.DECLINED
    assert answer("S1b", "approval.decline", booked).code == "decline_disabled"


@pytest.mark.statement("001.18")
@pytest.mark.parametrize(
    "role",
    ["system_administrator", "assistant_system_administrator", "clinical_director", "scheduler"],
)
def test_four_roles_may_approve_where_their_box_is_checked(role: str) -> None:
    assert answer("S1b", "approval.who", {**CHECKED, "role": role}).allowed
    unchecked = {**CHECKED, "role": role, "may_approve": False}
    assert answer("S1b", "approval.who", unchecked).code == "not_approver"


@pytest.mark.statement("001.18")
def test_another_role_may_not_approve_whatever_its_box_says() -> None:
    assert not answer("S1b", "approval.who", {**CHECKED, "role": "billing"}).allowed
