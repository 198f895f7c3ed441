"""Seed 002: the portal and its settings (system S0)."""

import pytest

from helpgen.booking.state import State
from tests.seeds.booking.asked import NO_PORTAL, OFF, ON, answer, at

NOW = at("S0", "2026-03-02 10:00")
AHEAD: dict[str, object] = {
    "state": State.BOOKED,
    "owner": True,
    "start": at("S0", "2026-03-09 10:00"),
    "now": NOW,
}
TIMES: dict[str, object] = {name: AHEAD[name] for name in ("state", "start", "now")}


def row(name: str, start: str, end: str, state: State) -> dict[str, object]:
    return {
        "id": name,
        "start": at("S0", start),
        "end": at("S0", end),
        "state": state,
        "change": "none",
    }


@pytest.mark.statement("002.1", "002.2")
def test_clients_see_upcoming_and_past_appointments() -> None:
    rows = (
        row("over", "2026-03-02 09:00", "2026-03-02 10:00", State.BOOKED),
        row("on", "2026-03-02 09:10", "2026-03-02 10:01", State.BOOKED),
        row("gone", "2026-03-05 09:00", "2026-03-05 10:00", State.CANCELLED),
    )
    facts = answer("S0", "portal.view-appointments", {"appointments": rows, "now": NOW}).facts
    assert (facts["upcoming"], facts["past"]) == (("on",), ("over", "gone"))
    off = answer("S0", "portal.view-appointments", {"appointments": rows, "now": NOW}, NO_PORTAL)
    assert off.code == "portal_disabled"


@pytest.mark.statement("002.3")
def test_an_appointment_is_confirmed_where_the_settings_ask_for_it() -> None:
    on: dict[str, object] = {"features.portalRequireConfirmation": True}
    off: dict[str, object] = {"features.portalRequireConfirmation": False}
    assert answer("S0", "confirm.required", TIMES, on).facts["state"] is State.CONFIRMED
    assert answer("S0", "confirm.required", TIMES, off).code == "confirm_disabled"


@pytest.mark.statement("002.4")
def test_upcoming_appointments_are_canceled_where_that_is_allowed() -> None:
    off: dict[str, object] = {"features.portalAllowCancel": False}
    assert answer("S0", "cancel.allowed", AHEAD).allowed
    assert answer("S0", "cancel.allowed", AHEAD, off).code == "cancel_disabled"
    assert answer("S0", "cancel.mode").facts["event"] == "cancel"
    assert answer("S0", "cancel.outcome", {"late": False}).facts["state"] is State.CANCELLED
    assert not answer("S0", "cancel.scope", {"state": State.PENDING}).allowed
    assert answer("S0", "cancel.scope", {"state": State.CONFIRMED}).allowed


@pytest.mark.statement("002.5")
def test_moving_is_a_request_where_bookings_are_approved() -> None:
    off: dict[str, object] = {"features.portalAllowReschedule": False}
    assert answer("S0", "reschedule.allowed", AHEAD).allowed
    assert answer("S0", "reschedule.allowed", AHEAD, off).code == "reschedule_disabled"
    assert (
        answer("S0", "reschedule.mode", {"required": True}).facts["event"] == "request_reschedule"
    )


@pytest.mark.statement("002.6")
@pytest.mark.parametrize("channel", ["link", "email_code"])
def test_a_link_or_a_code_signs_in_once(channel: str) -> None:
    given = {"channel": channel, "known": True}
    assert answer("S0", "portal.sign-in", {**given, "proof": "current"}).facts["signed_in"] is True
    for proof in ("used", "superseded"):
        assert not answer("S0", "portal.sign-in", {**given, "proof": proof}).allowed


@pytest.mark.statement("002.7")
def test_where_it_is_off_the_portal_says_so() -> None:
    refusal = answer("S0", "portal.enabled", changes=NO_PORTAL).message
    assert refusal is not None
    assert refusal.code == "portal_disabled"
    assert "Settings" in refusal.text


@pytest.mark.statement("002.8")
def test_an_administrator_finds_the_settings_and_nobody_else_changes_them() -> None:
    facts = answer("S0", "portal.settings-admin", {"role": "admin"}).facts
    assert facts["place"]
    assert facts["boxes"]
    assert answer("S0", "portal.settings-admin", {"role": "admin_assistant"}).code == "not_admin"


@pytest.mark.statement("002.9")
def test_switching_it_off_ends_links_and_sessions() -> None:
    given: dict[str, object] = {"expires": at("S0", "2026-03-02 10:15"), "now": NOW}
    assert answer("S0", "portal.disabled-access", given).allowed
    assert answer("S0", "portal.disabled-access", given, NO_PORTAL).code == "portal_disabled"


@pytest.mark.statement("002.10")
def test_each_option_rules_its_button() -> None:
    on: dict[str, object] = {"features.portalRequireConfirmation": True}
    off: dict[str, object] = {"features.portalRequireConfirmation": False}
    assert answer("S0", "confirm.button", TIMES, on).facts["shown"] is True
    assert answer("S0", "confirm.button", TIMES, off).facts["shown"] is False
    assert not answer("S0", "confirm.required", TIMES, off).allowed
    for rule, key in (
        ("cancel.allowed", "features.portalAllowCancel"),
        ("reschedule.allowed", "features.portalAllowReschedule"),
    ):
        assert answer("S0", rule, AHEAD, {key: True}).allowed
        assert not answer("S0", rule, AHEAD, {key: False}).allowed


@pytest.mark.statement("002.11")
def test_self_booking_comes_on_top_of_the_portal() -> None:
    assert answer("S0", "booking.enabled", changes=ON).allowed
    assert not answer("S0", "booking.enabled", changes=OFF).allowed


@pytest.mark.statement("002.12")
def test_the_portal_has_its_own_look_or_the_organizations() -> None:
    both = {"portal": "Welcome to Maple Street", "organization": "Maple Street"}
    assert answer("S0", "portal.customization", both).facts["shown"] == "Welcome to Maple Street"
    one = {"portal": None, "organization": "Maple Street"}
    assert answer("S0", "portal.customization", one).facts["shown"] == "Maple Street"


@pytest.mark.statement("002.13")
def test_a_link_needs_an_address_and_expires() -> None:
    contact = {"channel": "link", "phone": None, "access": True}
    assert answer("S0", "portal.contact-on-file", {**contact, "email": "a@b.example"}).allowed
    assert answer("S0", "portal.contact-on-file", {**contact, "email": ""}).code == "no_contact"
    issued = at("S0", "2026-03-02 09:45")
    last = at("S0", "2026-03-02 09:59:59")
    assert answer("S0", "portal.link-expiry", {"issued": issued, "now": last}).allowed
    assert answer("S0", "portal.link-expiry", {"issued": issued, "now": NOW}).code == "link_expired"


@pytest.mark.statement("002.13")
def test_without_the_option_there_is_no_confirmation_button() -> None:
    off: dict[str, object] = {"features.portalRequireConfirmation": False}
    assert answer("S0", "confirm.button", TIMES, off).facts["shown"] is False
