from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from helpgen.booking.order import parts
from helpgen.booking.rules.booking import enabled, lead_time, max_future_days
from helpgen.booking.rules.booking.revalidate import RULE
from helpgen.booking.values.decision import ALLOWED, Decision, refused
from helpgen.booking.values.messages import OUTSIDE_HOURS, SLOT_TAKEN
from tests.booking_policies import policy_of, policy_with
from tests.unit.booking.rules.booking.answered import answered, broken

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)

ASKS = tuple(rule.id for rule in parts(RULE))


def asked(refusing: str = "") -> tuple[tuple[str, Decision], ...]:
    return tuple((name, refused(SLOT_TAKEN) if name == refusing else ALLOWED) for name in ASKS)


def test_a_draft_that_every_limit_allows_is_booked() -> None:
    answer = answered(RULE, answers=asked())
    assert answer.allowed
    assert answer.facts == {"failed": None}


@pytest.mark.parametrize("name", ASKS)
def test_every_single_limit_can_refuse_it(name: str) -> None:
    answer = answered(RULE, answers=asked(name))
    assert answer.message is SLOT_TAKEN
    assert answer.facts == {"failed": name}


def test_the_first_refusal_stands_with_its_numbers_and_nothing_more_is_asked() -> None:
    told: list[str] = []

    def answers() -> Iterator[tuple[str, Decision]]:
        for name in ASKS:
            told.append(name)
            if name == "booking.lead-time":
                yield name, refused(OUTSIDE_HOURS, (1, "<", 2))
            else:
                yield name, refused(SLOT_TAKEN) if name == "booking.max-future-days" else ALLOWED

    answer = RULE.decide(answers())
    assert answer.message is OUTSIDE_HOURS
    assert answer.because == (1, "<", 2)
    assert told[-1] == "booking.lead-time"


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (NOW + timedelta(hours=24), ""),
        (NOW + timedelta(hours=24, seconds=-1), "too_soon"),
        (datetime(2026, 4, 2, 3, 59, tzinfo=UTC), ""),
        (datetime(2026, 4, 2, 4, 0, tzinfo=UTC), "too_far"),
    ],
)
def test_a_request_that_never_saw_a_list_meets_the_same_limits(start: datetime, code: str) -> None:
    policy = policy_of("maple-street-therapy")

    def answers() -> Iterator[tuple[str, Decision]]:
        yield "booking.enabled", enabled.decide(policy)
        yield "booking.lead-time", lead_time.decide(start, NOW, policy)
        yield "booking.max-future-days", max_future_days.decide(start, NOW, policy)

    assert RULE.decide(answers()).code == code


def test_a_switch_that_was_turned_off_meanwhile_refuses_the_booking() -> None:
    off = policy_with("bright-path-counseling", {"features.selfBookingEnabled": False})
    answer = RULE.decide([("booking.enabled", enabled.decide(off))])
    assert answer.code == "self_booking_disabled"


def test_its_law_denies_a_booking_past_a_refusal() -> None:
    law = ["nothing-refused-is-booked"]
    assert broken(RULE, ALLOWED, answers=asked(ASKS[-1])) == law
    assert broken(RULE, refused(SLOT_TAKEN), answers=asked()) == law
