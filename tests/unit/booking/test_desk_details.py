"""What a client may change besides the time: with whom, what for and where (seeds 003.11 and 004.15)."""

from dataclasses import replace

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.moved import to_have
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.values.appointment import (
    ANY,
    AS_IT_IS,
    Appointment,
    Calendar,
    Details,
    Draft,
    Span,
)
from helpgen.booking.values.clock import utc
from helpgen.booking.values.event import Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Practice, Service
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import Change, State
from tests.booking_office import ANNA, NOW, PRACTICE, appointment, at, code, having
from tests.booking_policies import policy_with

OPEN: dict[str, object] = {
    "features.selfBookingLeadTimeHours": 24,
    "features.selfBookingMaxFutureDays": 30,
    "features.selfBookingRequiresApproval": False,
    "features.portalAllowReschedule": True,
    "features.manageRequestEnabled": True,
    "settings.timezone": "America/New_York",
    "settings.slotInterval": 30,
    "settings.rescheduleMode": "auto",
    "settings.approvalRoles": ["admin"],
    "settings.approvalRequiredFields": ["service_code", "location"],
}
AT_ONCE = policy_with("maple-street-therapy", OPEN)
ASKED = policy_with("maple-street-therapy", {**OPEN, "settings.rescheduleMode": "request"})
BEN = replace(
    ANNA,
    id="ben",
    name="Ben",
    services=("talk", "long"),
    locations=("Main Street", "Video"),
    service_code="B60",
    weekday_locations=("",) * 2 + ("Video",) + ("",) * 4,
)
HERE = replace(
    PRACTICE,
    providers=(ANNA, BEN, replace(ANNA, id="eli", name="Eli", locations=("Mill Lane",))),
    services=(*PRACTICE.services, Service("long", "Long", 90)),
)
"""Ben has his own code, is on Video on Wednesdays and nowhere in particular else; Eli is elsewhere."""

PENDING = having(appointment(state=State.PENDING))
MINE = having(appointment())
CHOSEN = replace(appointment(), location="Annex", service_code="X99")
"""Somebody has filled in a place and a code by hand."""


def office(calendar: Calendar, policy: Policy = AT_ONCE, practice: Practice = HERE) -> Office:
    return Office(practice, calendar, policy, NOW)


def edited(details: Details, calendar: Calendar = PENDING, span: Span | None = None) -> Outcome:
    return desk.edit(office(calendar), "a1", "cleo", span or at(11), details)


def moved(
    details: Details,
    calendar: Calendar = MINE,
    span: Span | None = None,
    policy: Policy = AT_ONCE,
    hold: str = "",
) -> Outcome:
    there = office(calendar, policy)
    return desk.reschedule(there, "a1", "cleo", span or at(11), "a2", hold, details)


def asking(details: Details, calendar: Calendar = MINE, span: Span | None = None) -> Appointment:
    outcome = moved(details, calendar, span, ASKED)
    assert code(outcome) == ""
    (one,) = outcome.appointments
    return one


def decided(one: Appointment, by: str, event: Event = Event.APPROVE_CHANGE) -> Outcome:
    return desk.decide(office(having(one), ASKED), "a1", by, event)


def what(one: Appointment) -> tuple[str, str, str, str]:
    return one.provider, one.service, one.location, one.service_code


def test_a_request_is_changed_to_another_provider_service_and_place() -> None:
    outcome = edited(Details("ben", "long", "Main Street"), span=at(14, minutes=90))
    assert code(outcome) == ""
    (one,) = outcome.appointments
    assert what(one) == ("ben", "long", "Main Street", "B60")
    assert (one.span, one.state) == (at(14, minutes=90), State.PENDING)
    assert "audit:edit" in map(str, outcome.effects)
    assert [entry.event for entry in outcome.audit] == ["edit"]


def test_what_is_not_named_stays_and_what_nobody_chose_is_the_new_provider_s() -> None:
    (one,) = edited(Details("ben")).appointments
    assert what(one) == ("ben", "talk", "Video", "B60")
    bare = replace(appointment(state=State.PENDING), location="", service_code="")
    (one,) = edited(Details("ben"), having(bare)).appointments
    assert what(one) == ("ben", "talk", "Video", "B60")
    (one,) = edited(AS_IT_IS, having(bare)).appointments
    assert what(one) == ("anna", "talk", "", "")
    by_hand = replace(appointment(state=State.PENDING), service_code="X99")
    (one,) = edited(Details("ben"), having(by_hand)).appointments
    assert what(one) == ("ben", "talk", "Video", "X99")


