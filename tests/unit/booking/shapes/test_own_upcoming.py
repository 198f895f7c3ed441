"""To cancel and to move an own upcoming appointment: two switches, one shape; every test is about both."""

from datetime import datetime
from typing import NamedTuple

import pytest

from helpgen.booking.rules.cancel import allowed as cancel_allowed
from helpgen.booking.rules.reschedule import allowed as reschedule_allowed
from helpgen.booking.values.decision import ALLOWED, Message, refused
from helpgen.booking.values.messages import ALREADY_STARTED, NOT_OWNER, PORTAL_DISABLED, WRONG_STATE
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.rule import Rule
from helpgen.booking.values.state import State
from tests.booking_policies import only
from tests.unit.booking.rules.booking.answered import broken
from tests.unit.booking.rules.cancel.moments import NEIGHBORS

OWN, OTHERS = True, False
NOW, AFTER = NEIGHBORS[0]


class May(NamedTuple):
    """One of the two rules, with its switch and what it says where that is off."""

    rule: Rule
    switch: str
    off: Message

    def policy(self, *, portal: bool, allow: bool) -> Policy:
        return only({"features.patientPortalEnabled": portal, self.switch: allow})


pytestmark = pytest.mark.parametrize(
    "it",
    [
        May(cancel_allowed.RULE, "features.portalAllowCancel", cancel_allowed.CANCEL_DISABLED),
        May(
            reschedule_allowed.RULE,
            "features.portalAllowReschedule",
            reschedule_allowed.RESCHEDULE_DISABLED,
        ),
    ],
    ids=lambda it: it.rule.id,
)


@pytest.mark.parametrize(("now", "after"), NEIGHBORS)
@pytest.mark.parametrize("state", [State.BOOKED, State.CONFIRMED])
def test_it_can_be_done_until_its_start_and_not_at_that_instant(
    it: May, state: State, now: datetime, after: datetime
) -> None:
    for start, clock in ((now, now), (now, after)):
        started = it.rule.decide(state, OWN, start, clock, it.policy(portal=True, allow=True))
        assert started.message is ALREADY_STARTED
        assert started.because == (start, "<=", clock)
    answer = it.rule.decide(state, OWN, after, now, it.policy(portal=True, allow=True))
    assert answer.allowed
    assert answer.because == (after, ">", now)


def test_without_a_portal_nothing_can_be_done(it: May) -> None:
    for policy in (it.policy(portal=False, allow=True), it.policy(portal=False, allow=False)):
        answer = it.rule.decide(State.BOOKED, OWN, AFTER, NOW, policy)
        assert answer.message is PORTAL_DISABLED
        assert answer.because == ("features.patientPortalEnabled", "is", False)


def test_nothing_can_be_done_with_an_appointment_of_somebody_else(it: May) -> None:
    answer = it.rule.decide(State.BOOKED, OTHERS, AFTER, NOW, it.policy(portal=True, allow=True))
    assert answer.message is NOT_OWNER
    assert answer.because == ("owner", "is", False)


@pytest.mark.parametrize("state", sorted(set(State) - {State.BOOKED, State.CONFIRMED}))
def test_nothing_can_be_done_with_a_request_or_with_what_is_under_way_or_over(
    it: May, state: State
) -> None:
    answer = it.rule.decide(state, OWN, AFTER, NOW, it.policy(portal=True, allow=True))
    assert answer.message is WRONG_STATE
    assert answer.because == (state, "not in", ("booked", "confirmed"))


def test_what_speaks_against_it_is_told_in_order(it: May) -> None:
    asked = (State.COMPLETED, False, NOW, NOW)
    assert it.rule.decide(*asked, it.policy(portal=False, allow=True)).message is PORTAL_DISABLED
    assert it.rule.decide(*asked, it.policy(portal=True, allow=False)).message is it.off
    assert it.rule.decide(*asked, it.policy(portal=True, allow=True)).message is NOT_OWNER
    assert (
        it.rule.decide(State.COMPLETED, OWN, NOW, NOW, it.policy(portal=True, allow=True)).message
        is ALREADY_STARTED
    )


def test_its_laws_deny_what_is_off_or_not_ones_own_or_not_ahead(it: May) -> None:
    fine = {
        "state": State.CONFIRMED,
        "owner": True,
        "start": AFTER,
        "now": NOW,
        "policy": it.policy(portal=True, allow=True),
    }
    assert broken(it.rule, ALLOWED, **fine) == []
    for policy in (it.policy(portal=True, allow=False), it.policy(portal=False, allow=True)):
        given = {**fine, "policy": policy}
        assert broken(it.rule, ALLOWED, **given) == ["never-when-off"]
        assert broken(it.rule, refused(it.off), **given) == []
    for wrong in ({"state": State.PENDING}, {"owner": False}, {"start": NOW}, {"now": AFTER}):
        given = {**fine, **wrong}
        assert broken(it.rule, ALLOWED, **given) == ["own-and-upcoming"]
        assert broken(it.rule, refused(WRONG_STATE), **given) == []
