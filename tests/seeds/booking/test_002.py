"""Seed 002: the portal and its settings (system S0)."""

import pytest

from helpgen.booking.values.state import Change, State
from tests.seeds.booking.asked import NO_PORTAL, OFF, ON, answer, at
from tests.seeds.booking.front_desk import FrontDesk, code, followed

NOW = at("S0", "2026-03-02 10:00")
PROMISED: dict[str, object] = {"features.portalRequireConfirmation": True}
UNASKED: dict[str, object] = {"features.portalRequireConfirmation": False}
NO_CANCELING: dict[str, object] = {"features.portalAllowCancel": False}
NO_MOVING: dict[str, object] = {"features.portalAllowReschedule": False}
APPROVED: dict[str, object] = {"features.selfBookingRequiresApproval": True}


def booked(changes: dict[str, object] | None = None) -> FrontDesk:
    """Cleo has an appointment on Monday at ten; it is a week before."""
    here = FrontDesk("S0", changes)
    here.book("10:00")
    if here.state() is State.PENDING:
        here.approve("first", "admin")
    return here


@pytest.mark.statement("002.1", "002.2")
def test_clients_see_their_own_upcoming_and_past_appointments() -> None:
    here = booked()
    here.book("11:00", key="next")
    here.book("2026-03-10 09:00", key="gone")
    here.book("2026-03-10 11:00", "dan", key="theirs")
    here.cancel("gone")
    here.time_is("10:59:59")
    assert here.sees().facts == {"upcoming": ("first", "next"), "past": ("gone",)}
    here.time_is("11:00")
    assert here.sees().facts == {"upcoming": ("next",), "past": ("first", "gone")}


@pytest.mark.statement("002.1")
def test_in_the_portal_clients_look_confirm_cancel_and_move() -> None:
    here = booked({**PROMISED, "features.portalAllowReschedule": True})
    assert here.upcoming() == ("first",)
    assert code(here.confirm("first")) == ""
    assert code(here.move("first", "11:00")) == ""
    assert code(here.cancel("second")) == ""
    assert here.states() == (State.CANCELLED, State.CANCELLED)


@pytest.mark.statement("002.3", "002.10")
def test_an_appointment_is_confirmed_by_its_client_where_the_settings_ask_for_it() -> None:
    here = booked(PROMISED)
    assert code(here.confirm("first", "dan")) == "not_owner"
    assert here.state() is State.BOOKED
    assert code(here.confirm("first")) == ""
    assert here.state() is State.CONFIRMED
    assert code(here.confirm("first")) != ""


@pytest.mark.statement("002.3")
@pytest.mark.parametrize(("now", "state"), [("09:59:59", State.CONFIRMED), ("10:00", State.BOOKED)])
def test_an_appointment_is_confirmed_before_it_starts(now: str, state: State) -> None:
    here = booked(PROMISED)
    here.time_is(now)
    here.confirm("first")
    assert here.state() is state


@pytest.mark.statement("002.3", "002.10")
def test_where_no_confirmation_is_asked_for_none_is_taken() -> None:
    here = booked(UNASKED)
    assert code(here.confirm("first")) == "confirm_disabled"
    assert here.state() is State.BOOKED


@pytest.mark.statement("002.4", "002.10")
def test_an_upcoming_appointment_is_canceled_at_once_and_its_time_is_free() -> None:
    here = booked()
    assert here.times("dan") == ["09:00", "11:00"]
    assert here.asks("cancel.scope", state=State.BOOKED).facts["button"] == "cancel"
    assert "free:time" in followed(here.cancel("first"))
    assert (here.state(), here.upcoming()) == (State.CANCELLED, ())
    assert "10:00" in here.times("dan")


@pytest.mark.statement("002.4", "002.10")
def test_nothing_is_canceled_where_that_is_not_allowed() -> None:
    here = booked(NO_CANCELING)
    assert code(here.cancel("first")) == "cancel_disabled"
    assert here.state() is State.BOOKED


@pytest.mark.statement("002.4")
def test_nobody_cancels_what_is_anothers_or_has_started_or_waits() -> None:
    here = booked()
    assert code(here.cancel("first", "dan")) == "not_owner"
    here.switch(APPROVED)
    here.book("11:00", "dan", key="asked")
    assert code(here.cancel("asked", "dan")) == "wrong_state"
    assert here.asks("cancel.scope", state=State.PENDING).code == "wrong_state"
    here.time_is("10:00")
    assert code(here.cancel("first")) == "already_started"
    assert (here.state("first"), here.state("asked")) == (State.BOOKED, State.PENDING)


@pytest.mark.statement("002.5", "002.10")
def test_moving_is_a_request_where_bookings_are_approved() -> None:
    here = booked(APPROVED)
    assert code(here.move("first", "11:00")) == ""
    assert (here.when(), here.state()) == ("10:00", State.BOOKED)
    assert here.appointment().change is Change.RESCHEDULE_REQUESTED
    assert here.times("dan") == ["09:00"]
    assert code(here.allow("first", "cleo")) != ""
    assert code(here.allow("first", "admin")) == ""
    assert (here.when(), here.appointment().change) == ("11:00", Change.NONE)


