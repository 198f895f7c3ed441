"""One build at a time works on an output folder."""

import fcntl
import os
import time
from pathlib import Path

from helpgen.publish.errors import PublishError

_PAUSE = 0.1  # seconds between two tries
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC


def acquire(path: Path, patience: float) -> int:
    """A descriptor that holds the lock until it, and every forked worker's copy of it, is closed.

    Waits up to `patience` seconds, then names the process that has it.
    """
    lock = os.open(path, _FLAGS, 0o600)
    try:
        _wait(lock, path, time.monotonic() + patience)
        os.ftruncate(lock, 0)
        os.pwrite(lock, str(os.getpid()).encode(), 0)
    except BaseException:
        os.close(lock)
        raise
    return lock


def _wait(lock: int, path: Path, deadline: float) -> None:
    while not _taken(lock):
        if time.monotonic() >= deadline:
            holder = os.pread(lock, 20, 0).decode("ascii", "replace") or "unknown"
            hint = "wait for that build to end"
            raise PublishError(f"locked by process {holder}", str(path), hint)
        time.sleep(_PAUSE)


def _taken(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
