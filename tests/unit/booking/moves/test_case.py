"""A case can be written as flat values."""

import pytest

from helpgen.booking.moves.case import FIELDS, REFUSALS, Case, case_of
from helpgen.booking.registry import RULES
from helpgen.booking.values.decision import ALLOWED
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.state import Change, State
from tests.booking_cases import LATER, NOW, START, open_policy

LEAST = {"event": "book", "actor": "client", "now": NOW, "start": START}


def test_what_is_left_out_is_the_default() -> None:
    policy = open_policy()
    expected = Case(event=Event.BOOK, actor=Actor.CLIENT, now=NOW, start=START, policy=policy)
    assert case_of(LEAST, policy) == expected
    optional = {field.name: None for field in FIELDS if field.optional}
    assert case_of({**LEAST, **optional}, policy) == expected


def test_an_appointment_is_nobodys_own_unless_that_is_said() -> None:
    assert case_of(LEAST, open_policy()).owner is False
    assert case_of({**LEAST, "owner": True}, open_policy()).owner is True


def test_every_value_arrives() -> None:
    policy = open_policy()
    given = {
        **LEAST,
        "state": State.BOOKED,
        "change": "cancel_requested",
        "proposed": LATER,
        "other_details": True,
        "owner": True,
        "role": "scheduler",
        "may_approve": True,
        "reason": "ill",
        "filled": ("location",),
        "blocked": "slot_taken",
        "hold_blocked": "hold_expired",
    }
    assert given.keys() == {field.name for field in FIELDS}
    case = case_of(given, policy)
    assert (case.state, case.change, case.proposed) == (
        State.BOOKED,
        Change.CANCEL_REQUESTED,
        LATER,
    )
    assert (case.other_details, case.owner) == (True, True)
    assert (case.role, case.may_approve, case.reason, case.filled) == (
        "scheduler",
        True,
        "ill",
        ("location",),
    )
    assert (case.constraints.code, case.hold.code) == ("slot_taken", "hold_expired")
    assert (case.now, case.start, case.policy) == (NOW, START, policy)


@pytest.mark.parametrize("code", sorted(REFUSALS))
def test_the_desks_refusal_comes_with_its_own_message(code: str) -> None:
    said = [message for rule in RULES for message in rule.messages if message.code == code]
    case = case_of({**LEAST, "blocked": code, "hold_blocked": code}, open_policy())
    assert case.constraints.message is case.hold.message is said[0]
    assert said[0].text


@pytest.mark.parametrize("name", ["blocked", "hold_blocked"])
def test_a_refusal_that_no_rule_knows_is_an_error(name: str) -> None:
    with pytest.raises(ValueError, match="no rule refuses with taken"):
        case_of({**LEAST, name: "taken"}, open_policy())


@pytest.mark.parametrize("name", ["blocked", "hold_blocked"])
def test_only_the_codes_of_rules_can_be_given(name: str) -> None:
    (field,) = (each for each in FIELDS if each.name == name)
    assert field.codes == ("", *sorted(REFUSALS))
    assert set(REFUSALS) == {message.code for rule in RULES for message in rule.messages}


def test_a_time_that_is_not_blocked_is_allowed() -> None:
    case = case_of({**LEAST, "blocked": ""}, open_policy())
    assert (case.constraints, case.hold) == (ALLOWED, ALLOWED)


@pytest.mark.parametrize("wrong", [{"event": "nap"}, {"actor": "cat"}, {"change": "mind"}])
def test_an_unknown_word_is_an_error(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        case_of({**LEAST, **wrong}, open_policy())
