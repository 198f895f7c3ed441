import pytest

from helpgen.booking.moves.machine import step
from helpgen.booking.rules.change.decision import NO_CHANGE, RULE, decide
from helpgen.booking.values.decision import Decision, effect
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.state import Change, State
from tests.booking_cases import case, open_policy
from tests.unit.booking.rules.booking.answered import broken


@pytest.mark.parametrize(
    ("change", "approved", "state", "noted", "follows"),
    [
        ("cancel_requested", True, State.CANCELLED, "cancel_requested", ["free:time"]),
        ("cancel_requested", False, None, "none", ["task:contact_client"]),
        ("reschedule_requested", True, State.BOOKED, "none", ["free:time"]),
        ("reschedule_requested", False, None, "none", ["free:proposed", "task:contact_client"]),
    ],
)
def test_approval_applies_the_change_and_denial_leaves_a_call_to_make(
    *, change: str, approved: bool, state: State | None, noted: str, follows: list[str]
) -> None:
    answer = decide(change, approved)
    assert answer.allowed
    assert answer.facts == {"state": state, "change": noted}
    assert [str(each) for each in answer.effects] == follows
    assert {each.kind for each in answer.effects} <= set(RULE.effects)


@pytest.mark.parametrize("event", [Event.APPROVE_CHANGE, Event.DENY_CHANGE])
@pytest.mark.parametrize("change", [Change.CANCEL_REQUESTED, Change.RESCHEDULE_REQUESTED])
def test_the_machine_does_what_the_rule_says(change: Change, event: Event) -> None:
    told = decide(change, event is Event.APPROVE_CHANGE).facts
    came = step(case(event, Actor.STAFF, State.BOOKED, change, policy=open_policy()))
    assert came.decision.allowed
    assert (told["state"] or State.BOOKED, told["change"]) == (came.state, came.change)


@pytest.mark.parametrize("approved", [False, True])
def test_without_an_open_change_there_is_nothing_to_decide(*, approved: bool) -> None:
    answer = decide("none", approved)
    assert answer.message is NO_CHANGE
    assert answer.code == "no_change"
    assert answer.because == ("none", "is", "none")
    assert answer.effects == ()


def test_its_laws_deny_a_denial_that_changes_anything_or_that_nobody_tells() -> None:
    call, time = effect("task:contact_client"), effect("free:time")
    denied = {"change": "cancel_requested", "approved": False}
    assert broken(RULE, Decision(effects=(call,)), **denied) == []
    assert broken(RULE, Decision(effects=(call, time)), **denied) == ["deny-restores"]
    gone = Decision(None, {"state": State.CANCELLED}, (call,))
    assert broken(RULE, gone, **denied) == ["deny-restores"]
    assert broken(RULE, Decision(), **denied) == ["call-when-denied"]
    granted = {"change": "cancel_requested", "approved": True}
    assert broken(RULE, Decision(None, {"state": State.CANCELLED}, (time,)), **granted) == []
    assert broken(RULE, Decision(effects=(call,)), **granted) == ["call-when-denied"]
    silent = Decision(NO_CHANGE)
    assert broken(RULE, silent, change="none", approved=False) == []
