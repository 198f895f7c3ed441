"""Memory that was asked for once is not given back to the system after each file: the next one needs it again.

Each organization has some texts of half a megabyte and more. The C library asks the system for each of them, and the
system clears every page of it anew: 40 000 pages for a hundred organizations.
"""

import ctypes
import sys

_TRIM, _MAP = -1, -3  # M_TRIM_THRESHOLD, M_MMAP_THRESHOLD
_KEPT = (
    32 * 1024 * 1024
)  # bytes: the most that GNU takes as a limit for mapping; more than any file of a site


def hold_memory() -> None:
    """From now on freed memory stays with this process and those that it forks, up to a limit.

    Where the C library is another one than GNU's, it stays as it was.
    """
    if sys.platform == "linux":
        set_option = getattr(ctypes.CDLL(None), "mallopt", None)
        if set_option is not None:
            for option in (_TRIM, _MAP):
                set_option(option, _KEPT)
