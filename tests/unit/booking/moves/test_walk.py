"""A flow is walked step by step until one is refused."""

from helpgen.booking.moves.flows import FLOWS
from helpgen.booking.moves.walk import walk
from tests.booking_cases import open_policy

CONFIRM = next(flow for flow in FLOWS if flow.name == "confirm")
VISIT = next(flow for flow in FLOWS if flow.name == "visit")


def test_nothing_comes_after_a_step_that_is_refused() -> None:
    closed = open_policy(features__patientPortalEnabled=False)
    came = [(beat.event, step.decision.code) for beat, step in walk(CONFIRM, closed)]
    assert came == [("book", ""), ("client_confirm", "portal_disabled")]


def test_a_way_without_a_refusal_is_walked_to_its_end() -> None:
    came = [step.decision.allowed for _, step in walk(VISIT, open_policy())]
    assert came == [True] * len(VISIT.beats)
