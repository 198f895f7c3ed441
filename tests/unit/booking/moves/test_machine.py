"""A refused attempt says why in a fixed order, changes nothing and leaves one audit entry."""

from datetime import timedelta
from typing import Any

import pytest

from helpgen.booking.moves.machine import READ, step
from helpgen.booking.values.decision import EffectKind, Message, refused
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.policy import Policy, PolicyError
from helpgen.booking.values.state import TERMINAL, Change, State
from tests.booking_cases import NOW, START, case, open_policy
from tests.booking_policies import SYSTEMS, policy_of

MOVING = Change.RESCHEDULE_REQUESTED
LEAVING = Change.CANCEL_REQUESTED
TAKEN = refused(Message("slot_taken", "Taken."))
SECOND = timedelta(seconds=1)
CLIENT, GUEST, CLINICIAN, STAFF, CLOCK = Actor
NONE = Change.NONE


def _code(
    event: Event,
    actor: Actor,
    state: State | None = None,
    change: Change = NONE,
    **more: Any,
) -> str:
    return step(
        case(event, actor, state, change, **{"policy": open_policy(), **more})
    ).decision.code


@pytest.mark.parametrize("state", sorted(TERMINAL))
@pytest.mark.parametrize("event", Event)
def test_nothing_happens_to_what_is_over(state: State, event: Event) -> None:
    came = step(case(event, STAFF, state))
    assert (came.decision.code, came.move, came.state) == ("terminal_state", 28, state)


@pytest.mark.parametrize(
    ("event", "actor", "state"),
    [
        (Event.APPROVE, STAFF, None),
        (Event.BOOK, CLIENT, State.BOOKED),
        (Event.APPROVE, STAFF, State.BOOKED),
        (Event.APPROVE_CHANGE, STAFF, State.BOOKED),
        (Event.APPROVE_CHANGE, CLIENT, State.CONFIRMED),
        (Event.WITHDRAW_CHANGE, CLIENT, State.BOOKED),
        (Event.WITHDRAW, CLIENT, State.BOOKED),
        (Event.CLIENT_CONFIRM, CLIENT, State.PENDING),
        (Event.CLIENT_CONFIRM, CLIENT, State.CONFIRMED),
        (Event.CANCEL, CLIENT, State.PENDING),
        (Event.CANCEL, CLIENT, State.CHECKED_IN),
        (Event.RESCHEDULE, CLIENT, State.IN_PROGRESS),
        (Event.NO_SHOW, STAFF, State.CHECKED_IN),
        (Event.CLOCK_PASSES_START, CLOCK, State.BOOKED),
        (Event.DECLINE, STAFF, State.CONFIRMED),
    ],
)
def test_an_event_that_the_state_does_not_know_is_refused(
    event: Event, actor: Actor, state: State | None
) -> None:
    assert _code(event, actor, state) == "wrong_state"


@pytest.mark.parametrize(
    ("event", "actor", "state", "change"),
    [
        (Event.BOOK, GUEST, None, NONE),
        (Event.BOOK, STAFF, None, NONE),
        (Event.APPROVE, CLIENT, State.PENDING, NONE),
        (Event.DECLINE, CLIENT, State.BOOKED, NONE),
        (Event.CANCEL, GUEST, State.BOOKED, NONE),
        (Event.CANCEL, GUEST, State.PENDING, NONE),
        (Event.CANCEL, GUEST, State.BOOKED, LEAVING),
        (Event.CLIENT_CONFIRM, STAFF, State.BOOKED, MOVING),
        (Event.APPROVE_CHANGE, CLIENT, State.BOOKED, LEAVING),
        (Event.RESCHEDULE, STAFF, State.BOOKED, NONE),
        (Event.CHECK_IN, CLIENT, State.BOOKED, NONE),
        (Event.CLOCK_PASSES_START, STAFF, State.PENDING, NONE),
    ],
)
def test_somebody_who_never_does_that_is_refused(
    event: Event, actor: Actor, state: State | None, change: Change
) -> None:
    assert _code(event, actor, state, change) == "wrong_actor"


