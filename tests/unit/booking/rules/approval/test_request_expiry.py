from datetime import datetime

import pytest

from helpgen.booking.rules.approval.request_expiry import REQUEST_EXPIRED, RULE, decide
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.state import State
from tests.unit.booking.rules.booking.answered import broken
from tests.unit.booking.rules.cancel.moments import NEIGHBORS


@pytest.mark.parametrize(("now", "after"), NEIGHBORS)
def test_a_request_expires_at_the_instant_of_its_start(now: datetime, after: datetime) -> None:
    for start, clock in ((now, now), (now, after)):
        answer = decide(State.PENDING, start, clock)
        assert answer.message is REQUEST_EXPIRED
        assert answer.code == "request_expired"
        assert answer.facts == {"state": State.DECLINED, "reason": "expired"}
        assert answer.because == (start, "<=", clock)
        assert answer.effects == ()
    waiting = decide(State.PENDING, after, now)
    assert waiting.allowed
    assert waiting.facts == {"state": State.PENDING, "reason": ""}
    assert waiting.because == (after, ">", now)


@pytest.mark.parametrize("state", sorted(set(State) - {State.PENDING}))
def test_what_is_not_pending_never_expires(state: State) -> None:
    now, after = NEIGHBORS[0]
    for start in (now, after):
        answer = decide(state, start, after)
        assert answer.allowed
        assert answer.facts == {"state": state, "reason": ""}
        assert answer.because == (state, "is not", "pending")


def test_its_law_denies_requests_that_have_started_and_ones_that_end_early() -> None:
    law = ["pending-is-ahead"]
    now, after = NEIGHBORS[2]
    pending, gone = allowed(state=State.PENDING), allowed(state=State.DECLINED)
    assert broken(RULE, pending, state=State.PENDING, start=now, now=now) == law
    assert broken(RULE, pending, state=State.PENDING, start=after, now=now) == []
    assert broken(RULE, gone, state=State.PENDING, start=after, now=now) == law
    assert broken(RULE, gone, state=State.PENDING, start=now, now=now) == []
    assert broken(RULE, pending, state=State.BOOKED, start=after, now=now) == law
