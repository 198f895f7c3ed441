"""What an outcome carries to the store and to people, in a yes as in a no; and who counts as whom."""

import pickle
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.attempt import Who, worker
from helpgen.booking.desk.checks import answers, assigned
from helpgen.booking.desk.moved import usual_location
from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.moves.guards import existing, needs_approval
from helpgen.booking.order import asked_on
from helpgen.booking.values.appointment import ANY, FILLABLE, Calendar, Details, Draft, Span
from helpgen.booking.values.decision import Effect, EffectKind
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Client, Practice, Service
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.rule import Occasion
from helpgen.booking.values.state import Change, State
from tests.booking_cases import case
from tests.booking_office import (
    ANNA,
    GUEST,
    NEW_YORK,
    NOW,
    OPEN,
    PRACTICE,
    WITH_ROOM,
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
    "features.portalAllowCancel": True,
    "features.portalAllowReschedule": True,
    "features.manageRequestEnabled": True,
    "settings.slotInterval": 30,
    "settings.cancelMode": "immediate",
    "settings.cancelReasonRequired": False,
    "settings.rescheduleMode": "auto",
    "settings.approvalRequiredFields": [],
}
POLICY = policy_with("maple-street-therapy", SETTINGS)
EMPTY = Calendar()
ENTRY = EffectKind.AUDIT
BOOKING, HOLDING = asked_on(Occasion.BOOK), asked_on(Occasion.HOLD)


def office(
    calendar: Calendar = EMPTY, practice: Practice = PRACTICE, policy: Policy = POLICY
) -> Office:
    return Office(practice, calendar, policy, NOW)


def entries(outcome: Outcome) -> list[tuple[str, str, str]]:
    return [(each.actor, each.event, each.code) for each in outcome.audit]


def test_a_refused_hold_leaves_its_entry() -> None:
    outcome = desk.hold(office(having(appointment(client="dan"))), wish(at(11)), "h")
    assert entries(outcome) == [("client", "hold", "slot_taken")]
    assert outcome.audit[0].appointment == "h"


def test_a_hold_tells_until_when_it_lasts() -> None:
    outcome = desk.hold(office(having(holds=(held("old", at(13)),))), wish(at(11)), "h")
    assert outcome.decision.facts["expires"] == outcome.holds[0].expires
    assert outcome.decision.facts["releases"] == outcome.spent == ("old",)


def test_a_refused_attempt_tells_its_row_and_has_its_entry_among_the_effects() -> None:
    outcome = desk.cancel(office(having(appointment())), "a1", "dan")
    assert (code(outcome), outcome.move) == ("not_owner", 11)
    assert [each.kind for each in outcome.effects] == [ENTRY]
    assert entries(outcome) == [("client", "cancel", "not_owner")]


def test_a_refused_booking_tells_its_row_and_has_its_entry_among_the_effects() -> None:
    outcome = desk.book(office(having(appointment(client="dan"))), wish(at(11)), "new")
    assert (code(outcome), outcome.move) == ("slot_taken", 1)
    assert [each.kind for each in outcome.effects] == [ENTRY]
    assert entries(outcome) == [("client", "book", "slot_taken")]


def test_an_allowed_attempt_tells_its_effects() -> None:
    outcome = desk.cancel(office(having(appointment())), "a1", "cleo")
    assert outcome.effects[0].kind is ENTRY
    assert Effect(EffectKind.FREE, "time") in outcome.effects


def test_without_a_word_no_reason_is_kept() -> None:
    (canceled,) = desk.cancel(office(having(appointment())), "a1", "cleo").appointments
    assert canceled.reason == ""
    pending = having(appointment(state=State.PENDING))
    (declined,) = desk.decide(office(pending), "a1", "anna", Event.DECLINE).appointments
    assert declined.reason == ""


def test_why_a_request_was_declined_is_kept() -> None:
    pending = having(appointment(state=State.PENDING))
    outcome = desk.decide(office(pending), "a1", "anna", Event.DECLINE, "No room.")
    assert [each.reason for each in outcome.appointments] == ["No room."]


def test_a_request_can_be_moved_by_half_its_length() -> None:
    pending = having(appointment(state=State.PENDING))
    outcome = desk.edit(office(pending), "a1", "cleo", at(11, 30))
    assert [each.span for each in outcome.appointments] == [at(11, 30)]


