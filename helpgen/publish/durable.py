"""What was written is on the disk, whatever happens to the power."""

import ctypes
import os

from helpgen.publish.open_folder import OpenFolder


def sync_all(folder: OpenFolder) -> None:
    """Everything written on the folder's file system is on the disk: one call, never one for each file.

    Where the system cannot sync one file system, all of them are.
    """
    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if call is None:
        os.sync()
    elif call(folder.handle) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), folder.path)
