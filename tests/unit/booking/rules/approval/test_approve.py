from collections.abc import Iterator

import pytest

from helpgen.booking.rules.approval.approve import ASKS, RULE, decide
from helpgen.booking.rules.approval.request_expiry import REQUEST_EXPIRED
from helpgen.booking.rules.approval.required_fields import MISSING_FIELDS
from helpgen.booking.rules.approval.who import NOT_APPROVER
from helpgen.booking.values.decision import ALLOWED, Decision, effect, refused
from helpgen.booking.values.messages import SLOT_TAKEN, WRONG_STATE
from helpgen.booking.values.state import State
from tests.unit.booking.rules.booking.answered import broken

REFUSALS = dict(zip(ASKS, (NOT_APPROVER, MISSING_FIELDS, SLOT_TAKEN, REQUEST_EXPIRED), strict=True))
ALL = tuple((rule, ALLOWED) for rule in ASKS)


def test_who_and_what_are_asked_before_the_calendar_and_the_clock() -> None:
    assert RULE.asks == ASKS
    assert ASKS == (
        "approval.who",
        "approval.required-fields",
        "approval.recheck",
        "approval.request-expiry",
    )


def test_with_nothing_against_it_the_request_is_booked_on_both_calendars() -> None:
    answer = decide(ALL, State.PENDING)
    assert answer.allowed
    assert answer.facts == {"state": State.BOOKED}
    assert answer.effects == (
        effect("calendar:schedule"),
        effect("style:client_calendar"),
        effect("style:clinician_calendar"),
    )
    assert {each.kind for each in answer.effects} == set(RULE.effects)


@pytest.mark.parametrize("state", sorted(set(State) - {State.PENDING}))
def test_what_is_not_pending_cannot_be_approved_whatever_else_agrees(state: State) -> None:
    answer = decide(ALL, state)
    assert answer == refused(WRONG_STATE, (state, "is not", State.PENDING))
    assert broken(RULE, answer, answers=ALL, state=state) == []
    assert broken(RULE, decide(ALL, State.PENDING), answers=ALL, state=state)


def test_approving_itself_mails_nobody() -> None:
    assert not {str(each) for each in decide(ALL, State.PENDING).effects} & {
        "email:client",
        "notify:clinician",
    }


@pytest.mark.parametrize("rule", ASKS)
def test_each_part_can_refuse_and_then_nothing_follows(rule: str) -> None:
    no = refused(REFUSALS[rule], (1, "<", 2), missing=("location",))
    answer = decide(tuple((each, no if each == rule else ALLOWED) for each in ASKS), State.PENDING)
    assert answer == Decision(REFUSALS[rule], {}, (), (1, "<", 2))


def test_the_first_refusal_stands_and_the_rest_is_not_asked() -> None:
    def answers() -> Iterator[tuple[str, Decision]]:
        yield "approval.who", refused(NOT_APPROVER)
        raise AssertionError

    assert decide(answers(), State.PENDING).message is NOT_APPROVER


def test_its_law_denies_half_an_approval() -> None:
    no = ((ASKS[0], ALLOWED), (ASKS[1], refused(MISSING_FIELDS)))
    law = ["books-or-does-nothing"]
    assert broken(RULE, decide(ALL, State.PENDING), answers=ALL, state=State.PENDING) == []
    assert broken(RULE, decide(no, State.PENDING), answers=no, state=State.PENDING) == []
    assert broken(RULE, decide(ALL, State.PENDING), answers=no, state=State.PENDING) == law
    assert broken(RULE, decide(no, State.PENDING), answers=ALL, state=State.PENDING) == law
    assert (
        broken(RULE, Decision(None, {"state": State.BOOKED}), answers=ALL, state=State.PENDING)
        == law
    )
    assert (
        broken(
            RULE,
            Decision(SLOT_TAKEN, {}, decide(ALL, State.PENDING).effects),
            answers=no,
            state=State.PENDING,
        )
        == law
    )
