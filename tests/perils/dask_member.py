"""A worker of a Dask cluster that behaves badly: `python -m tests.perils.dask_member ADDRESS WAY TIMES MARKS`.

It does so a number of times, counted in the folder `MARKS`, which several workers share: a deed of one is not done by
another one. `SCHEDULER_PID` in the environment is the scheduler's process.
"""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import pytest
from distributed.cli.dask_worker import main as work

from helpgen.model.output_file import OutputFile
from helpgen.pipeline.cluster import at_work
from helpgen.pipeline.cluster.answer import sealed
from helpgen.pipeline.cluster.greeting import own_greeting
from helpgen.publish.bay import Bay

Patch = pytest.MonkeyPatch


def well(_patch: Patch, _is_due: Callable[[], bool]) -> None:
    """The worker is as it should be."""


def _before_an_answer(patch: Patch, is_due: Callable[[], bool], deed: Callable[[], None]) -> None:
    """When its first site is staged, and before it is told."""
    stage = Bay.stage

    def staged(self: Bay, tenant: str, files: list[OutputFile]) -> object:
        made = stage(self, tenant, files)
        if is_due():
            deed()
        return made

    patch.setattr(Bay, "stage", staged)


def killed(patch: Patch, is_due: Callable[[], bool]) -> None:
    """The system ends the worker."""
    _before_an_answer(patch, is_due, lambda: os.kill(os.getpid(), signal.SIGKILL))


def stopped(patch: Patch, is_due: Callable[[], bool]) -> None:
    """The worker stands still, and so does its connection."""
    _before_an_answer(patch, is_due, lambda: os.kill(os.getpid(), signal.SIGSTOP))


def endless(patch: Patch, is_due: Callable[[], bool]) -> None:
    """The worker computes for ever, and gives signs of life."""
    _before_an_answer(patch, is_due, _for_ever)


def _for_ever() -> NoReturn:
    while True:
        pass


def orphaned(patch: Patch, is_due: Callable[[], bool]) -> None:
    """The scheduler is ended in the middle."""
    pid = int(os.environ["SCHEDULER_PID"])
    _before_an_answer(patch, is_due, lambda: os.kill(pid, signal.SIGKILL))


def bent(patch: Patch, is_due: Callable[[], bool]) -> None:
    """The answer is another one when it comes."""

    def other(*given: Any) -> bytes:
        told = sealed(*given)
        return told[:-9] + b"bent" + told[-5:] if is_due() else told

    patch.setattr(at_work, "sealed", other)


def torn(patch: Patch, is_due: Callable[[], bool]) -> None:
    """A file of a site is cut short after it was told whole."""
    stage = Bay.stage

    def staged(self: Bay, tenant: str, files: list[OutputFile]) -> object:
        made = stage(self, tenant, files)
        if is_due():
            os.truncate(f"{self.own.path}/{tenant}/index.html", 10)
        return made

    patch.setattr(Bay, "stage", staged)


def failing(patch: Patch, is_due: Callable[[], bool]) -> None:
    """The disk is full."""

    def full() -> None:
        raise OSError(28, "No space left on device")

    _before_an_answer(patch, is_due, full)


def repeating(patch: Patch, _is_due: Callable[[], bool]) -> None:
    """Everything is done twice, as it is where a cluster loses an answer on its way."""
    answer = at_work._answer
    patch.setattr(at_work, "_answer", lambda order: (answer(order), answer(order))[1])


def older(patch: Patch, is_due: Callable[[], bool]) -> None:
    """The worker has another helpgen."""

    def other(*, sees: bool) -> object:
        said = own_greeting(sees=sees)
        return replace(said, version="0.0.1") if is_due() else said

    patch.setattr(at_work, "own_greeting", other)


WAYS = {
    way.__name__: way
    for way in (
        well,
        killed,
        stopped,
        endless,
        orphaned,
        bent,
        torn,
        failing,
        repeating,
        older,
    )
}


def main() -> None:
    """Work until the scheduler, or somebody, ends it."""
    address, way, times, marks = sys.argv[1:]

    def is_due() -> bool:
        for number in range(int(times)):
            try:
                Path(marks, str(number)).touch(exist_ok=False)
            except FileExistsError:
                continue
            return True
        return False

    WAYS[way](Patch(), is_due)  # nobody undoes it
    options = ["--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", marks]
    work([address, *options], standalone_mode=False)


if __name__ == "__main__":
    main()
