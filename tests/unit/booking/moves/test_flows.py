"""Each named flow is a way through the machine, wherever the policy has the values that it names."""

from datetime import timedelta

import pytest

from helpgen.booking.moves.flows import FLOWS, Flow
from helpgen.booking.moves.machine import step
from helpgen.booking.moves.table import MOVES
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import TERMINAL, Change, State
from tests.booking_cases import START, case
from tests.booking_policies import SYSTEMS, policy_of, policy_with

BY_NAME = {flow.name: flow for flow in FLOWS}

SEEN_IN = [
    ("book-at-once", "S0"),
    ("book-at-once", "S1a"),
    ("book-with-approval", "S1b"),
    ("book-with-approval", "S3"),
    ("book-with-approval", "S4"),
    ("decline", "S1b"),
    ("guest-request", "S4"),
    ("edit-request", "S3"),
    ("request-expires", "S3"),
    ("confirm", "S0"),
    ("cancel-at-once", "S0"),
    ("cancel-late", "S0"),
    ("cancel-missed", "S1a"),
    ("cancel-request-approved", "S4"),
    ("cancel-request-denied", "S4"),
    ("reschedule-request-approved", "S4"),
    ("reschedule-request-denied", "S4"),
    ("change-withdrawn", "S4"),
    ("change-lapses", "S4"),
    ("booked-declined", "S1a"),
    ("visit", "S0"),
    ("no-show", "S0"),
]


def _follow(flow: Flow, policy: Policy) -> set[int]:
    """Follow the flow; the rows of the table that it used."""
    state: State | None = None
    change = Change.NONE
    rows = set()
    for beat in flow.beats:
        now = START - timedelta(hours=beat.hours)
        came = step(case(beat.event, beat.actor, state, change, policy=policy, now=now))
        assert came.decision.code == "", beat
        assert (came.state, came.change, came.second) == (beat.state, beat.change, beat.second)
        state, change = came.state, came.change
        rows.add(came.move)
    assert state == flow.final == flow.states[-1]
    return rows


@pytest.mark.parametrize(("name", "system"), SEEN_IN)
def test_a_flow_is_the_way_through_its_systems_policy(name: str, system: str) -> None:
    _follow(BY_NAME[name], policy_of(SYSTEMS[system]))


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_a_flow_depends_on_no_other_values_than_those_it_names(flow: Flow, system: str) -> None:
    _follow(flow, policy_with(SYSTEMS[system], dict(flow.where)))


def test_the_flows_together_use_every_row_that_allows_something() -> None:
    used = {
        number
        for flow in FLOWS
        for number in _follow(flow, policy_with(SYSTEMS["S0"], dict(flow.where)))
    }
    assert used == {move.number for move in MOVES if move.refusal is None}


def test_no_two_flows_have_the_same_name() -> None:
    assert len(BY_NAME) == len(FLOWS)


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_a_flow_says_what_it_is_and_ends_what_it_passes_through(flow: Flow) -> None:
    assert flow.says.endswith(".")
    assert not TERMINAL & set(flow.states[:-1])
    assert len(flow.steps) == len(flow.states) == len(flow.beats)


def test_the_steps_of_a_flow_are_who_does_what() -> None:
    assert BY_NAME["book-with-approval"].steps == (
        (Event.REQUEST, Actor.CLIENT),
        (Event.APPROVE, Actor.CLINICIAN),
    )
