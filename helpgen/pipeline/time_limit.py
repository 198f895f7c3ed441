"""A limit of time on what may never end: a fault can make a loop of anything.

What counts is the time that this process computes: on a busy machine nothing is taken for endless that is only slow.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooLong(BaseException):
    """The time is over. Not an Exception: what is stopped may catch all of those."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises TooLong inside when the time is over. Only a main thread has such a clock; elsewhere there is no limit."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(
        signal, "setitimer"
    ):
        yield
        return
    before = signal.signal(signal.SIGPROF, _over)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _over(_number: int, _frame: FrameType | None) -> None:
    raise TooLong
