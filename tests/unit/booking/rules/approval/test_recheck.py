"""How it is made of others is in `shapes/test_first_refusal.py`."""

import pytest

from helpgen.booking.order import parts
from helpgen.booking.rules.approval.recheck import RULE, decide
from helpgen.booking.rules.availability.client_conflict import CLIENT_BUSY
from helpgen.booking.values.decision import ALLOWED, Decision, Message, refused
from helpgen.booking.values.messages import OUTSIDE_HOURS, SLOT_TAKEN

THEIRS = Message("somebody_else", "Another client has this time.", conflict=True)
ASKS = tuple(rule.id for rule in parts(RULE))


def answers_with(rule: str, message: Message) -> tuple[tuple[str, Decision], ...]:
    no = refused(message, (1, "<", 2))
    return tuple((each, no if each == rule else ALLOWED) for each in ASKS)


@pytest.mark.parametrize(
    "rule",
    [
        "availability.existing-appointments",
        "availability.client-conflict",
        "availability.block-events",
    ],
)
def test_whatever_else_takes_the_time_the_slot_is_taken_and_no_more_is_said(rule: str) -> None:
    assert rule in ASKS
    answer = decide(answers_with(rule, THEIRS))
    assert answer.message is SLOT_TAKEN
    assert answer.facts == {"failed": rule}
    assert answer.because == (1, "<", 2)


def test_only_what_takes_the_time_is_a_conflict() -> None:
    assert (SLOT_TAKEN.conflict, CLIENT_BUSY.conflict, OUTSIDE_HOURS.conflict) == (
        True,
        True,
        False,
    )
    busy = decide(answers_with("availability.client-conflict", CLIENT_BUSY))
    assert busy.message is SLOT_TAKEN
    shut = decide(answers_with("availability.working-hours", OUTSIDE_HOURS))
    assert shut.message is OUTSIDE_HOURS


def test_no_limit_of_booking_is_asked_again() -> None:
    assert not [name for name in ASKS if name.startswith("booking.")]
