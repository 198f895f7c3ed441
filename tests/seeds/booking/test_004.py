"""Seed 004: requests, moves and cancellations that the practice decides (system S4)."""

import pytest

from helpgen.booking.state import Change, State
from tests.seeds.booking.asked import ON, answer, at, sent
from tests.seeds.booking.offered import MONDAY, listed, taken, zone_of

NOW = at("S4", "2026-03-02 10:00")
OWN: dict[str, object] = {
    "state": State.BOOKED,
    "owner": True,
    "start": at("S4", "2026-03-09 10:00"),
    "now": NOW,
}
GUEST: dict[str, object] = {
    "actor": "guest",
    "name": "Cleo Park",
    "birth_date": at("S4", "1990-05-01 00:00").date(),
    "email": "cleo@example.com",
    "phone": "414-555-0100",
    "comments": None,
    "now": NOW,
}


def row(name: str, start: str, end: str, state: State, change: str = "none") -> dict[str, object]:
    return {
        "id": name,
        "start": at("S4", start),
        "end": at("S4", end),
        "state": state,
        "change": change,
    }


@pytest.mark.statement("004.1")
def test_the_practice_says_how_to_get_in_and_need_not_offer_it() -> None:
    both = {"configured": ("site_button", "invitation")}
    assert answer("S4", "portal.entry-points", both).facts["entries"] == (
        "site_button",
        "invitation",
    )
    assert answer("S4", "portal.entry-points", {"configured": ()}).code == "contact_the_practice"
    assert not answer(
        "S4", "booking.enabled", changes={"features.selfBookingEnabled": False}
    ).allowed


@pytest.mark.statement("004.2", "004.7")
def test_guests_may_ask_where_that_is_switched_on() -> None:
    guest = {"actor": "guest"}
    on = answer("S4", "booking.guest-allowed", guest)
    assert (on.allowed, on.facts["continue_button"]) == (True, True)
    off: dict[str, object] = {"features.guestRequestEnabled": False}
    assert answer("S4", "booking.guest-allowed", guest, off).code == "guest_not_allowed"
    client = answer("S4", "booking.guest-allowed", {"actor": "client"})
    assert client.facts["continue_button"] is False
    always = {"features.selfBookingRequiresApproval": False}
    assert answer("S4", "approval.required", guest, dict(always)).facts["required"] is True


@pytest.mark.statement("004.3")
def test_the_request_button_is_there_for_guests_too() -> None:
    guest: dict[str, object] = {"actor": "guest", "providers": 2}
    assert answer("S4", "booking.entry-visible", guest).allowed
    off: dict[str, object] = {"features.guestRequestEnabled": False}
    assert not answer("S4", "booking.entry-visible", guest, off).allowed


@pytest.mark.statement("004.4")
@pytest.mark.parametrize(
    ("kind", "visit"), [("new", "Therapy Intake"), ("existing", "Therapy Session")]
)
def test_new_clients_ask_for_intakes_and_existing_ones_for_sessions(kind: str, visit: str) -> None:
    rule = "booking.visit-type-by-client-kind"
    assert answer("S4", rule, {"kind": kind, "visit_type": visit}).allowed
    other = {"new": "existing", "existing": "new"}[kind]
    assert answer("S4", rule, {"kind": other, "visit_type": visit}).code == "visit_type_not_allowed"


@pytest.mark.statement("004.5", "004.11")
def test_one_clinician_or_whoever_is_free() -> None:
    candidates = (
        {"name": "Ana", "id": "a", "bookings": 2},
        {"name": "Bea", "id": "b", "bookings": 1},
        {"name": "Abe", "id": "c", "bookings": 2},
    )
    assert answer("S4", "booking.any-provider", {"candidates": candidates}).facts["provider"] == "b"


@pytest.mark.statement("004.5")
def test_a_clinician_is_chosen_before_anything_that_goes_with_one() -> None:
    given: dict[str, object] = {
        "provider": None,
        "service": "talk",
        "provider_services": ("talk",),
        "provider_locations": (),
    }
    assert answer("S4", "booking.selections", given).code == "provider_first"


@pytest.mark.statement("004.6")
def test_only_available_times_are_listed() -> None:
    day = listed("S4", taken(MONDAY, 10 * 60, where=zone_of("S4")))
    assert 10 * 60 not in day
    assert day[10 * 60 + 30] == "free"


@pytest.mark.statement("004.7")
def test_the_details_are_reviewed_first() -> None:
    given: dict[str, object] = {"start": at("S4", "2026-03-09 10:00"), "provider": "Ana"}
    facts = answer("S4", "booking.review-details", given).facts
    assert (str(facts["day"]), facts["time"], facts["provider"]) == ("2026-03-09", 600, "Ana")


@pytest.mark.statement("004.8")
@pytest.mark.parametrize("name", ["name", "birth_date", "email", "phone"])
def test_a_guest_leaves_four_details_and_comments_if_any(name: str) -> None:
    assert answer("S4", "booking.guest-details", GUEST).allowed
    lacking = answer("S4", "booking.guest-details", {**GUEST, name: None})
    assert (lacking.code, lacking.facts["missing"]) == ("guest_details_missing", (name,))


