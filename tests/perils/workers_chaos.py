"""Workers that die, hang, have no memory, lie or say everything twice, while sites are built."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import BinaryIO

import pytest

from helpgen.pipeline import (
    compiler,
    forked,
    glancing,
    large,
    looking_ahead,
    site_maker,
    workers,
    worth_a_fork,
)
from helpgen.pipeline.watch import Patience
from helpgen.pipeline.worker import write_answer
from tests.perils.awake import HUNG, Awake
from tests.perils.child import built
from tests.perils.drawing import drawing
from tests.perils.staged_project import StagedProject
from tests.perils.sweep import Figures

Answer = Callable[[BinaryIO, int, bytes], None]


def killed(_file: BinaryIO, _number: int, _payload: bytes) -> None:
    """The system ends the worker."""
    os.kill(os.getpid(), signal.SIGKILL)


def gone(_file: BinaryIO, _number: int, _payload: bytes) -> None:
    """The worker ends as if it had nothing more to say."""
    os._exit(0)


def hung(_file: BinaryIO, _number: int, _payload: bytes) -> None:
    """The worker stands still."""
    os.kill(os.getpid(), signal.SIGSTOP)


def without_memory(_file: BinaryIO, _number: int, _payload: bytes) -> None:
    """The worker has no room for its answer."""
    raise MemoryError


def lying(file: BinaryIO, number: int, payload: bytes) -> None:
    """The worker's answer is bent on its way."""
    whole = Path(f"/proc/self/fd/{file.fileno()}").stat().st_size
    write_answer(file, number, payload)
    os.pwrite(file.fileno(), b"\x00bent\xff", whole + 16 + len(payload) // 2)


def babbling(file: BinaryIO, _number: int, _payload: bytes) -> None:
    """The worker writes what is no answer."""
    file.write(os.urandom(300))


def cut_short(file: BinaryIO, number: int, payload: bytes) -> None:
    """The worker dies in the middle of a word."""
    write_answer(file, number, payload)
    os.ftruncate(file.fileno(), os.fstat(file.fileno()).st_size - 5)
    os._exit(0)


def repeating(file: BinaryIO, number: int, payload: bytes) -> None:
    """The worker says everything twice."""
    write_answer(file, number, payload)
    write_answer(file, number, payload)


WAYS: tuple[Answer, ...] = (
    killed,
    gone,
    hung,
    without_memory,
    lying,
    babbling,
    cut_short,
    repeating,
)


def several_workers(jobs: int = 3, patience: Patience | None = None) -> None:
    """From now on builds of a small project have workers too. For children: nobody undoes it."""
    patch = pytest.MonkeyPatch()
    for module in (worth_a_fork, looking_ahead, large):
        patch.setattr(module, "_WORTH_A_FORK", 1)
    patch.setattr(glancing, "MANY", 1)
    for module in (compiler, looking_ahead, site_maker, forked) if patience else ():
        patch.setattr(module, "patience_for", lambda _seconds: patience)
    for module in (worth_a_fork, glancing, forked):
        patch.setattr(module, "available", lambda: jobs)


@dataclass(frozen=True, slots=True)
class BadWorkers:
    """Workers that answer in a bad `way` with some `chance`, so many times at most; `marks` counts the times."""

    way: Answer
    chance: float
    times: int
    seed: float
    marks: Path

    def begin(self) -> None:
        """From now on workers are bad."""
        self.marks.unlink(missing_ok=True)
        several_workers(patience=Patience(idle=1.0))
        pytest.MonkeyPatch().setattr(workers, "write_answer", self._answer)

    def _answer(self, file: BinaryIO, number: int, payload: bytes) -> None:
        mood = drawing(self.seed, number, os.getpid())
        done = self.marks.stat().st_size if self.marks.exists() else 0
        if done < self.times and mood.random() < self.chance:
            with self.marks.open("ab") as mark:
                mark.write(b"x")
            self.way(file, number, payload)
        else:
            write_answer(file, number, payload)


def chaos(project: StagedProject, times: int, draw: Random) -> Figures:
    """One build after another with bad workers: one answers badly once, or they do so again and again."""
    figures = Figures()
    for _ in range(times):
        bad = BadWorkers(
            draw.choice(WAYS),
            draw.choice((0.2, 0.6, 1.0)),
            draw.choice((1, 99)),
            draw.random(),
            project.folder / "deeds",
        )
        project.put_back()
        with Awake() as since:
            outcome = built(project.arguments(), bad.begin)
        what = f"{bad.way.__name__} with chance {bad.chance}, {bad.times} times at most"
        fault = project.fault_of(outcome)
        if outcome.code not in (0, 3) or (bad.times == 1 and outcome.code != 0):
            fault = fault or f"exit {outcome.code}: {outcome.said}"
        if since.seconds > HUNG:  # whatever befalls workers, nobody waits longer
            fault = fault or f"it took {since.seconds:.0f} s"
        befell = bad.marks.stat().st_size if bad.marks.exists() else 0
        figures.add(f"exit {outcome.code}" if befell else "nothing befell", what, fault)
    return figures
