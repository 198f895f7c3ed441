from collections.abc import Iterator

import pytest

from helpgen.booking.order import parts
from helpgen.booking.rules.reschedule.constraints import RULE, decide
from helpgen.booking.values.decision import ALLOWED, Decision, refused
from helpgen.booking.values.messages import SLOT_TAKEN, TOO_FAR
from tests.unit.booking.rules.booking.answered import broken

ASKS = tuple(rule.id for rule in parts(RULE))
ALL = tuple((rule, ALLOWED) for rule in ASKS)


@pytest.mark.parametrize("rule", ASKS)
def test_each_limit_can_refuse_the_new_time(rule: str) -> None:
    no = refused(TOO_FAR, (31, ">", 30))
    answer = decide(tuple((each, no if each == rule else ALLOWED) for each in ASKS))
    assert answer.message is TOO_FAR
    assert answer.facts == {"failed": rule}
    assert answer.because == (31, ">", 30)


def test_with_nothing_against_it_the_new_time_is_good() -> None:
    answer = decide(ALL)
    assert answer.allowed
    assert answer.facts == {"failed": None}


def test_the_first_refusal_stands_and_the_rest_is_not_asked() -> None:
    def answers() -> Iterator[tuple[str, Decision]]:
        yield "booking.lead-time", refused(SLOT_TAKEN)
        raise AssertionError

    assert decide(answers()).message is SLOT_TAKEN


def test_its_law_denies_a_move_to_a_time_that_cannot_be_booked() -> None:
    law, no = ["as-strict-as-booking"], refused(TOO_FAR)
    bad = (*ALL, ("booking.max-future-days", no))
    assert broken(RULE, ALLOWED, answers=bad) == law
    assert broken(RULE, no, answers=ALL) == law
    assert broken(RULE, no, answers=bad) == []
    assert broken(RULE, ALLOWED, answers=ALL) == []
