"""A Dask cluster of processes that can be ended one by one: a scheduler and workers, each a program of its own."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

REPO = Path(__file__).parents[2]
_SCHEDULER = """
import asyncio, sys
from distributed import Scheduler
from distributed.diagnostics.plugin import SchedulerPlugin

class Door(SchedulerPlugin):
    def add_worker(self, scheduler, worker):
        print(worker, flush=True)

async def serve():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        scheduler.add_plugin(Door())
        print(scheduler.address, flush=True)
        await scheduler.finished()

asyncio.run(serve())
"""
_SECONDS = 60  # for a process to begin


@dataclass(slots=True)
class DaskCluster:
    """The scheduler's address and process, and those of workers that were begun."""

    address: str
    scheduler: "subprocess.Popen[bytes]"
    workers: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    @contextmanager
    def having(self, ways: Sequence[str], marks: Path, times: int = 1) -> Iterator[None]:
        """Workers that behave so are there; afterwards they are gone. Together they do so many deeds."""
        marks.mkdir(parents=True, exist_ok=True)
        begun = [self._begun(way, marks, times) for way in ways]
        try:
            _lines(self.scheduler, len(ways))
            yield
        finally:
            for worker in begun:
                worker.kill()
                worker.wait()

    def _begun(self, way: str, marks: Path, times: int) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "tests.perils.dask_member", self.address, way]
        return _process([*command, str(times), str(marks)], str(self.scheduler.pid))


@contextmanager
def dask_cluster() -> Iterator[DaskCluster]:
    """A scheduler without workers."""
    with ExitStack() as stack:
        scheduler = _process([sys.executable, "-c", _SCHEDULER], "")
        stack.callback(scheduler.wait)
        stack.callback(scheduler.send_signal, signal.SIGKILL)
        if scheduler.stdout is None:
            raise RuntimeError("the scheduler has no output")
        stack.callback(scheduler.stdout.close)
        yield DaskCluster(_lines(scheduler, 1)[0], scheduler)


def _lines(scheduler: "subprocess.Popen[bytes]", number: int) -> list[str]:
    """The next lines that the scheduler tells: its address, then that of each worker that comes.

    No client is asked, and no thread begins here, because tests fork.
    """
    assert scheduler.stdout is not None
    handle, told = scheduler.stdout.fileno(), b""
    while told.count(b"\n") < number:
        if not select.select([handle], [], [], _SECONDS)[0]:
            raise RuntimeError(f"the scheduler told {told!r}, and no more")
        part = os.read(handle, 4096)
        if not part:
            raise RuntimeError("the scheduler has ended")
        told += part
    return told.decode().splitlines()


def _process(command: list[str], scheduler: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command,
        cwd=REPO,
        env={**_environment(), "SCHEDULER_PID": scheduler},
        stdout=subprocess.PIPE if not scheduler else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(REPO), os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "PYTHONPATH": path}
