"""Each row leads where the table says, and from it follows just what the table says."""

from typing import Any, NamedTuple

import pytest

from helpgen.booking.moves.machine import Step, step
from helpgen.booking.values.decision import EffectKind
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.keys import REQUIRES_APPROVAL
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import Change, State
from tests.booking_cases import NOW, START, case, open_policy
from tests.booking_policies import SYSTEMS, policy_of

Policies = dict[str, object]
MOVING = Change.RESCHEDULE_REQUESTED
LEAVING = Change.CANCEL_REQUESTED
APPROVAL: Policies = {"features__selfBookingRequiresApproval": True}
ASK_CANCEL: Policies = {"settings__cancelMode": "request"}
ASK_MOVE: Policies = {"settings__rescheduleMode": "request"}
MISSED: Policies = {"settings__cancelOutcome": "missed", "settings__cancelNote": True}
STYLED = "style:client_calendar style:clinician_calendar"
CLIENT, GUEST, CLINICIAN, STAFF, CLOCK = Actor
SOON = {"now": START.replace(hour=START.hour - 1)}
THEN = {"now": START}


class Row(NamedTuple):
    """One allowed attempt: what is tried under which policy, and what comes of it."""

    move: int
    event: Event
    actor: Actor
    before: tuple[State | None, Change]
    after: tuple[State, Change]
    follows: str
    policy: dict[str, object] = {}  # noqa: RUF012  a row of a table, never changed
    more: dict[str, Any] = {}  # noqa: RUF012  a row of a table, never changed


NEW = (None, Change.NONE)
PENDING = (State.PENDING, Change.NONE)
BOOKED = (State.BOOKED, Change.NONE)
CONFIRMED = (State.CONFIRMED, Change.NONE)
CANCELLED = (State.CANCELLED, Change.NONE)
LATE = (State.LATE_CANCELLED, Change.NONE)
DECLINED = (State.DECLINED, Change.NONE)

ROWS = [
    Row(1, Event.BOOK, CLIENT, NEW, BOOKED, "calendar:schedule"),
    Row(
        2,
        Event.REQUEST,
        CLIENT,
        NEW,
        PENDING,
        "email:submitted calendar:request block:time",
        APPROVAL,
    ),
    Row(3, Event.REQUEST, GUEST, NEW, PENDING, "email:submitted calendar:request block:time"),
    Row(4, Event.APPROVE, STAFF, PENDING, BOOKED, f"email:approved calendar:schedule {STYLED}"),
    Row(5, Event.DECLINE, STAFF, PENDING, DECLINED, "email:declined task:contact_client free:time"),
    Row(6, Event.DECLINE, STAFF, BOOKED, DECLINED, "email:declined task:contact_client free:time"),
    Row(
        6,
        Event.DECLINE,
        CLINICIAN,
        (State.BOOKED, MOVING),
        DECLINED,
        "email:declined task:contact_client free:time free:proposed",
    ),
    Row(7, Event.EDIT, CLIENT, PENDING, PENDING, "email:submitted"),
    Row(8, Event.WITHDRAW, CLIENT, PENDING, CANCELLED, "free:time", {}, SOON),
    Row(9, Event.CLOCK_PASSES_START, CLOCK, PENDING, DECLINED, "", {}, THEN),
    Row(10, Event.CLIENT_CONFIRM, CLIENT, BOOKED, CONFIRMED, ""),
    Row(11, Event.CANCEL, CLIENT, BOOKED, CANCELLED, "email:cancelled free:time"),
    Row(
        11,
        Event.CANCEL,
        CLIENT,
        CONFIRMED,
        (State.MISSED, Change.NONE),
        "email:cancelled free:time chart_note:cancellation",
        MISSED,
        SOON,
    ),
    Row(
        12,
        Event.CANCEL,
        CLIENT,
        BOOKED,
        LATE,
        "email:cancelled free:time message:late_cancellation",
        {},
        SOON,
    ),
    Row(
        13, Event.REQUEST_CANCEL, CLIENT, CONFIRMED, (State.CONFIRMED, LEAVING), STYLED, ASK_CANCEL
    ),
    Row(
        14,
        Event.APPROVE_CHANGE,
        STAFF,
        (State.BOOKED, LEAVING),
        (State.CANCELLED, LEAVING),
        f"email:cancelled {STYLED} free:time",
        MISSED,
        SOON,
    ),
    Row(
        15,
        Event.DENY_CHANGE,
        STAFF,
        (State.CONFIRMED, LEAVING),
        CONFIRMED,
        f"email:change-denied {STYLED} task:contact_client",
    ),
    Row(
        16,
        Event.REQUEST_RESCHEDULE,
        CLIENT,
        BOOKED,
        (State.BOOKED, MOVING),
        f"{STYLED} block:time block:proposed",
        ASK_MOVE,
    ),
    Row(
        17,
        Event.APPROVE_CHANGE,
        STAFF,
        (State.CONFIRMED, MOVING),
        BOOKED,
        f"email:change-approved {STYLED} free:time",
    ),
    Row(
        18,
        Event.DENY_CHANGE,
        STAFF,
        (State.CONFIRMED, MOVING),
        CONFIRMED,
        f"email:change-denied {STYLED} free:proposed task:contact_client",
    ),
    Row(19, Event.WITHDRAW_CHANGE, CLIENT, (State.BOOKED, LEAVING), BOOKED, STYLED),
    Row(
        19,
        Event.WITHDRAW_CHANGE,
        CLIENT,
        (State.CONFIRMED, MOVING),
        CONFIRMED,
        f"{STYLED} free:proposed",
    ),
    Row(21, Event.CLOCK_PASSES_START, CLOCK, (State.BOOKED, LEAVING), BOOKED, STYLED, {}, THEN),
    Row(
        21,
        Event.CLOCK_PASSES_START,
        CLOCK,
        (State.CONFIRMED, MOVING),
        CONFIRMED,
        f"{STYLED} free:proposed",
        {},
        THEN,
    ),
    Row(
        22,
        Event.RESCHEDULE,
        CLIENT,
        CONFIRMED,
        CANCELLED,
        "free:time link:replacement calendar:schedule",
        MISSED,
    ),
    Row(
        22,
        Event.RESCHEDULE,
        CLIENT,
        BOOKED,
        LATE,
        "free:time link:replacement calendar:schedule",
        {**MISSED, "settings__rescheduleMode": "replace"},
        SOON,
    ),
    Row(23, Event.CHECK_IN, STAFF, CONFIRMED, (State.CHECKED_IN, Change.NONE), ""),
    Row(
        23,
        Event.CHECK_IN,
        STAFF,
        (State.BOOKED, MOVING),
        (State.CHECKED_IN, Change.NONE),
        "free:proposed",
    ),
    Row(
        24,
        Event.START,
        STAFF,
        (State.CHECKED_IN, Change.NONE),
        (State.IN_PROGRESS, Change.NONE),
        "",
    ),
    Row(
        25,
        Event.COMPLETE,
        CLINICIAN,
        (State.IN_PROGRESS, Change.NONE),
        (State.COMPLETED, Change.NONE),
        "",
    ),
    Row(26, Event.NO_SHOW, STAFF, BOOKED, (State.NO_SHOW, Change.NONE), "", {}, THEN),
    Row(27, Event.CANCEL, STAFF, CONFIRMED, CANCELLED, "free:time", MISSED),
    Row(27, Event.CANCEL, STAFF, PENDING, CANCELLED, "free:time", MISSED, SOON),
    Row(
        27,
        Event.CANCEL,
        CLINICIAN,
        (State.BOOKED, MOVING),
        LATE,
        "free:time free:proposed",
        MISSED,
        SOON,
    ),
]


