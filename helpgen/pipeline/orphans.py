"""A process that ends with its parent, on Linux whatever it is doing; elsewhere it has to ask now and then."""

import ctypes
import signal
import sys

_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG


def ends_with_parent() -> None:
    """From now on the end of the parent ends this process too; one that has ended already is to be looked for."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
