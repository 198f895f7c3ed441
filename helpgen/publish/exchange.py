"""A staged folder takes the place of the one that readers see.

Linux does it in one step. Elsewhere the old folder steps aside for a moment, and `recover` brings
it back if the process died in that moment.
"""

import errno
import os
from importlib import import_module
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are relative to the working folder, as everywhere
_EXCHANGE = 2  # RENAME_EXCHANGE
_UNABLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def swap(staged: Path, live: Path, aside: Path) -> None:
    """What was staged is live; what was live, if anything, is where the staged folder was."""
    if not live.exists():
        staged.rename(live)
    elif not _exchange(staged, live):
        live.rename(aside)
        try:
            staged.rename(live)
        except OSError:
            aside.rename(live)
            raise
        aside.rename(staged)


def recover(live: Path, aside: Path) -> bool:
    """Whether the folder that had stepped aside is live again; not where its successor is."""
    if os.path.lexists(live):
        return False
    aside.rename(live)
    return True


def _exchange(staged: Path, live: Path) -> bool:
    """Whether the two changed places in one step; False where the system has no such step."""
    ctypes = import_module(
        "ctypes"
    )  # a first build exchanges nothing, and the import takes longer than this step
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    if call(_HERE, os.fsencode(staged), _HERE, os.fsencode(live), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(live))
