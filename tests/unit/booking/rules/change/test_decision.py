import pytest

from helpgen.booking.decision import Decision, effect
from helpgen.booking.rules.change.decision import NO_CHANGE, RULE, decide
from helpgen.booking.state import Change, State
from tests.unit.booking.rules.booking.answered import broken


@pytest.mark.parametrize(
    ("change", "approved", "state", "follows"),
    [
        ("cancel_requested", True, State.CANCELLED, ["free:time"]),
        ("cancel_requested", False, None, ["task:contact_client"]),
        ("reschedule_requested", True, State.BOOKED, ["free:time"]),
        ("reschedule_requested", False, None, ["free:proposed", "task:contact_client"]),
    ],
)
def test_approval_applies_the_change_and_denial_leaves_a_call_to_make(
    *, change: str, approved: bool, state: State | None, follows: list[str]
) -> None:
    answer = decide(change, approved)
    assert answer.allowed
    assert answer.facts == {"state": state, "change": Change.NONE}
    assert [str(each) for each in answer.effects] == follows
    assert {each.kind for each in answer.effects} <= set(RULE.effects)


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
