from datetime import datetime, timedelta
from pathlib import Path

import pytest

from helpgen.bookings.asked import Asked
from helpgen.bookings.bookable import Bookable, bookable
from helpgen.bookings.opened import Booking
from helpgen.bookings.slots import slots
from helpgen.bookings.wish import Wish
from helpgen.model.bookings.moments import moment_of
from tests.unit.bookings.sample_practice import NOW, PRACTICE, TUESDAY, opened

LEAD = "  selfBookingLeadTimeHours:"
GUESTS = f"  guestRequestEnabled: true\n{LEAD}"
PERSONAL = (
    "booking.guest-allowed",
    "booking.guest-details",
    "booking.visit-type-by-client-kind",
    "availability.qualifications",
    "availability.client-conflict",
)
IN_THE_FORM = (*PERSONAL[1:3], PERSONAL[-1])
CONTACT = """\
contact:
  email: frontdesk@maple-street.example.org
  phone: (212) 555-0142
  url: https://maple-street.example.org/contact
"""


def ask(booking: Booking, wish: Wish, start: str, now: datetime = NOW) -> Bookable:
    return bookable(booking, wish, moment_of(start), now)


def rule(found: Bookable, name: str) -> Asked:
    return next(each for each in found.asked if each.rule == name)


def test_who_cannot_sign_in_is_told_that_first(tmp_path: Path) -> None:
    locked = PRACTICE.replace("jo: {name: Jo}", "jo: {name: Jo, portalAccess: false}")
    found = ask(opened(tmp_path, locked), Wish("ana", "jo"), "2026-03-10 11:00")
    assert found.refusal == found.asked[0]
    assert (found.refusal.rule, found.refusal.code) == (
        "portal.contact-on-file",
        "no_portal_access",
    )
    assert (found.refusal.field, found.refusal.numbers) == (
        "clients.jo.portalAccess",
        "portalAccess is false",
    )
    assert found.refusal.message == "This person has no access to the portal."


def test_who_can_sign_in_is_not_asked_about_it(tmp_path: Path) -> None:
    found = ask(opened(tmp_path), Wish("ana", "jo"), "2026-03-10 11:00")
    assert found.refusal is None
    assert found.asked[0].rule == "portal.enabled"


@pytest.mark.parametrize("wanted", [True, False])
def test_it_is_told_whether_a_booking_has_to_be_approved(tmp_path: Path, *, wanted: bool) -> None:
    old = "selfBookingRequiresApproval: false"
    booking = opened(tmp_path, PRACTICE, old, old.replace("false", str(wanted).lower()))
    approval = ask(booking, Wish("ana", "jo"), "2026-03-10 11:00").approval
    assert approval.required is wanted
    assert [key.key for key in approval.keys] == ["features.selfBookingRequiresApproval"]


def test_what_a_guest_asks_for_has_to_be_approved_whatever_the_key_is(tmp_path: Path) -> None:
    booking = opened(tmp_path, PRACTICE, LEAD, GUESTS)
    approval = ask(booking, Wish("ana", guest=True), "2026-03-10 11:00").approval
    assert (approval.required, approval.keys) == (True, ())


def test_a_guest_is_asked_whether_guests_are_let_in_and_not_what_the_form_asks(
    tmp_path: Path,
) -> None:
    found = ask(opened(tmp_path), Wish("ana", guest=True), "2026-03-10 11:00")
    assert found.refusal == rule(found, "booking.guest-allowed")
    assert found.refusal.code == "guest_not_allowed"
    assert found.left_out == IN_THE_FORM
    welcome = opened(tmp_path / "b", PRACTICE, LEAD, GUESTS)
    assert ask(welcome, Wish("ana", guest=True), "2026-03-10 11:00").refusal is None


def test_without_anybody_named_all_rules_about_the_person_are_left_out(tmp_path: Path) -> None:
    found = ask(opened(tmp_path), Wish("ana"), "2026-03-10 11:00")
    assert found.left_out == PERSONAL


def test_of_any_provider_it_is_told_of_each_what_is_in_the_way(tmp_path: Path) -> None:
    found = ask(opened(tmp_path), Wish(client="lee", service="talk"), "2026-03-12 13:00")
    assert {each.name: [one.rule for one in each.refusals] for each in found.providers} == {
        "Ana": ["availability.qualifications", "availability.working-hours"],
        "Ben": ["availability.qualifications", "availability.working-hours"],
        "Cleo": [
            "availability.active-provider",
            "booking.selections",
            "availability.qualifications",
            "availability.working-hours",
        ],
    }


