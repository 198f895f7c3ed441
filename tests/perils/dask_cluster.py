"""A Dask cluster of processes that can be ended one by one: a scheduler and workers, each a program of its own."""

import os
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

async def serve():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        print(scheduler.address, flush=True)
        await scheduler.finished()

asyncio.run(serve())
"""


_WAITED = """
import sys
from distributed import Client
with Client(sys.argv[1], timeout=60) as client:
    client.wait_for_workers(int(sys.argv[2]), timeout=60)
"""


@dataclass(slots=True)
class DaskCluster:
    """The scheduler's address and process, and those of workers that were begun."""

    address: str
    scheduler: "subprocess.Popen[str]"
    workers: list["subprocess.Popen[str]"] = field(default_factory=list)

    @contextmanager
    def having(self, ways: Sequence[str], marks: Path, times: int = 1) -> Iterator[None]:
        """Workers that behave so are there; afterwards they are gone. Together they do so many deeds."""
        marks.mkdir(parents=True, exist_ok=True)
        begun = [self._begun(way, marks, times) for way in ways]
        try:
            waited = (sys.executable, "-c", _WAITED, self.address, str(len(ways)))
            subprocess.run(
                waited, check=True, env=_environment()
            )  # no thread begins here: tests fork
            yield
        finally:
            for worker in begun:
                worker.kill()
                worker.wait()

    def _begun(self, way: str, marks: Path, times: int) -> "subprocess.Popen[str]":
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
        yield DaskCluster(scheduler.stdout.readline().strip(), scheduler)


def _process(command: list[str], scheduler: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command,
        cwd=REPO,
        env={**_environment(), "SCHEDULER_PID": scheduler},
        stdout=subprocess.PIPE if not scheduler else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(REPO), os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "PYTHONPATH": path}
