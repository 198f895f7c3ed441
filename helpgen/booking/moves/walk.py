"""A named flow, gone step by step through the machine under one policy, everything else being in order."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from helpgen.booking.moves.case import Case
from helpgen.booking.moves.flows import Flow, FlowBeat
from helpgen.booking.moves.machine import Step, step
from helpgen.booking.values import APPROVAL_FIELDS, APPROVAL_ROLES, Change, Policy, State

START = datetime(2026, 3, 5, 15, tzinfo=UTC)
"""When the appointment of every flow starts; its steps are so many hours before."""


def walk(flow: Flow, policy: Policy) -> Iterator[tuple[FlowBeat, Step]]:
    """Each step with what came of it; a refused one is the last.

    Whoever acts may: it is their own appointment, their role and their checkbox allow it, the form is filled in.
    """
    state: State | None = None
    change = Change.NONE
    for beat in flow.beats:
        came = step(_case(beat, state, change, policy))
        yield beat, came
        if not came.decision.allowed:
            return
        state, change = came.state, came.change


def _case(beat: FlowBeat, state: State | None, change: Change, policy: Policy) -> Case:
    return Case(
        event=beat.event,
        actor=beat.actor,
        now=START - timedelta(hours=beat.hours),
        start=START,
        policy=policy,
        state=state,
        change=change,
        proposed=START + timedelta(days=1),
        owner=True,
        role=(*policy[APPROVAL_ROLES], "")[0],
        may_approve=True,
        reason="ill",
        filled=policy[APPROVAL_FIELDS],
    )
