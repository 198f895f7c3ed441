"""What publishing promises, held against everything that may happen to a build: `make soak`, for an hour or two.

Each part prints its figures as it ends, and each fault with what was done: `--only PART --seed SEED` runs one again.
The short forms of the same parts are the tests of rows B46, B47, B49, B52, B53 and B55.
"""

import argparse
import secrets
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.perils.at_once import crowds, kills_beside_a_reader
from tests.perils.calls import LOOKING, RENAMES, WRITING
from tests.perils.cluster_chaos import cluster_chaos
from tests.perils.drawing import drawing
from tests.perils.staged_project import StagedProject
from tests.perils.sweep import (
    Figures,
    calls_of,
    ended_at,
    every,
    failures,
    kills_at,
    kills_at_random,
)
from tests.perils.two_states import TwoStates
from tests.perils.workers_chaos import chaos, several_workers

Told = Iterator[tuple[str, Figures]]
Part = Callable[[Path, str, float], Told]


def failing(top: Path, _seed: str, scale: float) -> Told:
    """Every call of a build fails, one at a time, with each of four errors: where it works, and where all is kept."""
    names = WRITING + LOOKING
    step = max(1, round(1 / scale))
    for what, is_known in (("calls that fail", False), ("calls that fail, all kept", True)):
        project = StagedProject(top / str(is_known), is_known)
        points = every(calls_of(project, names, "--durable"), step)
        yield what, failures(project, names, points, "--durable")


def kills(top: Path, seed: str, scale: float) -> Told:
    """Builds are killed at every rename, before and after, and at moments that chance draws."""
    project = StagedProject(top)
    times = round(500 * scale)
    yield "kills at renames", kills_at(project, WRITING, RENAMES)
    yield "kills at renames, with workers", kills_at(project, WRITING, RENAMES, several_workers)
    yield "kills at random", kills_at_random(project, times, drawing(seed, "alone"))
    hurried = drawing(seed, "workers")
    yield (
        "kills at random, with workers",
        kills_at_random(project, times, hurried, several_workers),
    )
    yield "kills at every writing call", kills_at(project, WRITING, WRITING)


def reader(top: Path, seed: str, scale: float) -> Told:
    """Somebody reads while builds go to and fro, and every other one is killed."""
    figures, files = kills_beside_a_reader(TwoStates(top), round(400 * scale), int(seed, 16))
    yield f"builds beside a reader of {files:,} files", figures


def at_once(top: Path, _seed: str, scale: float) -> Told:
    """2, 4 and 8 builds wait for one that is killed, and the content changes meanwhile."""
    states = TwoStates(top)
    for builds in (2, 4, 8):
        yield f"{builds} builds at once", crowds(states, builds, round(100 * scale))


def bad_workers(top: Path, seed: str, scale: float) -> Told:
    """Workers die, hang, have no memory or lie."""
    yield "bad workers", chaos(StagedProject(top), round(300 * scale), drawing(seed, "chaos"))


def clusters(top: Path, seed: str, scale: float) -> Told:
    """The workers of a cluster die, hang or lie, and its scheduler is lost."""
    times = round(100 * scale)
    yield "a cluster", cluster_chaos(StagedProject(top), times, drawing(seed, "clusters"))


def ends(top: Path, _seed: str, scale: float) -> Told:
    """Somebody ends the build at every call, alone and with workers."""
    project, step = StagedProject(top), max(1, round(1 / scale))
    for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        for beside, prepare in (("", _alone), (", with workers", several_workers)):
            figures = ended_at(project, WRITING + LOOKING, number, code, step=step, prepare=prepare)
            yield f"{number.name}{beside}", figures


def _alone() -> None:
    """One process does it all."""


PARTS: dict[str, Part] = {
    "failing": failing,
    "kills": kills,
    "reader": reader,
    "crowds": at_once,
    "chaos": bad_workers,
    "clusters": clusters,
    "ends": ends,
}


def main() -> None:
    """Run the parts, print the figures; exit code 1 if there was any fault."""
    parser = argparse.ArgumentParser(description="Publishing in peril, for long.")
    parser.add_argument("--seed", default=secrets.token_hex(4), help="hexadecimal")
    parser.add_argument("--only", choices=PARTS, action="append", help="may be repeated")
    parser.add_argument("--scale", type=float, default=1.0, help="0.1 is a tenth of it")
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    faults = 0
    for name in given.only or PARTS:
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            for what, figures in PARTS[name](Path(folder), given.seed, given.scale):
                print(f"{what}: {figures}", *figures.faults, sep="\n  ", flush=True)
                faults += len(figures.faults)
        print(f"{name} took {time.monotonic() - began:.0f} s", flush=True)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
