"""A step asked for as a rule tells which row and which guard decided, by which numbers, in which words."""

from itertools import product
from typing import Any

import pytest

from helpgen.booking.engine.telling import because
from helpgen.booking.moves.case import REFUSALS
from helpgen.booking.moves.guards import GUARDS
from helpgen.booking.moves.machine import RULE
from helpgen.booking.values.decision import Decision, Message
from helpgen.booking.values.event import WORKFORCE, Actor, Event
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import Change, State
from tests.booking_cases import LATER, NOW, START, open_policy

CLOSED: dict[str, Any] = {
    "features__portalAllowCancel": False,
    "features__portalAllowReschedule": False,
    "features__manageRequestEnabled": False,
    "features__portalRequireConfirmation": False,
    "features__guestRequestEnabled": False,
    "features__selfBookingRequiresApproval": True,
    "settings__declineBooked": False,
    "settings__withdrawPending": False,
}
STRICT: dict[str, Any] = {
    "settings__cancelMode": "request",
    "settings__rescheduleMode": "request",
    "settings__cancelReasonRequired": True,
    "settings__approvalRequiredFields": ["location"],
}


def asked(event: str, actor: str = "client", policy: Policy | None = None, **more: Any) -> Decision:
    """The answer to an attempt at what is one's own, 72 hours before it starts."""
    given = {"now": NOW, "start": START, "owner": True, "role": "admin", "may_approve": True}
    return RULE.decide(policy=policy or open_policy(), event=event, actor=actor, **given | more)


def why(answer: Decision) -> tuple[object, object, str, str]:
    return answer.facts["move"], answer.facts["guard"], answer.code, because(answer)


def test_a_step_can_be_asked_for_as_a_rule() -> None:
    answer = asked("cancel", state=State.BOOKED)
    assert answer.allowed
    assert dict(answer.facts) == {
        "move": 11,
        "guard": "",
        "state": State.CANCELLED,
        "change": "none",
        "second": None,
        "reason": "",
    }
    assert set(answer.facts) == {field.name for field in RULE.gives}
    assert [str(effect) for effect in answer.effects] == [
        "audit:cancel",
        "email:cancelled",
        "free:time",
    ]


def test_a_refused_step_asked_for_as_a_rule_has_all_facts_too() -> None:
    answer = asked("cancel", state=State.BOOKED, now=START)
    assert (answer.code, answer.facts["state"]) == ("already_started", State.BOOKED)
    assert set(answer.facts) == {field.name for field in RULE.gives}


@pytest.mark.parametrize(
    ("event", "actor", "state", "move"),
    [
        ("cancel", "client", State.BOOKED, 11),
        ("reschedule", "client", State.BOOKED, 22),
        ("withdraw", "client", State.PENDING, 8),
        ("edit", "client", State.PENDING, 7),
        ("client_confirm", "client", State.BOOKED, 10),
    ],
)
def test_what_is_not_said_to_be_ones_own_is_not(
    event: str, actor: str, state: State, move: int
) -> None:
    answer = asked(event, actor, state=state, owner=None, proposed=LATER)
    assert (answer.facts["move"], answer.code) == (move, "not_owner")
    assert asked(event, actor, state=state, proposed=LATER).allowed


def test_a_clinician_without_the_checkbox_decides_only_on_what_is_said_to_be_the_own() -> None:
    answer = asked("approve", "clinician", state=State.PENDING, owner=None, may_approve=False)
    assert answer.code == "not_approver"
    assert asked("approve", "clinician", state=State.PENDING, may_approve=False).allowed


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"event": "book", "state": State.BOOKED}, (0, "", "wrong_state", "state is booked")),
        ({"event": "cancel"}, (0, "", "wrong_state", "state is none")),
        (
            {"event": "cancel", "state": State.PENDING},
            (0, "", "wrong_state", "state is pending"),
        ),
        (
            {"event": "approve_change", "actor": "staff", "state": State.BOOKED},
            (0, "", "wrong_state", "change is none"),
        ),
        (
            {"event": "cancel", "actor": "guest", "state": State.BOOKED},
            (0, "", "wrong_actor", "actor is guest"),
        ),
        (
            {"event": "client_confirm", "state": State.BOOKED, "change": "cancel_requested"},
            (0, "", "change_pending", "change is cancel_requested"),
        ),
        (
            {"event": "cancel", "state": State.BOOKED, "change": "reschedule_requested"},
            (20, "", "change_pending", "change is reschedule_requested"),
        ),
        (
            {"event": "start", "actor": "staff", "state": State.NO_SHOW},
            (28, "", "terminal_state", "state is no_show"),
        ),
    ],
)
def test_a_row_that_refuses_tells_what_it_looked_at(
    given: dict[str, Any], said: tuple[int, str, str, str]
) -> None:
    assert why(asked(**given)) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"event": "cancel", "state": State.BOOKED, "now": START},
            (
                12,
                "cancel.allowed",
                "already_started",
                "2026-03-05T15:00+00:00 <= 2026-03-05T15:00+00:00",
            ),
        ),
        (
            {"event": "no_show", "actor": "staff", "state": State.BOOKED},
            (
                26,
                "after_start",
                "not_started",
                "2026-03-02T15:00+00:00 < 2026-03-05T15:00+00:00",
            ),
        ),
        (
            {"event": "approve", "actor": "staff", "state": State.PENDING, "role": "intern"},
            (4, "approval.who", "not_approver", "intern not in admin, admin_assistant"),
        ),
        (
            {"event": "withdraw", "state": State.PENDING, "owner": False},
            (8, "owner", "not_owner", "owner says not_owner"),
        ),
        (
            {"event": "book", "blocked": "too_soon"},
            (1, "constraints", "too_soon", "constraints says too_soon"),
        ),
        (
            {"event": "book", "hold_blocked": "hold_expired"},
            (1, "hold", "hold_expired", "hold says hold_expired"),
        ),
    ],
)
def test_a_guard_that_refuses_is_named_with_its_numbers_or_else_with_its_answer(
    given: dict[str, Any], said: tuple[int, str, str, str]
) -> None:
    assert why(asked(**given)) == said


