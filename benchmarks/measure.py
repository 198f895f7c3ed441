"""What whole processes cost, seen from outside.

Wall time is from the first start to the last end; processor time and peak memory are the kernel's own account
(wait4) and include the workers that a process waited for. The peak is that of the largest single process.
"""

import os
import signal
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds of wall and processor time, MiB of the largest process, the worst exit code (negative: a signal)."""

    wall: float
    cpu: float
    peak: float
    code: int


def run(
    commands: Sequence[Command], log: Path, *, at_once: int = 1, seconds: float | None = None
) -> Usage:
    """Run the commands in order, so many at a time; after `seconds`, kill what still runs."""
    waiting, running, codes = list(reversed(commands)), set[int](), list[int]()
    cpu = peak = 0.0
    timer = threading.Timer(seconds or 0, _kill, (running,))
    start = time.monotonic()
    try:
        if seconds is not None:
            timer.start()
        while waiting or running:
            while waiting and len(running) < at_once:
                running.add(begin(waiting.pop(), log))
            pid, status, used = os.wait4(-1, 0)
            running.discard(pid)
            cpu += used.ru_utime + used.ru_stime
            peak = max(peak, used.ru_maxrss / 1024)
            codes.append(os.waitstatus_to_exitcode(status))
    finally:
        timer.cancel()
        _kill(running)
    return Usage(time.monotonic() - start, cpu, peak, max(codes, key=abs, default=0))


def begin(command: Command, log: Path) -> int:
    """Start a process in a group of its own, its output going to `log`; its process id.

    `posix_spawn` keeps the memory of this process out of the other's account.
    """
    writable = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    return os.posix_spawnp(
        command[0],
        list(command),
        os.environ,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(log), writable, 0o644),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
        setpgroup=0,
    )


def _kill(groups: set[int]) -> None:
    for group in tuple(groups):
        try:
            os.killpg(group, signal.SIGKILL)
        except ProcessLookupError:
            continue
