"""A flow is walked step by step until one is refused."""

import pytest

from helpgen.booking.moves.flows import FLOWS, Flow, FlowBeat
from helpgen.booking.moves.walk import walk
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.state import Change, State
from tests.booking_cases import open_policy
from tests.booking_policies import SYSTEMS, policy_with

CONFIRM = next(flow for flow in FLOWS if flow.name == "confirm")
VISIT = next(flow for flow in FLOWS if flow.name == "visit")


def test_nothing_comes_after_a_step_that_is_refused() -> None:
    closed = open_policy(features__patientPortalEnabled=False)
    came = [(beat.event, step.decision.code) for beat, step in walk(CONFIRM, closed)]
    assert came == [("book", ""), ("client_confirm", "portal_disabled")]


def test_a_way_without_a_refusal_is_walked_to_its_end() -> None:
    came = [step.decision.allowed for _, step in walk(VISIT, open_policy())]
    assert came == [True] * len(VISIT.beats)


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_whatever_else_an_organization_decided_the_way_is_as_it_says(
    flow: Flow, system: str
) -> None:
    """Whoever acts may: nothing is refused for their role, a checkbox, a field, a reason or the other time."""
    policy = policy_with(SYSTEMS[system], dict(flow.where))
    came = [(step.decision.code, step.state, step.change) for _, step in walk(flow, policy)]
    assert came == [("", beat.state, beat.change) for beat in flow.beats]


BOTH = (
    FlowBeat(Event.REQUEST, Actor.CLIENT, State.PENDING),
    FlowBeat(Event.APPROVE, Actor.STAFF, State.BOOKED),
    FlowBeat(
        Event.REQUEST_RESCHEDULE, Actor.CLIENT, State.BOOKED, Change.RESCHEDULE_REQUESTED, hours=48
    ),
    FlowBeat(Event.APPROVE_CHANGE, Actor.STAFF, State.BOOKED, hours=12),
)


def test_whoever_of_the_staff_acts_may_and_the_other_time_is_still_to_come() -> None:
    policy = open_policy(
        features__selfBookingRequiresApproval=True,
        settings__rescheduleMode="request",
        settings__approvalRoles=["billing"],
    )
    came = [step for _, step in walk(Flow("both", "The desk approves twice.", BOTH), policy)]
    assert [step.decision.code for step in came] == [""] * len(BOTH)
