"""Whatever is attempted: a row of the table has it, or it is refused and nothing changes."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from itertools import product
from typing import Any

import pytest

from helpgen.booking.moves.guards import MESSAGES
from helpgen.booking.moves.machine import READ, step
from helpgen.booking.moves.table import MOVES
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import TERMINAL, Change, State
from tests.booking_cases import START, case, open_policy
from tests.booking_laws import BY_NUMBER, agree
from tests.booking_policies import SYSTEMS, policy_of

FIRM: dict[str, object] = {
    "features__selfBookingRequiresApproval": True,
    "settings__cancelMode": "request",
    "settings__rescheduleMode": "request",
}
POLICIES: dict[str, Callable[[], Policy]] = {
    **{name: partial(policy_of, tenant) for name, tenant in SYSTEMS.items()},
    "open": open_policy,
    "firm": lambda: open_policy(**FIRM),
}
TELLING = ("open", "firm", "S1a")
"""Together these reach every row."""

EVERYTHING = tuple(product((None, *State), Change, Event, Actor))


@pytest.mark.parametrize(("name", "hours"), [*product(POLICIES, [72]), *product(TELLING, [1, 0])])
def test_every_attempt_is_in_the_table_or_is_refused_and_changes_nothing(
    name: str, hours: int
) -> None:
    policy = POLICIES[name]()
    now = START - timedelta(hours=hours)
    for state, change, event, actor in EVERYTHING:
        attempt = case(event, actor, state, change, policy=policy, now=now)
        agree(attempt, step(attempt))


@pytest.mark.parametrize("name", POLICIES)
def test_what_is_refused_first_is_what_was_agreed(name: str) -> None:
    rows = [move for move in MOVES if move.refusal is None]
    policy = POLICIES[name]()
    for state, change, event, actor in EVERYTHING:
        came = step(case(event, actor, state, change, policy=policy))
        here = [m for m in rows if state in m.states and event in m.events]
        theirs = [m for m in here if actor in m.actors]
        if state in TERMINAL:
            assert came.decision.code == "terminal_state"
        elif not here or (
            change is Change.NONE and not any(Change.NONE in m.changes for m in here)
        ):
            assert came.decision.code == "wrong_state"
        elif not theirs:
            assert came.decision.code in {"wrong_state", "wrong_actor"}
        elif not any(change in m.changes for m in theirs):
            assert came.decision.code == "change_pending"
        else:
            assert came.decision.allowed or came.decision.code in {m.code for m in MESSAGES}


def test_every_row_happens() -> None:
    seen = set()
    for name, hours in (*product(TELLING, [72]), ("open", 1), ("open", 0)):
        policy = POLICIES[name]()
        for state, change, event, actor in EVERYTHING:
            now = START - timedelta(hours=hours)
            seen.add(step(case(event, actor, state, change, policy=policy, now=now)).move)
    assert seen == {0, *BY_NUMBER}


def test_a_step_reads_just_the_keys_that_it_declares() -> None:
    read = set()

    class Watched(Policy):
        __slots__ = ()

        def __getitem__(self, key: Any) -> Any:
            read.add(key.name)
            return super().__getitem__(key)

    for name in TELLING:
        policy = Watched(POLICIES[name]()._values)
        for state, change, event, actor in EVERYTHING:
            step(case(event, actor, state, change, policy=policy))
    assert read == {key.name for key in READ}