@pytest.mark.parametrize("change", [MOVING, LEAVING])
@pytest.mark.parametrize("state", [State.BOOKED, State.CONFIRMED])
@pytest.mark.parametrize(
    "event", [Event.CANCEL, Event.REQUEST_CANCEL, Event.RESCHEDULE, Event.REQUEST_RESCHEDULE]
)
def test_a_client_can_ask_for_one_change_at_a_time(
    event: Event, state: State, change: Change
) -> None:
    came = step(case(event, CLIENT, state, change, owner=False, now=START - SECOND))
    assert (came.decision.code, came.move) == ("change_pending", 20)
    assert (came.state, came.change) == (state, change)


@pytest.mark.parametrize("stored", [MOVING, LEAVING])
@pytest.mark.parametrize("state", [State.BOOKED, State.CONFIRMED])
@pytest.mark.parametrize(
    ("event", "actor"),
    [
        (Event.APPROVE_CHANGE, STAFF),
        (Event.DENY_CHANGE, STAFF),
        (Event.WITHDRAW_CHANGE, CLIENT),
    ],
)
def test_a_change_that_nobody_decided_before_the_start_is_open_no_more(
    event: Event, actor: Actor, state: State, stored: Change
) -> None:
    late = step(case(event, actor, state, stored, now=START))
    assert (late.decision.code, late.state, late.change) == ("wrong_state", state, NONE)
    assert late == step(case(event, actor, state, NONE, now=START))
    assert step(case(event, actor, state, stored, now=START - SECOND)).decision.allowed


@pytest.mark.parametrize(
    ("event", "actor"),
    [
        (Event.APPROVE, STAFF),
        (Event.DECLINE, STAFF),
        (Event.CANCEL, STAFF),
        (Event.WITHDRAW, CLIENT),
        (Event.EDIT, CLIENT),
    ],
)
def test_a_request_is_over_at_its_start_whether_or_not_the_clock_has_said_so(
    event: Event, actor: Actor
) -> None:
    policy = open_policy(features__manageRequestEnabled=True, settings__withdrawPending=True)
    late = step(case(event, actor, State.PENDING, now=START, policy=policy))
    assert (late.decision.code, late.state) == ("terminal_state", State.DECLINED)
    assert late == step(case(event, actor, State.DECLINED, now=START, policy=policy))
    early = step(case(event, actor, State.PENDING, now=START - SECOND, policy=policy))
    assert early.decision.allowed


def test_what_may_be_gone_tomorrow_is_not_confirmed() -> None:
    policy = open_policy(features__portalRequireConfirmation=False)
    attempt = case(Event.CLIENT_CONFIRM, CLIENT, State.BOOKED, LEAVING, policy=policy)
    assert step(attempt).decision.code == "change_pending"


@pytest.mark.parametrize(
    ("event", "code"),
    [(Event.BOOK, "slot_taken"), (Event.REQUEST, "slot_taken")],
)
def test_the_time_is_asked_before_the_hold_and_the_hold_before_the_mode(
    event: Event, code: str
) -> None:
    wrong_mode = open_policy(features__selfBookingRequiresApproval=event is Event.BOOK)
    hold = refused(Message("hold_expired", "Expired."))
    assert _code(event, CLIENT, policy=wrong_mode, constraints=TAKEN, hold=hold) == code
    assert _code(event, CLIENT, policy=wrong_mode, hold=hold) == "hold_expired"
    assert _code(event, CLIENT, policy=wrong_mode) in {"approval_required", "immediate_only"}


def test_a_guest_waits_for_approval_even_where_clients_do_not() -> None:
    came = step(case(Event.REQUEST, GUEST, policy=open_policy()))
    assert (came.decision.code, came.state) == ("", State.PENDING)