@pytest.mark.parametrize(
    ("details", "span", "refusal"),
    [
        (Details("anna", "long"), at(14, minutes=90), "service_not_offered"),
        (Details("ben", "long"), at(14), "wrong_duration"),
        (Details("ben"), at(14, minutes=90), "wrong_duration"),
        (Details("ben", "", "Annex"), at(14), "location_not_offered"),
        (Details(location="Video"), at(14), "location_not_offered"),
        (Details("zoe"), at(14), "provider_unavailable"),
        (Details(service="nothing"), at(14), "service_not_offered"),
    ],
)
def test_what_is_chosen_is_checked_as_in_a_booking(
    details: Details, span: Span, refusal: str
) -> None:
    assert code(edited(details, span=span)) == refusal
    assert code(moved(details, span=span)) == refusal
    assert code(moved(details, span=span, policy=ASKED)) == refusal


def test_a_service_or_a_place_that_the_new_provider_does_not_offer_is_not_left_out() -> None:
    long = replace(
        appointment(state=State.PENDING, provider="ben", span=at(11, minutes=90)),
        service="long",
        location="Video",
    )
    assert code(edited(Details("anna"), having(long), at(14, minutes=90))) == "service_not_offered"
    (one,) = edited(Details("anna", "talk"), having(long), at(14)).appointments
    assert what(one) == ("anna", "talk", "Main Street", "T60")
    chosen = having(replace(CHOSEN, state=State.PENDING))
    assert code(edited(Details("ben"), chosen)) == "location_not_offered"
    assert code(edited(AS_IT_IS, chosen, at(14))) == ""
    (one,) = edited(Details("ben", location="Main Street"), chosen).appointments
    assert what(one) == ("ben", "talk", "Main Street", "X99")


def test_a_place_that_is_named_stays_where_the_weekday_has_another() -> None:
    (one,) = edited(Details("ben", location="Main Street")).appointments
    assert one.location == "Main Street"
    ben = having(replace(one, location="Video"))
    thursday = at(14, day=at(11).day.replace(day=5))
    (usual,) = edited(AS_IT_IS, ben, thursday).appointments
    (named,) = edited(Details(location="Video"), ben, thursday).appointments
    assert (usual.location, named.location) == ("", "Video")


def test_each_provider_s_own_appointments_are_in_the_way() -> None:
    busy = appointment("x", at(14), client="dan", provider="ben")
    both = replace(PENDING, appointments=(*PENDING.appointments, busy))
    assert code(edited(Details("ben"), both, at(14))) == "slot_taken"
    assert code(edited(AS_IT_IS, both, at(14))) == ""
    here = appointment("x", at(14), client="dan")
    both = replace(PENDING, appointments=(*PENDING.appointments, here))
    assert code(edited(Details("ben"), both, at(14))) == ""
    assert code(edited(Details("anna"), both, at(14))) == "slot_taken"


def test_any_provider_is_whoever_is_free() -> None:
    busy = appointment("x", at(14), client="dan")
    both = replace(PENDING, appointments=(*PENDING.appointments, busy))
    (one,) = edited(Details(ANY), both, at(14)).appointments
    assert one.provider == "ben"
    asked = asking(Details(ANY), having(appointment(), busy), at(14))
    assert asked.proposed_details == Details("ben")
    nobody = replace(HERE, providers=())
    outcome = desk.edit(office(PENDING, practice=nobody), "a1", "cleo", at(14), Details(ANY))
    assert code(outcome) == "provider_unavailable"


def test_any_provider_is_one_who_works_where_the_place_was_chosen() -> None:
    chosen = replace(appointment(state=State.PENDING), location="Mill Lane")
    (one,) = edited(Details(ANY), having(chosen), at(14)).appointments
    assert (one.provider, one.location) == ("eli", "Mill Lane")


def test_the_same_time_with_somebody_else_is_a_move_and_with_the_same_it_is_none() -> None:
    for policy in (AT_ONCE, ASKED):
        assert code(moved(AS_IT_IS, policy=policy)) == "same_time"
        assert code(moved(Details("anna", "talk", "Main Street"), policy=policy)) == "same_time"
        assert code(moved(Details("ben"), policy=policy)) == ""
    outcome = moved(Details("ben"))
    old, new = outcome.appointments
    assert (old.state, old.provider) == (State.CANCELLED, "anna")
    assert (new.state, new.id, new.replaces) == (State.BOOKED, "a2", "a1")
    assert (new.span, *what(new)) == (at(11), "ben", "talk", "Video", "B60")


