import pytest

from helpgen.booking.rules.approval.pending_count import RULE, decide
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.state import State
from tests.unit.booking.rules.booking.answered import broken

ONE_OF_EACH = tuple(State)


@pytest.mark.parametrize(
    ("states", "count", "badge"),
    [
        ((), 0, False),
        ((State.BOOKED, State.DECLINED), 0, False),
        ((State.PENDING,), 1, True),
        (ONE_OF_EACH, 1, True),
        ((State.PENDING, State.BOOKED, State.PENDING), 2, True),
        (ONE_OF_EACH * 3, 3, True),
    ],
)
def test_only_requests_that_wait_are_counted_and_none_means_no_badge(
    *, states: tuple[State, ...], count: int, badge: bool
) -> None:
    answer = decide(states)
    assert answer.allowed
    assert answer.facts == {"count": count, "badge": badge}


def test_its_law_denies_a_badge_without_requests_and_requests_without_a_badge() -> None:
    assert broken(RULE, allowed(badge=True), states=(State.BOOKED,)) == ["badge-unless-none"]
    assert broken(RULE, allowed(badge=False), states=(State.PENDING,)) == ["badge-unless-none"]
    assert broken(RULE, allowed(badge=True), states=(State.PENDING,)) == []