def test_what_stops_everybody_is_kept_apart_from_what_stops_one(tmp_path: Path) -> None:
    found = ask(opened(tmp_path), Wish(), "2026-03-03 08:30")
    told = {each.name: (each.refusals, each.common) for each in found.providers}
    own, common = told["Ana"]
    assert [each.rule for each in own] == ["availability.working-hours"]
    assert [each.rule for each in common] == ["booking.lead-time"]
    free = ask(opened(tmp_path / "b"), Wish(), "2026-03-03 09:00", NOW + timedelta(hours=6))
    own, common = {each.name: (each.refusals, each.common) for each in free.providers}["Ana"]
    assert own == ()
    assert [each.rule for each in common] == ["booking.lead-time"]


@pytest.mark.parametrize("start", ["2026-03-01 09:00", "2026-03-02 10:10", "2027-03-09 09:00"])
def test_everybody_has_something_in_the_way_where_nobody_can_be_booked(
    tmp_path: Path, start: str
) -> None:
    found = ask(opened(tmp_path), Wish(), start)
    assert [each.name for each in found.providers] == ["Ana", "Ben", "Cleo"]
    assert all(each.refusals or each.common for each in found.providers)


@pytest.mark.parametrize(
    ("wish", "start"),
    [
        (Wish("ana"), "2026-03-12 13:00"),
        (Wish(), "2026-03-10 11:00"),
        (Wish(guest=True), "2026-03-12 13:00"),
        (Wish(), "2026-03-08 02:30"),
    ],
)
def test_nothing_is_told_of_each_where_one_is_named_or_it_does_not_matter_who(
    tmp_path: Path, wish: Wish, start: str
) -> None:
    assert ask(opened(tmp_path), wish, start).providers == ()


def test_a_grid_is_a_providers_own_only_where_it_hangs_on_the_hours(tmp_path: Path) -> None:
    start = "2026-03-10 09:10"
    clock = ask(opened(tmp_path), Wish(), start)
    assert clock.refusal
    told = {one.rule for each in clock.providers for one in each.refusals}
    assert "availability.slot-grid" not in told
    new = "settings:\n  slotAnchor: window\n"
    window = ask(opened(tmp_path / "b", PRACTICE, "settings:\n", new), Wish(), start)
    told = {one.rule for each in window.providers for one in each.refusals}
    assert "availability.slot-grid" in told


def test_a_missing_visit_type_is_told_in_the_same_words_as_for_the_day(tmp_path: Path) -> None:
    table = "settings:\n  visitTypesByClientKind: {existing: [Talk]}\n"
    booking = opened(tmp_path, PRACTICE, "settings:\n", table)
    for service in ("", "long"):
        found = ask(booking, Wish("ana", "jo", service), "2026-03-10 11:00")
        assert found.refusal
        (reason,) = slots(booking, Wish("ana", "jo", service), TUESDAY, NOW).reasons
        assert (found.refusal.code, found.refusal.message) == (reason.code, reason.says)
        numbers = "Long talk not in Talk" if service else "none is named"
        assert found.refusal.numbers == numbers


@pytest.mark.parametrize(("expires", "code"), [("11:10", ""), ("11:11", "too_soon")])
def test_a_time_that_the_client_holds_since_it_was_not_too_soon_can_be_booked(
    tmp_path: Path, expires: str, code: str
) -> None:
    kept = f"{{client: jo, provider: ana, start: 2026-03-10 11:00, expires: 2026-03-09 {expires}}}"
    held = PRACTICE.replace("calendar:\n", f"calendar:\n  holds: {{kept: {kept}}}\n")
    booking, now = opened(tmp_path, held), datetime(2026, 3, 9, 11, 5)
    found = ask(booking, Wish("ana", "jo"), "2026-03-10 11:00", now.replace(tzinfo=booking.where))
    assert (found.refusal.code if found.refusal else "") == code
    lead = rule(found, "booking.lead-time")
    assert lead.numbers == ("24 h >= 24 h" if not code else "23 h 59 min < 24 h")
    listed = slots(
        booking, Wish("ana", "jo"), found.start.date(), now.replace(tzinfo=booking.where)
    )
    assert (found.start in {each.start for each in listed.offers}) is not bool(code)


@pytest.mark.parametrize(
    ("old", "reach"),
    [
        ("", ": frontdesk@maple-street.example.org, (212) 555-0142 or https://"),
        (
            "  email: frontdesk@maple-street.example.org\n",
            ": (212) 555-0142 or https://maple-street",
        ),
        (CONTACT, "."),
    ],
)
def test_who_wants_a_date_too_far_ahead_reads_how_to_reach_the_office(
    tmp_path: Path, old: str, reach: str
) -> None:
    booking = opened(tmp_path, PRACTICE, old, "")
    far = ask(booking, Wish("ana", "jo"), "2026-05-05 10:00").refusal
    assert far
    assert far.code == "too_far"
    assert f"For a later date, contact the office{reach}" in far.message
    assert far.message.endswith(".")
    soon = ask(booking, Wish("ana", "jo"), "2026-03-03 08:30").refusal
    assert soon
    assert "contact" not in soon.message.lower()