def test_the_same_time_at_another_place_or_for_something_else_is_a_move_too() -> None:
    ben = having(replace(appointment(provider="ben"), location="Video"))
    for details, span in (
        (Details(location="Main Street"), at(11)),
        (Details(service="long"), at(11, minutes=90)),
    ):
        assert code(moved(details, ben, span)) == ""
    assert code(moved(Details(service="talk", location="Video"), ben)) == "same_time"


def test_any_provider_is_found_for_a_move_also_where_booking_online_is_off() -> None:
    off = policy_with("maple-street-therapy", {**OPEN, "features.selfBookingEnabled": False})
    busy = having(appointment(), appointment("x", at(14), client="dan"))
    _, new = moved(Details(ANY), busy, at(14), off).appointments
    assert new.provider == "ben"


def test_what_was_asked_for_before_is_no_part_of_another_change() -> None:
    stale = replace(
        appointment(),
        change=Change.CANCEL_REQUESTED,
        proposed=at(15),
        proposed_details=Details("ben"),
    )
    (one,) = decided(stale, "anna").appointments
    assert (one.state, one.span, one.provider) == (State.CANCELLED, at(11), "anna")


def test_of_an_appointment_that_is_declined_the_own_clinician_is_its_own() -> None:
    policy = policy_with("maple-street-therapy", {**OPEN, "settings.declineBooked": True})
    there = office(having(asking(Details("ben"), span=at(14))), policy)
    assert code(desk.decide(there, "a1", "anna", Event.DECLINE)) == ""
    assert code(desk.decide(there, "a1", "ben", Event.DECLINE)) == "not_approver"


def test_a_hold_to_move_is_for_the_place_that_is_named() -> None:
    there = office(MINE)
    for place, refusal in (("Annex", "location_not_offered"), ("Video", "")):
        draft = Draft("cleo", "ben", at(14), location=place)
        assert code(desk.hold(there, draft, "h", "a1")) == refusal


def test_the_wish_to_have_it_otherwise_is_that_of_who_has_it() -> None:
    one = replace(appointment(), room="x", client=None, guest=(("name", "Gus"),))
    draft = to_have(office(having(one)), one, at(14), Details("ben", "long"), "h")
    assert draft == Draft(None, "ben", at(14), "long", "", "x", (("name", "Gus"),), hold="h")


def test_a_hold_for_another_provider_is_used_for_a_move_there() -> None:
    there = office(MINE)
    (hold,) = desk.hold(there, Draft("cleo", "ben", at(14)), "h", "a1").holds
    assert (hold.provider, hold.moving) == ("ben", "a1")
    holding = replace(MINE, holds=(hold,))
    assert code(moved(AS_IT_IS, holding, at(14), hold="h")) == "hold_expired"
    outcome = moved(Details("ben"), holding, at(14), hold="h")
    assert (code(outcome), outcome.spent) == ("", ("h",))


def test_a_request_to_another_provider_takes_the_time_of_both_until_it_is_decided() -> None:
    one = asking(Details("ben", "long"), span=at(14, minutes=90))
    assert what(one) == ("anna", "talk", "Main Street", "T60")
    assert (one.span, one.proposed) == (at(11), at(14, minutes=90))
    assert one.proposed_details == Details("ben", "long")
    taken = {
        (provider, hour): code(
            desk.book(office(having(one)), Draft("dan", provider, at(hour), service="talk"), "new")
        )
        for provider in ("anna", "ben")
        for hour in (11, 14, 15)
    }
    assert {at for at, why in taken.items() if why} == {("anna", 11), ("ben", 14), ("ben", 15)}
    assert {why for why in taken.values() if why} == {"slot_taken"}


def test_what_is_agreed_to_is_what_was_asked_for() -> None:
    asked = asking(Details("ben", "long", "Main Street"), span=at(14, minutes=90))
    outcome = decided(asked, "ada")
    (one,) = outcome.appointments
    assert what(one) == ("ben", "long", "Main Street", "B60")
    assert (one.span, one.change) == (at(14, minutes=90), Change.NONE)
    assert (one.proposed, one.proposed_details) == (None, AS_IT_IS)
    for end in (
        decided(asked, "ada", Event.DENY_CHANGE),
        desk.withdraw(office(having(asked)), "a1", "cleo"),
        desk.cancel(office(having(asked)), "a1", "ada"),
    ):
        (one,) = end.appointments
        assert what(one) == ("anna", "talk", "Main Street", "T60")
        assert (one.span, one.proposed, one.proposed_details) == (at(11), None, AS_IT_IS)