def test_a_move_with_a_hold_of_another_is_refused() -> None:
    there = having(appointment(), holds=(held("theirs", at(14), "dan", minutes=-1),))
    outcome = desk.reschedule(office(there), "a1", "cleo", at(14), "a2", "theirs")
    assert code(outcome) == "hold_of_another"


def test_who_has_confirmed_has_not_confirmed_the_other_time_yet() -> None:
    before = replace(
        appointment(state=State.CONFIRMED),
        proposed=at(15),
        proposed_details=Details("ben"),
        reason="Later.",
        by="client",
    )
    outcome = desk.reschedule(office(having(before)), "a1", "cleo", at(14), "a2")
    new = outcome.appointments[1]
    assert (new.state, new.proposed, new.reason, new.by) == (State.BOOKED, None, "", "")
    assert new == replace(
        appointment("a2", at(14)), client="cleo", created=NOW, replaces="a1", change=Change.NONE
    )


def test_the_own_hold_of_a_guest_is_not_in_the_way_of_the_guest_s_request() -> None:
    request = replace(appointment(state=State.PENDING), client=None, guest=GUEST.guest)
    own = replace(held("g", at(11)), contact="guest:gus@people.example.org")
    there = having(request, holds=(own,))
    assert code(desk.decide(office(there), "a1", "anna", Event.APPROVE)) == ""


def test_a_change_without_a_time_is_refused_as_one() -> None:
    there = having(replace(appointment(), change=Change.RESCHEDULE_REQUESTED))
    outcome = desk.decide(office(there), "a1", "anna", Event.APPROVE_CHANGE)
    assert code(outcome) == "no_proposed_time"


def test_a_hold_to_move_is_for_the_service_that_is_named_else_for_that_of_the_appointment() -> None:
    services = (*PRACTICE.services, Service("long", "Long", 90))
    two = replace(
        PRACTICE, services=services, providers=(replace(ANNA, services=("talk", "long")),)
    )
    there = having(appointment())
    for service, minutes, refusal in (
        ("", 60, ""),
        ("talk", 60, ""),
        ("long", 60, "wrong_duration"),
        ("long", 90, ""),
        ("", 90, "wrong_duration"),
    ):
        asked = replace(wish(at(14, minutes=minutes)), service=service)
        assert code(desk.hold(office(there, two), asked, "h", "a1")) == refusal


def test_a_guest_who_has_told_no_more_than_an_address_holds_with_whoever_is_free() -> None:
    early = Draft(None, ANY, at(11), service="talk", guest=(("email", "gus@people.example.org"),))
    busy = having(
        appointment(client="dan"),
        appointment("b2", at(13), client="dan", provider="ben"),
        appointment("b3", at(14), client="dan", provider="ben"),
    )
    (hold,) = desk.hold(office(busy), early, "h").holds
    assert hold.provider == "ben"


def test_what_speaks_against_any_provider_is_told_of_the_one_who_would_take_it() -> None:
    there = office(having(appointment(client="dan")))
    said = dict(answers(there, assigned(there, wish(at(11), provider=ANY), BOOKING), BOOKING))
    assert all(answer.allowed for answer in said.values())


def test_an_appointment_that_moves_is_not_in_its_own_way_whoever_is_asked() -> None:
    busy = office(having(appointment(), appointment("b", client="dan", provider="ben")))
    wanted = wish(at(11, 30), provider=ANY)
    assert assigned(busy, wanted, HOLDING, "a1").provider == "anna"
    assert assigned(busy, wanted, HOLDING, "b").provider == "ben"


def test_an_evening_counts_for_the_day_of_the_organization() -> None:
    evening = Span(date(2026, 3, 4), 21 * 60, 60, NEW_YORK)  # 2:00 on Thursday in UTC
    there = office(having(appointment(span=evening)))
    assert there.bookings(date(2026, 3, 4)) == {"anna": 1}
    assert there.bookings(date(2026, 3, 5)) == {}


def test_a_day_is_the_organization_s_whatever_zone_an_appointment_was_written_in() -> None:
    """From before the organization moved: early on the 5th there is the evening of the 4th in New York."""
    there = Span(date(2026, 3, 5), 9 * 60, 60, "Asia/Tokyo")
    here = Office(PRACTICE, having(appointment("a1", there)), POLICY, NOW)
    assert here.bookings(date(2026, 3, 4)) == {"anna": 1}
    assert here.bookings(date(2026, 3, 5)) == {}


