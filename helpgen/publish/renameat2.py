"""Linux's one step that exchanges two paths, through ctypes; where there is none, the caller is told."""

import ctypes
import errno
import os
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are relative to the working folder, as everywhere
_EXCHANGE = 2  # RENAME_EXCHANGE
_UNABLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def exchanged(one: Path, other: Path) -> bool:
    """Whether the two changed places in one step; False where the system has no such step."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    if call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(other))
