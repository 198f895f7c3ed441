"""Whoever tries whatever in whatever order, under any policy: what was agreed about every attempt holds."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from helpgen.booking.moves.machine import Step, step
from helpgen.booking.values.decision import ALLOWED, EffectKind
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.keys import (
    CANCEL_MODE,
    CANCEL_OUTCOME,
    KEYS,
    LATE_CANCEL_HOURS,
    RESCHEDULE_MODE,
)
from helpgen.booking.values.policy import Policy, load
from helpgen.booking.values.state import OPEN_CHANGES, TERMINAL, UPCOMING, Change, State
from tests.booking_cases import LATER, MAILS, NOW, START, case, open_policy
from tests.booking_laws import LOST, TAKEN, agree
from tests.booking_policies import possible

pytestmark = pytest.mark.long

YES_NO = st.booleans()
LISTS = st.lists(
    st.sampled_from(["email:client", "email:clinician", "notify:clinician"]), unique=True
)
CHANCES: Mapping[str, st.SearchStrategy[object]] = {
    "features.patientPortalEnabled": YES_NO,
    "features.portalAllowCancel": YES_NO,
    "features.portalAllowReschedule": YES_NO,
    "features.manageRequestEnabled": YES_NO,
    "features.portalRequireConfirmation": YES_NO,
    "features.selfBookingRequiresApproval": YES_NO,
    "features.guestRequestEnabled": YES_NO,
    "settings.lateCancelWindowHours": st.integers(0, 168),
    "settings.cancelMode": st.sampled_from(["immediate", "request"]),
    "settings.cancelOutcome": st.sampled_from(["cancelled", "missed"]),
    "settings.cancelReasonRequired": YES_NO,
    "settings.cancelNote": YES_NO,
    "settings.rescheduleMode": st.sampled_from(["auto", "replace", "request"]),
    "settings.declineBooked": YES_NO,
    "settings.withdrawPending": YES_NO,
    "settings.approvalRequiredFields": st.lists(
        st.sampled_from(["service_code", "location"]), unique=True
    ),
    "settings.approvalRoles": st.lists(
        st.sampled_from(["admin", "scheduler", "staff"]), unique=True
    ),
    "settings.notifications": st.dictionaries(st.sampled_from(sorted(MAILS)), LISTS),
    "settings.statusStyles": st.just(
        {name: f"look-{name}" for name in (*State, "change_requested")}
    ),
}
policies = st.fixed_dictionaries(CHANCES).map(lambda values: load(possible(values), KEYS))
moments = st.integers(-3, 170).flatmap(
    lambda hours: st.sampled_from([-1, 0, 1]).map(
        lambda seconds: START - timedelta(hours=hours, seconds=seconds)
    )
)


@st.composite
def attempts(draw: st.DrawFn) -> dict[str, Any]:
    """Everything about an attempt but what it is attempted with."""
    return {
        "now": draw(moments),
        "owner": draw(st.sampled_from([True, True, True, False])),
        "role": draw(st.sampled_from(["admin", "scheduler", ""])),
        "may_approve": draw(YES_NO),
        "reason": draw(st.sampled_from(["", " ", "ill"])),
        "filled": tuple(draw(st.sets(st.sampled_from(["service_code", "location"])))),
        "proposed": draw(st.sampled_from([LATER, LATER, None])),
        "constraints": draw(st.sampled_from([ALLOWED, ALLOWED, ALLOWED, TAKEN])),
        "hold": draw(st.sampled_from([ALLOWED, ALLOWED, ALLOWED, LOST])),
    }


@given(policies, attempts(), st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_cancellation_is_late_just_inside_the_window_and_only_where_late_counts(
    policy: Policy, values: dict[str, Any], data: st.DataObject
) -> None:
    actor = data.draw(st.sampled_from([Actor.CLIENT, Actor.STAFF]))
    state = data.draw(st.sampled_from([State.PENDING, State.BOOKED, State.CONFIRMED]))
    came = step(case(Event.CANCEL, actor, state, **{**values, "policy": policy}))
    if not came.decision.allowed:
        return
    left = START - values["now"]
    late = left < timedelta(hours=policy[LATE_CANCEL_HOURS]) and policy[LATE_CANCEL_HOURS] > 0
    if actor is Actor.CLIENT and policy[CANCEL_OUTCOME] == "missed":
        assert came.state is State.MISSED
    else:
        counts = late and state is not State.PENDING
        assert came.state is (State.LATE_CANCELLED if counts else State.CANCELLED)


class Appointments(RuleBasedStateMachine):
    """One appointment under one policy, and everybody may try everything at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.state: State | None = None
        self.change = Change.NONE
        self.attempted = 0
        self.entries = 0
        self.policy = open_policy()

    @initialize(policy=policies)
    def decide(self, policy: Policy) -> None:
        """Take any policy at all, not only one of ours."""
        self.policy = policy

    def _attempt(self, event: Event, actor: Actor, values: dict[str, Any]) -> Step:
        attempt = case(event, actor, self.state, self.change, **{**values, "policy": self.policy})
        came = step(attempt)
        agree(attempt, came)
        self.attempted += 1
        self.entries += sum(each.kind is EffectKind.AUDIT for each in came.effects)
        self.state, self.change = came.state, came.change
        return came

    @rule(event=st.sampled_from(Event), actor=st.sampled_from(Actor), values=attempts())
    def anything(self, event: Event, actor: Actor, values: dict[str, Any]) -> None:
        """Most of it is refused."""
        self._attempt(event, actor, values)

    @precondition(lambda self: self.state is None)
    @rule(guest=YES_NO)
    def begin(self, guest: bool) -> None:
        """There has to be an appointment before much can happen to it."""
        actor = Actor.GUEST if guest else Actor.CLIENT
        for event in (Event.REQUEST, Event.BOOK):
            if self.state is None:
                self._attempt(event, actor, {})
        assert guest or self.state is not None

    @precondition(lambda self: self.state in {State.PENDING, State.BOOKED, State.CONFIRMED})
    @rule(
        event=st.sampled_from(
            [
                Event.APPROVE,
                Event.REQUEST_CANCEL,
                Event.REQUEST_RESCHEDULE,
                Event.APPROVE_CHANGE,
                Event.DENY_CHANGE,
                Event.WITHDRAW_CHANGE,
                Event.CLIENT_CONFIRM,
            ]
        ),
        values=attempts(),
    )
    def likely(self, event: Event, values: dict[str, Any]) -> None:
        """What usually happens, by who usually does it."""
        decides = event in {Event.APPROVE, Event.APPROVE_CHANGE, Event.DENY_CHANGE}
        actor = Actor.CLINICIAN if decides else Actor.CLIENT
        came = self._attempt(event, actor, {**values, "now": NOW})
        at_once = self.policy[CANCEL_MODE] == "immediate"
        if event is Event.REQUEST_CANCEL and at_once:
            assert not came.decision.allowed
        if event is Event.REQUEST_RESCHEDULE and self.policy[RESCHEDULE_MODE] == "replace":
            assert not came.decision.allowed

    @precondition(lambda self: self.state in TERMINAL)
    @rule(event=st.sampled_from(Event), actor=st.sampled_from(Actor))
    def after_the_end(self, event: Event, actor: Actor) -> None:
        """What is over stays as it is."""
        before = self.state
        assert self._attempt(event, actor, {}).decision.code == "terminal_state"
        assert self.state is before

    @invariant()
    def only_what_is_agreed_has_an_open_change(self) -> None:
        """An open change goes as soon as the appointment is anything else; that it was let go stays noted."""
        let_go = (self.state, self.change) == (State.CANCELLED, Change.CANCEL_REQUESTED)
        assert self.change not in OPEN_CHANGES or self.state in UPCOMING or let_go

    @invariant()
    def each_attempt_is_on_record_once(self) -> None:
        """Allowed or not."""
        assert self.entries == self.attempted


TestAppointments = Appointments.TestCase
TestAppointments.settings = settings(
    max_examples=80,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