@pytest.mark.parametrize(
    ("given", "changes", "said"),
    [
        ({"event": "cancel", "state": State.BOOKED}, {}, (11, "72 h >= 24 h")),
        (
            {"event": "cancel", "state": State.BOOKED},
            {"settings__lateCancelWindowHours": 73},
            (12, "72 h < 73 h"),
        ),
        (
            {"event": "reschedule", "state": State.BOOKED, "proposed": LATER},
            {"settings__lateCancelWindowHours": 72},
            (22, "72 h >= 72 h"),
        ),
        (
            {"event": "cancel", "actor": "staff", "state": State.CONFIRMED},
            {"settings__lateCancelWindowHours": 73},
            (27, "72 h < 73 h"),
        ),
        ({"event": "cancel", "actor": "staff", "state": State.PENDING}, {}, (27, "")),
        (
            {"event": "cancel", "state": State.BOOKED},
            {"settings__cancelOutcome": "missed"},
            (11, "reason is blank"),
        ),
        (
            {"event": "approve", "actor": "staff", "state": State.PENDING},
            {},
            (4, "none in none"),
        ),
        ({"event": "check_in", "actor": "staff", "state": State.BOOKED}, {}, (23, "")),
    ],
)
def test_an_allowed_step_tells_how_late_it_was_where_that_counted_else_what_was_compared_last(
    given: dict[str, Any], changes: dict[str, Any], said: tuple[int, str]
) -> None:
    answer = asked(**given, policy=open_policy(**changes))
    assert (answer.code, (answer.facts["move"], because(answer))) == ("", said)


def test_the_guards_that_can_be_named_are_those_of_the_table() -> None:
    (field,) = (each for each in RULE.gives if each.name == "guard")
    assert field.codes == ("", *GUARDS)


def _own_messages() -> set[Message]:
    """What every case of the table is refused with, the desk's answers aside."""
    said: set[Message] = set()
    for changes, now, more in (
        ({}, NOW, {}),
        ({}, START, {}),
        ({}, LATER, {}),
        ({}, NOW, {"owner": False, "role": ""}),
        ({}, NOW, {"proposed": None}),
        ({}, NOW, {"proposed": START}),
        ({}, NOW, {"proposed": NOW}),
        (CLOSED, NOW, {}),
        (STRICT, NOW, {"reason": " "}),
        ({"features__patientPortalEnabled": False}, NOW, {}),
    ):
        policy = open_policy(**changes)
        given = {"proposed": LATER, "now": now, **more}
        for state, change, event, actor in product((None, *State), Change, Event, Actor):
            answer = asked(event, actor, policy, state=state, change=change, **given)
            assert answer.message is None or answer.because
            if answer.message:
                said.add(answer.message)
    return said


def test_its_messages_are_all_that_any_case_is_refused_with_and_whatever_the_desk_says() -> None:
    own = _own_messages()
    desk = {asked("book", blocked=code).message for code in REFUSALS}
    held = {asked("book", hold_blocked=code).message for code in REFUSALS}
    assert desk == held == set(REFUSALS.values())
    assert set(RULE.messages) == own | desk
    assert len(RULE.messages) == len(set(RULE.messages))


def test_whoever_works_there_can_be_asked_for() -> None:
    for actor in WORKFORCE:
        assert asked("check_in", actor, state=State.BOOKED).allowed
