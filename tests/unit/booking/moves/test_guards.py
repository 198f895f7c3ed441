"""Every guard refuses what it should, with its own code, and lets the next case through."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from helpgen.booking.moves.guards import GUARDS, MESSAGES, existing
from helpgen.booking.values.decision import ALLOWED, Because, Message, refused
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.state import Change, State
from tests.booking_cases import LATER, START, case, open_policy

BLOCKED = refused(Message("slot_taken", "Taken."))
SECOND = timedelta(seconds=1)
CLIENT, GUEST, CLINICIAN, STAFF, CLOCK = Actor


def _code(guard: str, event: Event, actor: Actor, state: State | None, **more: Any) -> str:
    changes = more.pop("policy", {})
    return GUARDS[guard](case(event, actor, state, policy=open_policy(**changes), **more)).code


@pytest.mark.parametrize("guard", ["constraints", "approval.recheck", "reschedule.constraints"])
def test_what_the_desk_says_about_a_time_counts(guard: str) -> None:
    attempt = case(Event.BOOK, CLIENT, constraints=BLOCKED)
    assert GUARDS[guard](attempt) is BLOCKED
    assert GUARDS[guard](case(Event.BOOK, CLIENT, hold=BLOCKED)) is ALLOWED


def test_what_the_desk_says_about_a_hold_counts() -> None:
    assert GUARDS["hold"](case(Event.BOOK, CLIENT, hold=BLOCKED)) is BLOCKED
    assert GUARDS["hold"](case(Event.BOOK, CLIENT, constraints=BLOCKED)) is ALLOWED


REFUSALS: list[tuple[str, Event, Actor, State | None, dict[str, Any], str, dict[str, Any]]] = [
    ("owner", Event.WITHDRAW, CLIENT, State.PENDING, {"owner": False}, "not_owner", {}),
    (
        "after_start",
        Event.NO_SHOW,
        STAFF,
        State.BOOKED,
        {"now": START - SECOND},
        "not_started",
        {"now": START},
    ),
    (
        "before_proposed_start",
        Event.APPROVE_CHANGE,
        STAFF,
        State.BOOKED,
        {"now": LATER},
        "other_time_started",
        {"now": LATER - SECOND},
    ),
    (
        "before_proposed_start",
        Event.APPROVE_CHANGE,
        STAFF,
        State.BOOKED,
        {"proposed": None},
        "no_proposed_time",
        {},
    ),
    (
        "withdraw_pending",
        Event.WITHDRAW,
        CLIENT,
        State.PENDING,
        {"policy": {"settings__withdrawPending": False}},
        "withdraw_disabled",
        {"policy": {"features__portalAllowCancel": False}},
    ),
    (
        "approval.decline",
        Event.DECLINE,
        STAFF,
        State.BOOKED,
        {"policy": {"settings__declineBooked": False}},
        "decline_disabled",
        {},
    ),
    (
        "no_approval",
        Event.BOOK,
        CLIENT,
        None,
        {"policy": {"features__selfBookingRequiresApproval": True}},
        "approval_required",
        {},
    ),
    (
        "approval",
        Event.REQUEST,
        CLIENT,
        None,
        {},
        "immediate_only",
        {"policy": {"features__selfBookingRequiresApproval": True}},
    ),
    ("approval.who", Event.APPROVE, STAFF, State.PENDING, {"role": "x"}, "not_approver", {}),
    (
        "approval.who",
        Event.APPROVE,
        STAFF,
        State.PENDING,
        {"may_approve": False},
        "not_approver",
        {},
    ),
    (
        "approval.who",
        Event.APPROVE,
        CLINICIAN,
        State.PENDING,
        {"owner": False, "role": "x"},
        "not_approver",
        {"owner": True, "role": "x", "may_approve": False},
    ),
    (
        "approval.required-fields",
        Event.APPROVE,
        STAFF,
        State.PENDING,
        {"filled": (), "policy": {"settings__approvalRequiredFields": ["location"]}},
        "missing_fields",
        {"filled": ("location",), "policy": {"settings__approvalRequiredFields": ["location"]}},
    ),
    (
        "approval.request-expiry",
        Event.CLOCK_PASSES_START,
        CLOCK,
        State.PENDING,
        {"now": START - SECOND},
        "not_started",
        {"now": START},
    ),
    (
        "booking.guest-allowed",
        Event.REQUEST,
        GUEST,
        None,
        {"policy": {"features__guestRequestEnabled": False}},
        "guest_not_allowed",
        {},
    ),
    (
        "request.manage",
        Event.EDIT,
        CLIENT,
        State.PENDING,
        {"policy": {"features__manageRequestEnabled": False}},
        "manage_disabled",
        {},
    ),
    ("request.manage", Event.EDIT, CLIENT, State.PENDING, {"owner": False}, "not_owner", {}),
    (
        "confirm.required",
        Event.CLIENT_CONFIRM,
        CLIENT,
        State.BOOKED,
        {"policy": {"features__portalRequireConfirmation": False}},
        "confirm_disabled",
        {},
    ),
    (
        "confirm.required",
        Event.CLIENT_CONFIRM,
        CLIENT,
        State.BOOKED,
        {"now": START},
        "already_started",
        {"now": START - SECOND},
    ),
    (
        "cancel.allowed",
        Event.CANCEL,
        CLIENT,
        State.BOOKED,
        {"policy": {"features__portalAllowCancel": False}},
        "cancel_disabled",
        {"policy": {"features__selfBookingEnabled": False}},
    ),
    ("cancel.allowed", Event.CANCEL, CLIENT, State.BOOKED, {"owner": False}, "not_owner", {}),
    (
        "cancel.allowed",
        Event.CANCEL,
        CLIENT,
        State.BOOKED,
        {"now": START},
        "already_started",
        {"now": START - SECOND},
    ),
    (
        "cancel.mode",
        Event.CANCEL,
        CLIENT,
        State.BOOKED,
        {"policy": {"settings__cancelMode": "request"}},
        "request_required",
        {},
    ),
    (
        "cancel.mode",
        Event.REQUEST_CANCEL,
        CLIENT,
        State.BOOKED,
        {},
        "immediate_only",
        {"policy": {"settings__cancelMode": "request"}},
    ),
    (
        "cancel.reason",
        Event.CANCEL,
        CLIENT,
        State.BOOKED,
        {"reason": " ", "policy": {"settings__cancelReasonRequired": True}},
        "reason_required",
        {"reason": " "},
    ),
    (
        "reschedule.allowed",
        Event.RESCHEDULE,
        CLIENT,
        State.BOOKED,
        {"policy": {"features__portalAllowReschedule": False}},
        "reschedule_disabled",
        {"policy": {"features__selfBookingEnabled": False}},
    ),
    (
        "reschedule.allowed",
        Event.RESCHEDULE,
        CLIENT,
        State.BOOKED,
        {"owner": False},
        "not_owner",
        {},
    ),
    (
        "reschedule.mode",
        Event.RESCHEDULE,
        CLIENT,
        State.BOOKED,
        {"policy": {"features__selfBookingRequiresApproval": True}},
        "request_required",
        {},
    ),
    (
        "reschedule.mode",
        Event.REQUEST_RESCHEDULE,
        CLIENT,
        State.BOOKED,
        {},
        "immediate_only",
        {"policy": {"settings__rescheduleMode": "request"}},
    ),
]


@pytest.mark.parametrize(
    ("guard", "event", "actor", "state", "bad", "code", "good"),
    REFUSALS,
    ids=[f"{row[0]}-{row[5]}" for row in REFUSALS],
)
def test_a_guard_refuses_one_case_and_lets_its_neighbor_pass(  # noqa: PLR0913, PLR0917  everything that may differ, by name
    guard: str,
    event: Event,
    actor: Actor,
    state: State | None,
    bad: dict[str, Any],
    code: str,
    good: dict[str, Any],
) -> None:
    assert _code(guard, event, actor, state, **bad) == code
    assert not _code(guard, event, actor, state, **good)
    assert code in {message.code for message in MESSAGES}


def test_every_guard_that_asks_something_is_tried() -> None:
    desk = {"constraints", "approval.recheck", "reschedule.constraints", "hold"}
    assert {row[0] for row in REFUSALS} == set(GUARDS) - desk - {"portal.enabled", "proposed"}


def test_every_message_is_said_once() -> None:
    assert len({message.code for message in MESSAGES}) == len(MESSAGES)


def test_what_does_not_exist_has_no_state() -> None:
    with pytest.raises(ValueError, match="no appointment"):
        existing(case(Event.BOOK, CLIENT))
    assert existing(case(Event.CANCEL, CLIENT, State.BOOKED, Change.NONE)) is State.BOOKED


def test_the_time_that_is_agreed_to_is_told_beside_now() -> None:
    def because(now: datetime) -> Because | None:
        attempt = case(Event.APPROVE_CHANGE, STAFF, State.BOOKED, now=now)
        return GUARDS["before_proposed_start"](attempt).because

    early = LATER - SECOND
    assert because(early) == (early, "<", LATER)
    assert because(LATER) == (LATER, ">=", LATER)
