"""A glance at a site on the disk: that nobody has touched it since it was published, without looking into a file.

What a glance compares only the system writes: a file's number, size and times, that of its last change among them,
which no program can set. It is believed until the machine starts again: a loss of power may take what was written.
"""

import os
from functools import lru_cache
from hashlib import sha256
from itertools import accumulate

_BOOT = "/proc/sys/kernel/random/boot_id"
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def boot() -> str:
    """The run of the machine; empty where the system does not tell, and no glance is believed there."""
    try:
        with open(_BOOT, encoding="ascii") as file:  # noqa: PTH123  it is asked for before anything is loaded
            return file.read().strip()
    except OSError:
        return ""


def glance(folder: str, files: tuple[str, ...]) -> str:
    """A digest of how the files of a site and their folders stand; empty where one is missing.

    A folder's own time changes with each name that comes into it or goes: nothing else stands there.
    """
    try:
        top = os.open(folder, _FOLDER)
        try:
            told = [
                (found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
                for found in [os.stat(path, dir_fd=top, follow_symlinks=False) for path in files]
            ]
            for path in _folders(files):
                found = os.stat(path, dir_fd=top, follow_symlinks=False)
                told.append((found.st_mode, found.st_ino, found.st_mtime_ns, 0, 0))
        finally:
            os.close(top)
    except OSError:
        return ""
    return sha256(repr(told).encode()).hexdigest()


@lru_cache(maxsize=8)
def _folders(files: tuple[str, ...]) -> tuple[str, ...]:
    """The site's own folder, and every one above one of the files."""
    above = {path.rpartition("/")[0] for path in files}
    return (
        ".",
        *sorted(
            {each for path in above if path for each in accumulate(path.split("/"), "{}/{}".format)}
        ),
    )
