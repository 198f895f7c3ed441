"""One build at a time works on an output folder.

The system frees the lock when its last holder ends, however it ends: what stands in the file is for messages only.
"""

import errno
import fcntl
import json
import os
import time
from pathlib import Path

from helpgen.publish.errors import PublishError
from helpgen.publish.open_folder import OpenFolder

LOCK = "lock"

_PAUSE = 0.1  # seconds between two tries
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
_LONGEST = 400  # bytes of what a holder writes
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})


def acquire(folder: OpenFolder, patience: float) -> int:
    """A descriptor that holds the folder's lock until it, and every forked worker's copy of it, is closed.

    Waits up to `patience` seconds, then names the process that has it.
    """
    path = f"{folder.path}/{LOCK}"
    with folder.named(LOCK):
        lock = os.open(LOCK, _FLAGS, 0o600, dir_fd=folder.handle)
        try:
            _wait(lock, path, time.monotonic() + patience)
            os.ftruncate(lock, 0)
            os.pwrite(lock, _told(), 0)
        except BaseException:
            os.close(lock)
            raise
    return lock


def is_at(lock: int, folder: OpenFolder) -> bool:
    """Whether the lock still stands in the folder: whoever took the folder away took it along."""
    try:
        with folder.named(LOCK):
            there = os.stat(LOCK, dir_fd=folder.handle, follow_symlinks=False)
    except FileNotFoundError:
        return False
    return os.path.samestat(there, os.fstat(lock))


def _wait(lock: int, path: str, deadline: float) -> None:
    while not _taken(lock, path):
        if time.monotonic() >= deadline:
            holder = _holder(os.pread(lock, _LONGEST, 0))
            raise PublishError(f"locked by {holder}", path, "wait for that build to end")
        time.sleep(_PAUSE)


def _taken(lock: int, path: str) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        message = "this file system has no locks, and two builds at once would mix"
        raise PublishError(message, path, "choose a folder on another disk with --out") from error
    return True


def _told() -> bytes:
    """Who holds the lock from now on."""
    since = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime())
    return json.dumps({"pid": os.getpid(), "boot": _boot(), "since": since}).encode()


def _holder(text: bytes) -> str:
    """Who holds the lock, in words; it may have been taken this moment, and nothing written yet."""
    try:
        found = json.loads(text)
        pid, boot, since = int(found["pid"]), found["boot"], str(found["since"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return "another process"
    where = "" if boot == _boot() else " of another machine"
    return f"process {pid}{where} since {since}"


def _boot() -> str:
    """What tells this run of this machine from every other; empty where the system has no such thing."""
    try:
        return _BOOT.read_text(encoding="ascii").strip()
    except OSError:
        return ""
