"""Linux's one step that exchanges two names, through ctypes; where there is none, the caller is told."""

import ctypes
import errno
import os

from helpgen.publish.open_folder import OpenFolder

_EXCHANGE = 2  # RENAME_EXCHANGE
_UNABLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def exchanged(one: OpenFolder, other: OpenFolder, name: str) -> bool:
    """Whether what has this name in the two folders changed places in one step; False where the system has none."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    known = os.fsencode(name)
    if call(one.handle, known, other.handle, known, _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), f"{other.path}/{name}")
