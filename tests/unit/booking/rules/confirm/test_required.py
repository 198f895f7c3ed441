from datetime import datetime

import pytest

from helpgen.booking.rules.confirm.required import CONFIRM_DISABLED, RULE, decide
from helpgen.booking.values.decision import ALLOWED, refused
from helpgen.booking.values.messages import ALREADY_STARTED, PORTAL_DISABLED, WRONG_STATE
from helpgen.booking.values.state import State
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken
from tests.unit.booking.rules.cancel.moments import NEIGHBORS

PORTAL, REQUIRED = "features.patientPortalEnabled", "features.portalRequireConfirmation"
ON = only({PORTAL: True, REQUIRED: True})
OFF = only({PORTAL: True, REQUIRED: False})
NO_PORTAL = only({PORTAL: False, REQUIRED: True})
NOW, AFTER = NEIGHBORS[0]


@pytest.mark.parametrize(("now", "after"), NEIGHBORS)
def test_it_can_be_confirmed_until_its_start_and_not_at_that_instant(
    now: datetime, after: datetime
) -> None:
    for start, clock in ((now, now), (now, after)):
        late = decide(State.BOOKED, start, clock, ON)
        assert late.message is ALREADY_STARTED
        assert late.because == (start, "<=", clock)
    answer = decide(State.BOOKED, after, now, ON)
    assert answer.allowed
    assert answer.facts == {"state": State.CONFIRMED}
    assert answer.because == (after, ">", now)


def test_where_confirmation_is_not_required_it_is_refused_and_not_only_hidden() -> None:
    answer = decide(State.BOOKED, AFTER, NOW, OFF)
    assert answer.message is CONFIRM_DISABLED
    assert answer.code == "confirm_disabled"
    assert answer.because == ("features.portalRequireConfirmation", "is", False)


def test_without_a_portal_nothing_can_be_confirmed() -> None:
    answer = decide(State.BOOKED, AFTER, NOW, NO_PORTAL)
    assert answer.message is PORTAL_DISABLED
    assert answer.because == ("features.patientPortalEnabled", "is", False)


@pytest.mark.parametrize("state", sorted(set(State) - {State.BOOKED}))
def test_only_what_is_booked_can_be_confirmed_and_only_once(state: State) -> None:
    answer = decide(state, AFTER, NOW, ON)
    assert answer.message is WRONG_STATE
    assert answer.because == (state, "is not", "booked")


def test_one_system_asks_for_confirmation() -> None:
    assert decide(State.BOOKED, AFTER, NOW, policy_of("maple-street-therapy")).allowed
    for tenant in ("oak-line-behavioral", "wren-house-therapists", "lakeside-psychology"):
        assert decide(State.BOOKED, AFTER, NOW, policy_of(tenant)).message is CONFIRM_DISABLED


def test_its_laws_deny_confirming_without_need_state_or_time() -> None:
    booked = {"state": State.BOOKED, "start": AFTER, "now": NOW}
    assert broken(RULE, ALLOWED, **booked, policy=ON) == []
    assert broken(RULE, ALLOWED, **booked, policy=OFF) == ["nothing-when-off"]
    assert broken(RULE, ALLOWED, **booked, policy=NO_PORTAL) == ["nothing-when-off"]
    assert broken(RULE, refused(CONFIRM_DISABLED), **booked, policy=OFF) == []
    law = ["booked-and-ahead"]
    for wrong in ({"state": State.PENDING}, {"start": NOW}, {"now": AFTER}):
        given = {**booked, **wrong}
        assert broken(RULE, ALLOWED, **given, policy=ON) == law
        assert broken(RULE, refused(WRONG_STATE), **given, policy=ON) == []
