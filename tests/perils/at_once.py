"""Builds at once: on one output, beside a reader, and killed in between."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from os import kill as send

from helpgen.publish import open_output
from tests.perils.awake import HUNG, Awake
from tests.perils.child import begun
from tests.perils.drawing import drawing
from tests.perils.reader import reading
from tests.perils.staged_project import TENANTS
from tests.perils.sweep import Figures
from tests.perils.two_states import TwoStates


def crowds(states: TwoStates, builds: int, rounds: int) -> Figures:
    """So many builds wait for one that has the lock; the content changes while they wait, and the newest wins."""
    figures = Figures()
    for number in range(rounds):
        states.go_to(number % 2)
        with _held(states):
            older = [begun(states.arguments()) for _ in range(builds // 2)]
            states.go_to(1 - states.state)
            newer = [begun(states.arguments()) for _ in range(builds - builds // 2)]
        with Awake() as since:
            outcomes = [running.ended() for running in (*older, *newer)]
        what = f"round {number} of {builds}"
        for outcome in outcomes:
            # who holds it may just be writing down who it is
            waited = outcome.code == 3 and "locked by " in outcome.said
            fault = "" if outcome.code == 0 or waited else f"exit {outcome.code}: {outcome.said}"
            figures.add(f"exit {outcome.code}", what, fault)
        if states.sites() != states.published[states.state]:
            figures.faults.append(f"{what}: the newest content is not what stands published")
        if since.seconds > HUNG:
            figures.faults.append(f"{what}: it hung")
    return figures


@contextmanager
def _held(states: TwoStates) -> Iterator[None]:
    """Another process has the lock, and is killed: one of ours would hand it on to every build that it begins."""
    told, tell = os.pipe()
    pid = os.fork()
    if pid == 0:
        with open_output(states.out, project=states.project.root, sources=[]):
            os.write(tell, b"x")
            signal.pause()
    try:
        assert os.read(told, 1) == b"x"
        yield
    finally:
        send(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(told)
        os.close(tell)


def kills_beside_a_reader(states: TwoStates, times: int, seed: int) -> tuple[Figures, int]:
    """Builds to and fro, every other one killed, while somebody reads; and how many files were read."""
    figures, draw = Figures(), drawing(seed)
    with reading(states.out, TENANTS, seed) as reads:
        usual = 0.1
        for number in range(times):
            states.go_to(1 - states.state)
            began = time.monotonic()
            running = begun(states.arguments())
            if number % 2:
                time.sleep(draw.uniform(0, usual))
                send(running.pid, signal.SIGKILL)
            outcome = running.ended()
            if outcome.code == 0:
                usual = time.monotonic() - began
            is_fine = outcome.code in (0, -signal.SIGKILL)
            figures.add(f"exit {outcome.code}", f"build {number}", "" if is_fine else outcome.said)
            standing = states.sites()
            for tenant in TENANTS:
                if standing[tenant] not in [each[tenant] for each in states.published]:
                    figures.faults.append(f"build {number}: {tenant} is mixed")
    figures.faults.extend(reads.faults)
    return figures, reads.files
