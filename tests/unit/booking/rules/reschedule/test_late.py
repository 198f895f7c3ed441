"""The line itself is drawn in `shapes/test_lateness.py`."""

from helpgen.booking.rules.reschedule.late import RULE, decide, is_late
from helpgen.booking.values.clock import later
from tests.booking_policies import policy_of
from tests.unit.booking.rules.booking.answered import answered
from tests.unit.booking.rules.cancel.moments import A_DAY_AHEAD, SECOND


def test_one_system_has_a_window_and_the_others_none() -> None:
    start, now = A_DAY_AHEAD[0]
    close = later(now) + SECOND
    assert decide(start, close, policy_of("maple-street-therapy")).facts["late"] is True
    assert decide(start, now, policy_of("maple-street-therapy")).facts["late"] is False
    for tenant in ("bright-path-counseling", "wren-house-therapists", "lakeside-psychology"):
        assert decide(start, start, policy_of(tenant)).facts["late"] is False


def test_it_tells_how_long_ahead_it_is() -> None:
    start, now = A_DAY_AHEAD[0]
    answer = answered(RULE, start=start, now=now, policy=policy_of("maple-street-therapy"))
    assert list(answer.facts) == ["late", "ahead", "window"]


def test_a_move_is_late_by_a_second_less_than_the_window() -> None:
    start, now = A_DAY_AHEAD[0]
    policy = policy_of("maple-street-therapy")
    assert is_late(start, now, policy) is False
    assert is_late(start, later(now) + SECOND, policy) is True