def test_who_gives_the_time_decides_and_who_had_the_appointment_does_not() -> None:
    asked = asking(Details("ben"))
    for event in (Event.APPROVE_CHANGE, Event.DENY_CHANGE):
        assert code(decided(asked, "ben", event)) == ""
        assert code(decided(asked, "ada", event)) == ""
        assert code(decided(asked, "anna", event)) == "not_approver"
    stays = asking(AS_IT_IS, span=at(14))
    assert code(decided(stays, "anna")) == ""
    assert code(decided(stays, "ben")) == "not_approver"
    leaving = replace(appointment(), change=Change.CANCEL_REQUESTED)
    assert code(decided(leaving, "anna")) == ""
    (one,) = edited(Details("ben")).appointments
    for by, refusal in (("ben", ""), ("anna", "not_approver")):
        there = office(having(one))
        assert code(desk.decide(there, "a1", by, Event.APPROVE)) == refusal


def test_what_is_agreed_to_has_to_be_possible_with_the_other_provider_still() -> None:
    asked = asking(Details("ben"), span=at(14))
    for provider, refusal in (("ben", "slot_taken"), ("anna", "")):
        there = having(asked, appointment("x", at(14), client="dan", provider=provider))
        outcome = desk.decide(office(there, ASKED), "a1", "ada", Event.APPROVE_CHANGE)
        assert code(outcome) == refusal
    left = replace(HERE, providers=(ANNA, replace(BEN, active=False)))
    there_now = office(having(asked), ASKED, left)
    outcome = desk.decide(there_now, "a1", "ada", Event.APPROVE_CHANGE)
    assert code(outcome) == "provider_unavailable"


def test_what_has_to_be_filled_in_is_asked_of_what_the_appointment_would_be() -> None:
    thursday = at(14, day=at(11).day.replace(day=5))
    asked = asking(Details("ben"), span=thursday)
    assert code(decided(asked, "ada")) == "missing_fields"
    assert code(decided(asked, "ada", Event.DENY_CHANGE)) == ""
    for place in ("Main Street", "Video"):
        there = office(having(asked), ASKED)
        (filled,) = desk.fill_in(there, "a1", "ada", {"location": place}).appointments
        (one,) = decided(filled, "ada").appointments
        assert what(one) == ("ben", "talk", place, "B60")
    (one,) = decided(asking(Details("ben", location="Video"), span=thursday), "ada").appointments
    assert one.location == "Video"


def test_what_the_practice_fills_in_meanwhile_holds_for_what_is_asked_for_too() -> None:
    asked = asking(Details("ben", "long"), span=at(14, minutes=90))
    fields = {"service": "talk", "service_code": "X99", "room": ""}
    (filled,) = desk.fill_in(office(having(asked)), "a1", "ada", fields).appointments
    assert what(filled) == ("anna", "talk", "Main Street", "X99")
    assert filled.proposed_details == Details("ben", "talk")
    plain = appointment()
    (filled,) = desk.fill_in(office(having(plain)), "a1", "ada", fields).appointments
    assert filled.proposed_details == AS_IT_IS


def test_a_change_that_lapses_takes_with_it_whom_it_asked_for() -> None:
    asked = asking(Details("ben"), span=at(14))
    late = Office(HERE, having(asked), ASKED, utc(at(11).interval.start))
    (one,) = late.calendar.appointments
    assert (one.change, one.proposed, one.proposed_details) == (Change.NONE, None, AS_IT_IS)
    outcome = desk.decide(late, "a1", "ben", Event.APPROVE_CHANGE)
    assert code(outcome) == "wrong_state"
    (request,) = edited(Details("ben"), span=at(14)).appointments
    stale = replace(request, proposed=at(15), proposed_details=Details("eli"))
    over = Office(HERE, having(stale), ASKED, utc(at(14).interval.start)).calendar.appointments[0]
    assert (over.state, over.proposed_details) == (State.DECLINED, AS_IT_IS)


def test_the_clinician_of_another_is_told_of_nothing_more_than_the_matrix_says() -> None:
    plain, other = edited(AS_IT_IS, span=at(14)), edited(Details("ben"), span=at(14))
    assert [str(each) for each in other.effects] == [str(each) for each in plain.effects]
