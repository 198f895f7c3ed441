from datetime import datetime

import pytest

from helpgen.booking.rules.confirm.button import RULE, decide
from helpgen.booking.values.decision import allowed
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
def test_the_button_is_there_until_the_start_and_not_at_that_instant(
    now: datetime, after: datetime
) -> None:
    for start, clock in ((now, now), (now, after)):
        gone = decide(State.BOOKED, start, clock, ON)
        assert gone.allowed
        assert gone.facts == {"shown": False}
        assert gone.because == (start, "<=", clock)
    there = decide(State.BOOKED, after, now, ON)
    assert there.facts == {"shown": True}
    assert there.because == (after, ">", now)


def test_a_missing_button_means_that_confirmation_is_not_required() -> None:
    answer = decide(State.BOOKED, AFTER, NOW, OFF)
    assert answer.facts == {"shown": False}
    assert answer.because == ("features.portalRequireConfirmation", "is", False)


def test_there_is_no_button_where_there_is_no_portal() -> None:
    answer = decide(State.BOOKED, AFTER, NOW, NO_PORTAL)
    assert answer.facts == {"shown": False}
    assert answer.because == ("features.patientPortalEnabled", "is", False)


@pytest.mark.parametrize("state", sorted(set(State) - {State.BOOKED}))
def test_a_request_has_no_button_nor_has_what_is_confirmed_or_over(state: State) -> None:
    answer = decide(state, AFTER, NOW, ON)
    assert answer.facts == {"shown": False}
    assert answer.because == (state, "is not", "booked")


def test_the_button_is_shown_in_one_system_only() -> None:
    shown = {
        tenant: decide(State.BOOKED, AFTER, NOW, policy_of(tenant)).facts["shown"]
        for tenant in ("maple-street-therapy", "bright-path-counseling", "lakeside-psychology")
    }
    assert shown == {
        "maple-street-therapy": True,
        "bright-path-counseling": False,
        "lakeside-psychology": False,
    }


def test_its_law_denies_a_button_without_need_or_on_a_request() -> None:
    law, yes = ["missing-when-off"], allowed(shown=True)
    given = {"start": AFTER, "now": NOW}
    assert broken(RULE, yes, state=State.BOOKED, policy=ON, **given) == []
    assert broken(RULE, yes, state=State.BOOKED, policy=OFF, **given) == law
    assert broken(RULE, yes, state=State.BOOKED, policy=NO_PORTAL, **given) == law
    assert broken(RULE, yes, state=State.PENDING, policy=ON, **given) == law
    assert broken(RULE, allowed(shown=False), state=State.PENDING, policy=OFF, **given) == []