@pytest.mark.parametrize(
    ("key", "who"),
    [
        ("anna", Who("anna", Actor.CLINICIAN, "clinician")),
        ("ada", Who("ada", Actor.STAFF, "admin", may_approve=True)),
        ("sam", Who("sam", Actor.STAFF, "staff")),
        ("zoe", Who("zoe", Actor.GUEST)),
    ],
)
def test_everybody_keeps_the_own_id(key: str, who: Who) -> None:
    assert worker(office(), key) == who


def test_the_moment_of_an_entry_is_that_of_the_attempt() -> None:
    later = datetime(2026, 3, 2, 15, 1, tzinfo=UTC)
    there = replace(office(having(appointment())), now=later)
    assert [each.now for each in desk.cancel(there, "a1", "cleo").audit] == [later]


def test_a_link_of_one_s_own_is_asked_for_before_anything_else() -> None:
    linked = replace(wish(at(11), hold="gone"), direct_link=True)
    names = [name for name, _ in answers(office(), linked, BOOKING)]
    assert names[0] == "booking.direct-link"
    assert names.count("booking.direct-link") == 1
    off = {"features.directLinkEnabled": False}
    closed = policy_with("maple-street-therapy", {**SETTINGS, **off})
    gone = replace(PRACTICE, providers=())
    assert code(desk.book(office(practice=gone, policy=closed), linked, "a")) == (
        "direct_link_disabled"
    )


def test_a_guest_s_request_has_to_be_approved_where_a_client_s_has_not() -> None:
    assert needs_approval(case(Event.REQUEST, Actor.GUEST, policy=POLICY))
    assert not needs_approval(case(Event.BOOK, Actor.CLIENT, policy=POLICY))


def test_before_there_is_an_appointment_it_has_no_state() -> None:
    with pytest.raises(ValueError, match=r"^there is no appointment yet$"):
        existing(case(Event.BOOK, Actor.CLIENT, policy=POLICY))


def test_all_that_can_be_filled_in_can_be_at_once_and_the_entry_says_who_and_what() -> None:
    filled = dict.fromkeys(FILLABLE, "x")
    outcome = desk.fill_in(office(having(appointment()), WITH_ROOM), "a1", "anna", filled)
    (after,) = outcome.appointments
    assert {name: getattr(after, name) for name in FILLABLE} == filled
    place = PRACTICE.organization, "a1", "clinician", "fill_in", "booked", "booked", NOW
    assert outcome.audit == (AuditEntry(*place, person="anna"),)


@pytest.mark.parametrize(("before", "after"), [("Main Street", "West"), ("Chosen", "Chosen")])
def test_an_agreed_move_is_to_the_usual_place_of_the_other_day(before: str, after: str) -> None:
    week = ("Main Street", "Main Street", "Main Street", "West", "", "", "")
    there = replace(PRACTICE, providers=(replace(ANNA, weekday_locations=week),))
    thursday = at(14, day=date(2026, 3, 5))
    asked = replace(
        appointment(),
        location=before,
        change=Change.RESCHEDULE_REQUESTED,
        proposed=thursday,
    )
    outcome = desk.decide(office(having(asked), there), "a1", "anna", Event.APPROVE_CHANGE)
    assert [(each.span, each.location) for each in outcome.appointments] == [(thursday, after)]


def test_the_usual_place_is_that_of_the_organization_s_day() -> None:
    week = ("Main Street", "Main Street", "Evening", "Next day", "", "", "")
    there = replace(PRACTICE, providers=(replace(ANNA, weekday_locations=week),))
    late = at(22)  # in New York it is Wednesday, in UTC it is Thursday
    assert usual_location(office(having(), there), "anna", late) == "Evening"


def test_who_is_not_let_into_the_portal_is_told_why_and_leaves_one_entry() -> None:
    shut = replace(PRACTICE, clients=(Client("cleo", "Cleo", portal_access=False),))
    outcome = desk.cancel(office(having(appointment()), shut), "a1", "cleo")
    assert (code(outcome), outcome.move) == ("no_portal_access", 0)
    assert outcome.decision.because == ("portalAccess", "is", False)
    (effect,) = outcome.effects
    told = dict(effect.details)
    assert (effect.kind, told["before"], told["after"]) == (ENTRY, "booked", "booked")


def test_an_outcome_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(Outcome())) == Outcome()  # noqa: S301  our own
