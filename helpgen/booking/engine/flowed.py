"""A line that asks how a named flow goes under a policy, answered: its steps as they come out.

The first step that is refused is the last that is told.
"""

from collections.abc import Mapping

from helpgen.booking.desk.asking import keys_of
from helpgen.booking.engine import checked
from helpgen.booking.engine.cells import Json
from helpgen.booking.moves.flows import FLOWS, Flow
from helpgen.booking.moves.machine import RULE as STEP
from helpgen.booking.moves.walk import walk

MEMBERS = ("id", "flow", "policy")
BY_NAME: Mapping[str, Flow] = {flow.name: flow for flow in FLOWS}


def flowed(request: Mapping[str, object]) -> dict[str, Json]:
    """Each step: what happens, who does it, whether it is allowed, and what is so afterwards."""
    checked.only(request, MEMBERS)
    flow = checked.served(request, "flow", BY_NAME, "book-at-once")
    policy = checked.policy_of(checked.values_of(request, "policy"), keys_of(STEP), flow.name)
    steps: list[Json] = [
        {
            "event": beat.event.value,
            "actor": beat.actor.value,
            "allowed": came.decision.allowed,
            "code": came.decision.code,
            "state": None if came.state is None else came.state.value,
            "change": came.change.value,
        }
        for beat, came in walk(flow, policy)
    ]
    return {"steps": steps}
