"""The peak memory of each single process of a build.

The processes of its group are looked at every few milliseconds, which costs the build some time: watched builds
are not timed.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Command, begin

EVERY = 0.004


def peaks(command: Command, log: Path) -> tuple[list[float], int]:
    """MiB of each process at its largest, the largest first, and the exit code.

    Python has no wait4 that returns the last moment of each worker, so the first figure is never below what
    the kernel says of the largest.
    """
    group = begin(command, log)
    seen: dict[int, float] = {}
    while True:
        seen |= dict(_members(group))
        done, status, used = os.wait4(group, os.WNOHANG)
        if done:
            break
        time.sleep(EVERY)
    found = sorted(seen.values(), reverse=True) or [0.0]
    return [max(found[0], used.ru_maxrss / 1024), *found[1:]], os.waitstatus_to_exitcode(status)


def _members(group: int) -> Iterator[tuple[int, float]]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            after_name = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
            status = (folder / "status").read_text("utf-8")
        except OSError:  # it ended in between
            continue
        if int(after_name[2]) == group and "VmHWM:" in status:
            yield int(folder.name), int(status.split("VmHWM:")[1].split()[0]) / 1024