@pytest.mark.statement("002.5", "002.10")
def test_nothing_is_moved_where_that_is_not_allowed() -> None:
    here = booked({**APPROVED, **NO_MOVING})
    assert code(here.move("first", "11:00")) == "reschedule_disabled"
    assert (here.when(), here.appointment().change) == ("10:00", Change.NONE)


@pytest.mark.statement("002.6")
@pytest.mark.parametrize("channel", ["link", "email_code"])
def test_a_link_or_a_code_signs_in_once(channel: str) -> None:
    given = {"channel": channel, "known": True}
    assert answer("S0", "portal.sign-in", {**given, "proof": "current"}).facts["signed_in"] is True
    for proof in ("used", "superseded"):
        assert not answer("S0", "portal.sign-in", {**given, "proof": proof}).allowed
    stranger = {**given, "known": False, "proof": "current"}
    assert not answer("S0", "portal.sign-in", stranger).allowed
    asked_for = answer("S0", "portal.sign-in", {**given, "proof": "none"})
    (mail,) = asked_for.effects
    assert (str(mail), asked_for.facts["signed_in"]) == ("email:client", False)


@pytest.mark.statement("002.7", "002.13")
def test_where_the_portal_is_off_it_says_so_and_where_to_switch_it_on() -> None:
    refusal = FrontDesk("S0", NO_PORTAL).book("10:00").decision.message
    assert refusal is not None
    assert refusal.code == "portal_disabled"
    assert "Settings" in refusal.text
    assert answer("S0", "portal.enabled", changes=NO_PORTAL).message == refusal


@pytest.mark.statement("002.8")
def test_an_administrator_finds_the_settings_and_nobody_else_changes_them() -> None:
    found = answer("S0", "portal.settings-admin", {"role": "admin"})
    assert found.allowed
    assert found.facts["place"] == ("Settings", "Patient Portal & Self-Booking")
    assert found.facts["boxes"] == (
        "Enable Patient Portal",
        "Require Appointment Confirmation",
        "Allow Portal Cancellation",
        "Allow Portal Rescheduling",
    )
    for role in ("admin_assistant", "staff", ""):
        assert answer("S0", "portal.settings-admin", {"role": role}).code == "not_admin"


@pytest.mark.statement("002.9")
def test_switching_the_portal_off_ends_links_and_sessions() -> None:
    given: dict[str, object] = {"expires": at("S0", "2026-03-02 10:15"), "now": NOW}
    assert answer("S0", "portal.disabled-access", given).allowed
    assert answer("S0", "portal.disabled-access", given, NO_PORTAL).code == "portal_disabled"


@pytest.mark.statement("002.9")
def test_while_the_portal_is_off_clients_neither_see_nor_do_anything() -> None:
    here = booked({"features.portalAllowReschedule": True})
    here.switch({**NO_PORTAL, **PROMISED, "features.portalAllowReschedule": True})
    assert here.sees().code == "portal_disabled"
    done = (
        here.book("11:00", key="more"),
        here.hold("11:00"),
        here.cancel("first"),
        here.move("first", "11:00"),
        here.confirm("first"),
    )
    assert [code(each) for each in done] == ["portal_disabled"] * 5
    assert here.states() == (State.BOOKED,)


@pytest.mark.statement("002.10", "002.13")
def test_the_confirmation_button_is_there_just_where_there_is_something_to_confirm() -> None:
    ahead: dict[str, object] = {
        "state": State.BOOKED,
        "change": "none",
        "start": at("S0", "2026-03-09 10:00"),
        "now": NOW,
    }
    assert answer("S0", "confirm.button", ahead, PROMISED).facts["shown"] is True
    assert answer("S0", "confirm.button", ahead, UNASKED).facts["shown"] is False
    for state in (State.PENDING, State.CONFIRMED):
        without = answer("S0", "confirm.button", {**ahead, "state": state}, PROMISED)
        assert without.facts["shown"] is False


@pytest.mark.statement("002.11")
def test_self_booking_comes_on_top_of_the_portal() -> None:
    assert code(FrontDesk("S0", ON).book("10:00")) == ""
    here = booked()
    here.switch(OFF)
    assert code(here.book("11:00", key="more")) == "self_booking_disabled"
    assert here.upcoming() == ("first",)
    assert code(here.cancel("first")) == ""


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
    for none in ("", None, "nobody"):
        lacking = answer("S0", "portal.contact-on-file", {**contact, "email": none})
        assert lacking.code == "no_contact"
    issued = at("S0", "2026-03-02 09:45")
    last = at("S0", "2026-03-02 09:59:59")
    assert answer("S0", "portal.link-expiry", {"issued": issued, "now": last}).allowed
    assert answer("S0", "portal.link-expiry", {"issued": issued, "now": NOW}).code == "link_expired"
