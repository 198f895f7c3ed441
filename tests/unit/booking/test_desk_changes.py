"""What happens at the desk to an appointment that exists: moved, canceled, decided, changed, taken back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.rules.portal import view_appointments
from helpgen.booking.values.appointment import Appointment, Calendar, Draft
from helpgen.booking.values.event import Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Person
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import Change, State
from tests.booking_office import NOW, PRACTICE, appointment, at, code, having, held
from tests.booking_policies import policy_with

AT_ONCE: Mapping[str, object] = {
    "features.selfBookingLeadTimeHours": 24,
    "features.selfBookingMaxFutureDays": 30,
    "features.selfBookingRequiresApproval": False,
    "features.portalAllowCancel": True,
    "features.portalAllowReschedule": True,
    "features.portalRequireConfirmation": True,
    "features.manageRequestEnabled": True,
    "settings.timezone": "America/New_York",
    "settings.slotInterval": 30,
    "settings.holdMinutes": 10,
    "settings.lateCancelWindowHours": 24,
    "settings.cancelMode": "immediate",
    "settings.cancelOutcome": "cancelled",
    "settings.rescheduleMode": "auto",
    "settings.withdrawPending": True,
    "settings.approvalRoles": ["admin"],
    "settings.approvalRequiredFields": ["service_code"],
}
POLICY = policy_with("maple-street-therapy", dict(AT_ONCE))
ASKED = policy_with(
    "maple-street-therapy",
    {**AT_ONCE, "settings.cancelMode": "request", "settings.rescheduleMode": "request"},
)
MINE = having(appointment())
PENDING = having(appointment(state=State.PENDING))
MOVING = having(replace(appointment(), change=Change.RESCHEDULE_REQUESTED, proposed=at(14)))
LEAVING = having(replace(appointment(), change=Change.CANCEL_REQUESTED))


def moved(
    calendar: Calendar = MINE, policy: Policy = POLICY, by: str = "cleo", hold: str = ""
) -> Outcome:
    return desk.reschedule(
        Office(PRACTICE, calendar, policy, NOW), "a1", by, at(11, 30), "a2", hold
    )


def decided(calendar: Calendar, event: Event, by: str = "anna") -> Outcome:
    return desk.decide(Office(PRACTICE, calendar, POLICY, NOW), "a1", by, event)


def only(outcome: Outcome) -> Appointment:
    assert code(outcome) == ""
    (one,) = outcome.appointments
    return one


def test_moving_at_once_replaces_the_appointment_though_the_times_overlap() -> None:
    outcome = moved()
    assert code(outcome) == ""
    old, new = outcome.appointments
    assert (old.id, old.state, old.reason, old.by) == (
        "a1",
        State.CANCELLED,
        "rescheduled",
        "client",
    )
    assert (new.id, new.state, new.span, new.replaces) == ("a2", State.BOOKED, at(11, 30), "a1")
    assert (new.client, new.service, new.reason, new.by) == ("cleo", "talk", "", "")
    assert new.created == NOW
    assert old.span == at(11)
    assert outcome.move == 22


def test_moving_short_before_the_old_start_cancels_late() -> None:
    near = having(appointment(span=at(9, day=(NOW + timedelta(days=1)).date())))
    old, _ = moved(near).appointments
    assert old.state is State.LATE_CANCELLED


def test_moving_with_a_hold_spends_it() -> None:
    holding = replace(MINE, holds=(held("h", at(11, 30)),))
    assert moved(holding, hold="h").spent == ("h",)
    theirs = replace(MINE, holds=(held("h", at(15), "dan"),))
    assert code(moved(theirs, hold="h")) == "hold_of_another"
    assert code(moved(replace(MINE, holds=(held("h", at(11, 30), "dan"),)))) == "slot_taken"
    assert code(moved(hold="h")) == "hold_expired"


def test_moving_asks_where_moves_are_asked_for_and_both_times_stay_taken() -> None:
    one = only(moved(policy=ASKED))
    assert (one.state, one.change) == (State.BOOKED, Change.RESCHEDULE_REQUESTED)
    assert (one.span, one.proposed) == (at(11), at(11, 30))
    both = having(one)
    for start in (at(10, 30), at(12)):
        draft = Draft("dan", "anna", start, service="talk")
        assert code(desk.book(Office(PRACTICE, both, POLICY, NOW), draft, "x")) == "slot_taken"


def test_where_bookings_are_approved_auto_asks() -> None:
    policy = policy_with(
        "maple-street-therapy", {**AT_ONCE, "features.selfBookingRequiresApproval": True}
    )
    assert moved(policy=policy).audit[0].event == "request_reschedule"


def test_moving_needs_a_time_that_could_be_booked_by_the_owner_once() -> None:
    full = having(appointment(), appointment("x", at(12), client="dan"))
    assert code(moved(full)) == "slot_taken"
    assert code(moved(by="dan")) == "not_owner"
    assert code(moved(MOVING)) == "change_pending"
    assert code(moved(having())) == "not_found"


def test_moving_needs_no_booking_online() -> None:
    policy = policy_with("maple-street-therapy", {**AT_ONCE, "features.selfBookingEnabled": False})
    assert code(moved(policy=policy)) == ""


def cancelled(
    calendar: Calendar = MINE, by: str = "cleo", policy: Policy = POLICY, reason: str = "ill"
) -> Outcome:
    return desk.cancel(Office(PRACTICE, calendar, policy, NOW), "a1", by, reason)


def test_canceling_ends_the_appointment_and_keeps_the_reason() -> None:
    one = only(cancelled())
    assert (one.state, one.reason, one.by) == (State.CANCELLED, "ill", "client")
    assert cancelled().audit[0].after == "cancelled"


def test_canceling_asks_where_that_is_so() -> None:
    one = only(cancelled(policy=ASKED))
    assert (one.state, one.change, one.by) == (State.BOOKED, Change.CANCEL_REQUESTED, "")
    assert one.reason == "ill"


def test_who_works_there_cancels_at_once_and_drops_what_was_asked_for() -> None:
    for by, actor in (("anna", "clinician"), ("sam", "staff")):
        one = only(cancelled(MOVING, by, ASKED))
        assert (one.state, one.change, one.proposed) == (State.CANCELLED, Change.NONE, None)
        assert one.by == actor


def test_strangers_and_other_clients_cancel_nothing() -> None:
    assert code(cancelled(by="dan")) == "not_owner"
    assert code(cancelled(by="zoe")) == "wrong_actor"
    outcome = cancelled(having())
    assert (code(outcome), outcome.audit) == ("not_found", ())


def test_an_approved_request_is_booked() -> None:
    assert only(decided(PENDING, Event.APPROVE)).state is State.BOOKED
    assert only(decided(PENDING, Event.APPROVE, "ada")).state is State.BOOKED
    assert only(decided(PENDING, Event.DECLINE)).state is State.DECLINED


@pytest.mark.parametrize(
    ("by", "refusal"),
    [
        ("sam", "not_approver"),
        ("ben", "not_approver"),
        ("cleo", "wrong_actor"),
        ("zoe", "wrong_actor"),
    ],
)
def test_only_an_approver_decides(by: str, refusal: str) -> None:
    assert code(decided(PENDING, Event.APPROVE, by)) == refusal


def test_what_is_approved_is_checked_once_more() -> None:
    double = replace(PENDING, appointments=(*PENDING.appointments, appointment("x", client="dan")))
    assert code(decided(double, Event.APPROVE)) == "slot_taken"
    assert code(decided(double, Event.DECLINE)) == ""
    bare = having(replace(appointment(state=State.PENDING), service_code=""))
    assert code(decided(bare, Event.APPROVE)) == "missing_fields"
    assert code(decided(having(), Event.APPROVE)) == "not_found"


def test_an_approved_move_takes_the_other_time() -> None:
    one = only(decided(MOVING, Event.APPROVE_CHANGE))
    assert (one.state, one.change) == (State.BOOKED, Change.NONE)
    assert (one.span, one.proposed) == (at(14), None)


def test_a_move_to_a_time_that_is_gone_is_not_approved_and_stays_open() -> None:
    gone = replace(
        MOVING, appointments=(*MOVING.appointments, appointment("x", at(14), client="dan"))
    )
    assert code(decided(gone, Event.APPROVE_CHANGE)) == "slot_taken"
    old = replace(MOVING, appointments=(*MOVING.appointments, appointment("x", client="dan")))
    assert code(decided(old, Event.APPROVE_CHANGE)) == ""


def test_a_denied_move_leaves_the_old_time() -> None:
    one = only(decided(MOVING, Event.DENY_CHANGE))
    assert (one.span, one.proposed, one.change) == (at(11), None, Change.NONE)


def test_an_approved_cancellation_ends_the_appointment_whoever_has_the_time() -> None:
    both = replace(LEAVING, appointments=(*LEAVING.appointments, appointment("x", client="dan")))
    one = only(decided(both, Event.APPROVE_CHANGE))
    assert (one.state, one.change, one.span) == (State.CANCELLED, Change.CANCEL_REQUESTED, at(11))


def test_a_pending_request_can_be_edited_to_a_time_that_could_be_booked() -> None:
    def edited(calendar: Calendar, by: str = "cleo", hour: int = 14) -> Outcome:
        return desk.edit(Office(PRACTICE, calendar, POLICY, NOW), "a1", by, at(hour))

    one = only(edited(PENDING))
    assert (one.state, one.span) == (State.PENDING, at(14))
    assert code(edited(PENDING, hour=17)) == "outside_hours"
    assert code(edited(PENDING, "dan")) == "not_owner"
    assert code(edited(MINE)) == "wrong_state"
    assert code(edited(having())) == "not_found"


def test_a_client_takes_back_a_request_or_a_change() -> None:
    def taken_back(calendar: Calendar) -> Outcome:
        return desk.withdraw(Office(PRACTICE, calendar, POLICY, NOW), "a1", "cleo")

    assert only(taken_back(PENDING)).state is State.CANCELLED
    one = only(taken_back(MOVING))
    assert (one.state, one.change, one.proposed) == (State.BOOKED, Change.NONE, None)
    assert code(taken_back(MINE)) == "wrong_state"
    assert code(taken_back(having())) == "not_found"


def test_an_appointment_takes_its_course() -> None:
    def then(state: State, by: str, event: Event) -> Outcome:
        there = having(appointment(state=state))
        return desk.progress(Office(PRACTICE, there, POLICY, NOW), "a1", by, event)

    assert only(then(State.BOOKED, "cleo", Event.CLIENT_CONFIRM)).state is State.CONFIRMED
    assert only(then(State.CONFIRMED, "sam", Event.CHECK_IN)).state is State.CHECKED_IN
    assert only(then(State.CHECKED_IN, "anna", Event.START)).state is State.IN_PROGRESS
    assert only(then(State.IN_PROGRESS, "anna", Event.COMPLETE)).state is State.COMPLETED
    assert code(then(State.BOOKED, "anna", Event.NO_SHOW)) == "not_started"
    assert code(then(State.COMPLETED, "anna", Event.START)) == "terminal_state"
    outcome = desk.progress(Office(PRACTICE, having(), POLICY, NOW), "a1", "sam", Event.CHECK_IN)
    assert code(outcome) == "not_found"


def test_the_clock_ends_what_nobody_decided() -> None:
    start = at(11).interval.start

    def passed(calendar: Calendar) -> Outcome:
        return desk.pass_start(Office(PRACTICE, calendar, POLICY, start), "a1")

    one = only(passed(PENDING))
    assert (one.state, one.reason, one.by) == (State.DECLINED, "expired", "clock")
    assert only(passed(LEAVING)).change is Change.NONE
    early = desk.pass_start(Office(PRACTICE, PENDING, POLICY, start - timedelta(seconds=1)), "a1")
    assert code(early) == "not_started"
    assert code(passed(having())) == "not_found"


def test_a_cancellation_that_was_approved_stays_in_the_clients_list_until_its_end() -> None:
    one = only(decided(LEAVING, Event.APPROVE_CHANGE))
    shown = view_appointments.decide(view_appointments.rows([one]), NOW, POLICY)
    assert shown.facts["upcoming"] == (one.id,)


@pytest.mark.parametrize("event", [Event.CANCEL, Event.RESCHEDULE, Event.APPROVE, Event.EDIT])
def test_what_has_to_be_asked_more_cannot_go_by_as_progress(event: Event) -> None:
    with pytest.raises(ValueError, match="is none of check_in, client_confirm"):
        desk.progress(Office(PRACTICE, MOVING, POLICY, NOW), "a1", "cleo", event)


def test_progress_is_no_decision() -> None:
    with pytest.raises(ValueError, match="is none of approve, approve_change, decline"):
        desk.decide(Office(PRACTICE, MOVING, POLICY, NOW), "a1", "anna", Event.CHECK_IN)


def test_a_provider_with_role_and_checkbox_approves_a_colleagues_request() -> None:
    waiting = having(replace(appointment(), state=State.PENDING))
    boxed = Person("ben", "Ben", "admin", may_approve=True)
    both = replace(PRACTICE, staff=(*PRACTICE.staff, boxed))
    for practice, refusal in ((PRACTICE, "not_approver"), (both, "")):
        outcome = desk.decide(Office(practice, waiting, POLICY, NOW), "a1", "ben", Event.APPROVE)
        assert code(outcome) == refusal
    unchecked = replace(PRACTICE, staff=(*PRACTICE.staff, replace(boxed, may_approve=False)))
    outcome = desk.decide(Office(unchecked, waiting, POLICY, NOW), "a1", "ben", Event.APPROVE)
    assert code(outcome) == "not_approver"
