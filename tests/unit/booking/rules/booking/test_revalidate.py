"""That it is made of all limits, and how, is in `test_order.py` and `shapes/test_first_refusal.py`."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from helpgen.booking.rules.booking import enabled, lead_time, max_future_days
from helpgen.booking.rules.booking.revalidate import RULE
from helpgen.booking.values.decision import Decision
from tests.booking_policies import policy_of, policy_with

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)


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
        yield "booking.lead-time", lead_time.decide(start, NOW, None, policy)
        yield "booking.max-future-days", max_future_days.decide(start, NOW, policy)

    assert RULE.decide(answers()).code == code


def test_a_switch_that_was_turned_off_meanwhile_refuses_the_booking() -> None:
    off = policy_with("bright-path-counseling", {"features.selfBookingEnabled": False})
    answer = RULE.decide([("booking.enabled", enabled.decide(off))])
    assert answer.code == "self_booking_disabled"