def _step(row: Row) -> Step:
    policy = open_policy(**row.policy)
    return step(case(row.event, row.actor, *row.before, policy=policy, **row.more))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.move}-{row.after[0]}")
def test_an_allowed_attempt_leads_where_its_row_says(row: Row) -> None:
    came = _step(row)
    assert came.decision.code == ""
    assert (came.move, came.state, came.change) == (row.move, *row.after)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.move}-{row.after[0]}")
def test_just_that_follows_and_first_of_all_one_audit_entry(row: Row) -> None:
    entry, *rest = _step(row).effects
    assert " ".join(map(str, rest)) == row.follows
    assert (entry.kind, dict(entry.details)) == (
        EffectKind.AUDIT,
        {
            "actor": row.actor,
            "event": row.event,
            "before": row.before[0] or "none",
            "after": row.after[0],
            "now": row.more.get("now", NOW),
        },
    )


def test_every_row_that_allows_something_was_tried() -> None:
    assert {row.move for row in ROWS} == set(range(1, 29)) - {20, 28}


def test_a_client_is_asked_for_one_note_in_the_chart_with_the_reason() -> None:
    policy = policy_of(SYSTEMS["S1a"])
    came = step(case(Event.CANCEL, CLIENT, *BOOKED, policy=policy, reason="ill"))
    (note,) = (each for each in came.effects if each.kind is EffectKind.CHART_NOTE)
    assert dict(note.details)["reason"] == "ill"


def test_what_ended_keeps_its_reason() -> None:
    cancel = step(case(Event.CANCEL, CLIENT, *BOOKED, policy=open_policy()))
    practice = step(case(Event.CANCEL, STAFF, *BOOKED, policy=open_policy(), reason="storm"))
    declined = step(case(Event.DECLINE, STAFF, *PENDING, policy=open_policy(), reason="full"))
    assert (cancel.reason, practice.reason, declined.reason) == ("ill", "storm", "full")


def test_a_request_that_nobody_decided_ends_as_expired() -> None:
    assert step(case(Event.CLOCK_PASSES_START, CLOCK, *PENDING, now=START)).reason == "expired"


@pytest.mark.parametrize(("approval", "second"), [(False, State.BOOKED), (True, State.PENDING)])
def test_what_replaces_an_appointment_starts_as_any_booking_does(
    approval: bool,
    second: State,
) -> None:
    loaded = open_policy(settings__rescheduleMode="replace")
    policy = Policy({**loaded._values, REQUIRES_APPROVAL.name: approval})  # true: never loaded
    came = step(case(Event.RESCHEDULE, CLIENT, *CONFIRMED, policy=policy))
    assert (came.state, came.second, came.reason) == (State.CANCELLED, second, "rescheduled")


def test_only_a_replaced_appointment_has_a_second_one() -> None:
    assert {row.move for row in ROWS if _step(row).second} == {22}