@pytest.mark.statement("004.9", "004.11")
def test_submitting_makes_one_request() -> None:
    assert answer("S4", "booking.submit", {"token": "t", "used": True}).facts["repeated"] is True
    for actor in ("guest", "client"):
        assert answer("S4", "approval.required", {"actor": actor}).facts["required"] is True


@pytest.mark.statement("004.10")
def test_approval_brings_a_mail_and_denial_brings_none() -> None:
    anybody = {"actor": "staff", "own": False, "role": "staff", "may_approve": True}
    assert answer("S4", "approval.who", anybody).allowed
    assert sent(answer("S4", "notify.approved")) == ["email:client"]
    denied = answer("S4", "notify.declined")
    assert (denied.facts["decided"], sent(denied)) == (True, [])


@pytest.mark.statement("004.11")
def test_who_is_signed_in_asks_by_the_same_rules() -> None:
    assert answer("S4", "booking.enabled", changes=ON).allowed
    given = {"kind": "existing", "visit_type": "Therapy Session"}
    assert answer("S4", "booking.visit-type-by-client-kind", given).allowed


@pytest.mark.statement("004.12")
def test_home_shows_the_next_booked_appointment_not_an_earlier_request() -> None:
    rows = (
        row("asked", "2026-03-03 09:00", "2026-03-03 10:00", State.PENDING),
        row("moving", "2026-03-04 09:00", "2026-03-04 10:00", State.BOOKED, "reschedule_requested"),
        row("later", "2026-03-05 09:00", "2026-03-05 10:00", State.BOOKED),
    )
    facts = answer("S4", "portal.next-appointment", {"appointments": rows, "now": NOW}).facts
    assert facts["next"] == "moving"


@pytest.mark.statement("004.13")
def test_the_list_has_appointments_and_requests() -> None:
    rows = (
        row("booked", "2026-03-05 09:00", "2026-03-05 10:00", State.BOOKED),
        row("asked", "2026-03-03 09:00", "2026-03-03 10:00", State.PENDING),
        row("let-go", "2026-03-06 09:00", "2026-03-06 10:00", State.CANCELLED, "cancel_requested"),
        row("declined", "2026-03-07 09:00", "2026-03-07 10:00", State.DECLINED),
    )
    facts = answer("S4", "portal.view-appointments", {"appointments": rows, "now": NOW}).facts
    assert facts["upcoming"] == ("asked", "booked", "let-go")


@pytest.mark.statement("004.14")
@pytest.mark.parametrize(
    ("state", "change", "style"),
    [
        (State.BOOKED, Change.NONE, "green"),
        (State.CANCELLED, Change.NONE, "red"),
        (State.CANCELLED, Change.CANCEL_REQUESTED, "red"),
        (State.PENDING, Change.NONE, "gray-diagonal"),
        (State.BOOKED, Change.RESCHEDULE_REQUESTED, "green-diagonal"),
        (State.BOOKED, Change.CANCEL_REQUESTED, "green-diagonal"),
    ],
)
def test_every_kind_has_its_background(state: State, change: Change, style: str) -> None:
    given: dict[str, object] = {"state": state, "change": change.value}
    assert answer("S4", "display.status-style", given).facts["style"] == style


@pytest.mark.statement("004.14")
def test_an_approved_cancellation_ends_as_canceled() -> None:
    assert answer("S4", "cancel.outcome", {"late": False}).facts["state"] is State.CANCELLED


@pytest.mark.statement("004.15")
def test_moving_is_a_request_where_it_is_allowed() -> None:
    assert answer("S4", "reschedule.allowed", OWN).allowed
    off: dict[str, object] = {"features.portalAllowReschedule": False}
    assert answer("S4", "reschedule.allowed", OWN, off).code == "reschedule_disabled"
    assert (
        answer("S4", "reschedule.mode", {"required": False}).facts["event"] == "request_reschedule"
    )
    assert answer("S4", "reschedule.one-pending-change", {"change": "none"}).allowed


@pytest.mark.statement("004.16")
def test_canceling_is_a_request_where_it_is_allowed() -> None:
    assert answer("S4", "cancel.allowed", OWN).allowed
    off: dict[str, object] = {"features.portalAllowCancel": False}
    assert answer("S4", "cancel.allowed", OWN, off).code == "cancel_disabled"
    assert answer("S4", "cancel.mode").facts["event"] == "request_cancel"
    assert answer("S4", "cancel.scope", {"state": State.BOOKED}).allowed


@pytest.mark.statement("004.15", "004.16")
@pytest.mark.parametrize("change", ["reschedule_requested", "cancel_requested"])
def test_a_denied_change_restores_the_appointment_and_the_practice_calls(change: str) -> None:
    denied = answer("S4", "change.decision", {"change": change, "approved": False})
    assert "task:contact_client" in sent(denied)
    assert sent(answer("S4", "notify.change-decided", {"approved": False})) == []
    assert sent(answer("S4", "notify.change-decided", {"approved": True})) == ["email:client"]