@pytest.mark.parametrize("event", [Event.APPROVE, Event.APPROVE_CHANGE])
def test_of_two_who_approve_the_same_time_the_second_is_refused_and_nothing_changes(
    event: Event,
) -> None:
    state = State.PENDING if event is Event.APPROVE else State.CONFIRMED
    change = NONE if event is Event.APPROVE else MOVING
    came = step(case(event, STAFF, state, change, constraints=TAKEN))
    assert (came.decision, came.state, came.change) == (TAKEN, state, change)
    assert [each.kind for each in came.effects] == [EffectKind.AUDIT]


def test_who_is_asked_before_what_is_missing_and_that_before_the_time() -> None:
    policy = open_policy(settings__approvalRequiredFields=["location"])
    more: dict[str, Any] = {"policy": policy, "constraints": TAKEN, "filled": ()}
    who: dict[str, Any] = {"role": "x"}
    assert _code(Event.APPROVE, STAFF, State.PENDING, **more, **who) == "not_approver"
    assert _code(Event.APPROVE, STAFF, State.PENDING, **more) == "missing_fields"
    more["filled"] = ("location",)
    assert _code(Event.APPROVE, STAFF, State.PENDING, **more) == "slot_taken"
    del more["constraints"]
    assert _code(Event.APPROVE, STAFF, State.PENDING, **more) == ""


def test_a_refused_attempt_is_on_record_with_the_state_that_stays() -> None:
    came = step(case(Event.APPROVE, CLIENT, State.PENDING))
    (entry,) = came.effects
    assert dict(entry.details) == {
        "actor": "client",
        "event": "approve",
        "before": "pending",
        "after": "pending",
        "now": NOW,
    }
    assert (came.second, came.reason) == (None, "")


def test_a_booking_refused_before_there_is_an_appointment_leaves_none() -> None:
    came = step(case(Event.BOOK, CLIENT, constraints=TAKEN))
    (entry,) = came.effects
    assert (came.state, came.move) == (None, 1)
    assert dict(entry.details)["after"] == "none"


def test_a_booking_is_booked_and_becomes_confirmed_only_when_the_client_says_so() -> None:
    policy = policy_of(SYSTEMS["S0"])
    assert step(case(Event.BOOK, CLIENT, policy=policy)).state is State.BOOKED
    approved = step(case(Event.APPROVE, STAFF, State.PENDING, policy=policy))
    assert approved.state is State.BOOKED
    assert (
        step(case(Event.CLIENT_CONFIRM, CLIENT, State.BOOKED, policy=policy)).state
        is State.CONFIRMED
    )


def test_somebody_elses_appointment_is_not_confirmed() -> None:
    assert _code(Event.CLIENT_CONFIRM, CLIENT, State.BOOKED, owner=False) == "not_owner"


@pytest.mark.parametrize("event", [Event.CHECK_IN, Event.NO_SHOW])
@pytest.mark.parametrize("state", [State.BOOKED, State.CONFIRMED])
def test_the_front_desk_needs_no_confirmation_to_go_on(event: Event, state: State) -> None:
    assert _code(event, STAFF, state, now=START) == ""


def test_nobody_fails_to_come_before_the_start() -> None:
    assert _code(Event.NO_SHOW, STAFF, State.BOOKED) == "not_started"


def test_an_open_change_does_not_lapse_before_the_start() -> None:
    assert _code(Event.CLOCK_PASSES_START, CLOCK, State.BOOKED, LEAVING) == "not_started"


def test_a_key_that_a_step_needs_is_never_guessed() -> None:
    with pytest.raises(PolicyError, match="is not set"):
        step(case(Event.BOOK, CLIENT, policy=Policy({})))
    assert len(set(READ)) == len(READ)


def test_a_request_that_is_over_has_no_open_change() -> None:
    asked = case(Event.APPROVE, Actor.STAFF, State.PENDING, Change.RESCHEDULE_REQUESTED, now=START)
    came = step(asked)
    assert (came.decision.allowed, came.state, came.change) == (False, State.DECLINED, Change.NONE)
