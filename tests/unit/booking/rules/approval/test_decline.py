from collections.abc import Iterator

import pytest

from helpgen.booking.rules.approval.decline import DECLINE_DISABLED, RULE, decide
from helpgen.booking.rules.approval.who import NOT_APPROVER
from helpgen.booking.values.decision import ALLOWED, Decision, effect, refused
from helpgen.booking.values.messages import WRONG_STATE
from helpgen.booking.values.state import State
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

ON = only({"settings.declineBooked": True})
OFF = only({"settings.declineBooked": False})
YES = (("approval.who", ALLOWED),)
NO = (("approval.who", refused(NOT_APPROVER, ("actor", "is", "client"))),)
DECLINED = Decision(None, {"state": State.DECLINED}, (effect("free:time"),))


@pytest.mark.parametrize("policy", [ON, OFF])
def test_a_request_can_always_be_declined_and_its_time_is_free(policy: object) -> None:
    answer = decide(YES, State.PENDING, ON if policy is ON else OFF)
    assert answer == DECLINED
    assert [each.kind for each in answer.effects] == list(RULE.effects)


def test_a_booked_appointment_can_be_declined_only_where_that_is_switched_on() -> None:
    answer = decide(YES, State.BOOKED, OFF)
    assert answer.message is DECLINE_DISABLED
    assert answer.because == ("settings.declineBooked", "is", False)
    assert answer.effects == ()
    assert decide(YES, State.BOOKED, ON) == DECLINED


@pytest.mark.parametrize("state", sorted(set(State) - {State.PENDING, State.BOOKED}))
def test_in_any_other_state_there_is_nothing_to_decline(state: State) -> None:
    answer = decide(YES, state, ON)
    assert answer.message is WRONG_STATE
    assert answer.because == (state, "not in", ("pending", "booked"))
    assert answer.effects == ()


@pytest.mark.parametrize("state", [State.PENDING, State.BOOKED])
def test_who_may_not_decide_declines_nothing(state: State) -> None:
    for policy in (ON, OFF):
        answer = decide(NO, state, policy)
        assert answer == Decision(NOT_APPROVER, {}, (), ("actor", "is", "client"))


def test_the_first_refusal_stands_and_the_rest_is_not_asked() -> None:
    def answers() -> Iterator[tuple[str, Decision]]:
        yield "approval.who", refused(NOT_APPROVER)
        raise AssertionError

    assert decide(answers(), State.PENDING, OFF).message is NOT_APPROVER
    later_part = (*YES, ("approval.who", refused(NOT_APPROVER)))
    assert decide(later_part, State.PENDING, OFF).message is NOT_APPROVER


def test_a_booked_one_can_be_declined_where_bookings_need_no_approval() -> None:
    assert decide(YES, State.BOOKED, policy_of("bright-path-counseling")) == DECLINED
    for tenant in ("maple-street-therapy", "oak-line-behavioral", "lakeside-psychology"):
        assert not decide(YES, State.BOOKED, policy_of(tenant)).allowed
        assert decide(YES, State.PENDING, policy_of(tenant)) == DECLINED


def test_its_law_denies_that_the_time_stays_taken_or_that_anything_else_is_declined() -> None:
    law = ["frees-what-it-ends"]
    given = {"answers": YES, "policy": ON}
    assert broken(RULE, DECLINED, state=State.PENDING, **given) == []
    assert broken(RULE, DECLINED, state=State.CONFIRMED, **given) == law
    assert broken(RULE, refused(WRONG_STATE), state=State.CONFIRMED, **given) == []
    keeps = Decision(None, {"state": State.DECLINED})
    assert broken(RULE, keeps, state=State.PENDING, **given) == law
    frees = Decision(WRONG_STATE, {}, (effect("free:time"),))
    assert broken(RULE, frees, state=State.PENDING, **given) == law
    told = Decision(WRONG_STATE, {"state": State.DECLINED}, (effect("free:time"),))
    assert broken(RULE, told, state=State.PENDING, **given) == law
    mails = Decision(None, {"state": State.DECLINED}, (effect("email:client"),))
    assert broken(RULE, mails, state=State.PENDING, **given) == law
