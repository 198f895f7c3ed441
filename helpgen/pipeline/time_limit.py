"""A limit of time on what may never end: a fault can make a loop of anything.

What counts is the time that this process computes: on a busy machine nothing is taken for endless that is only slow.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_AT_ONCE = 0.001
"""Seconds: a clock that is set to none never rings."""


class TooLong(BaseException):
    """The time is over. Not an Exception: what is stopped may catch all of those."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises TooLong inside when the time is over. Only a main thread has such a clock; elsewhere there is no limit.

    A limit inside another one takes its place for as long, and the outer one goes on with what it has left.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(
        signal, "setitimer"
    ):
        yield
        return
    before = signal.signal(signal.SIGPROF, _over)
    outer, _ = signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        left, _ = signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        if outer:
            signal.setitimer(signal.ITIMER_PROF, max(outer - (seconds - left), _AT_ONCE))


def _over(_number: int, _frame: FrameType | None) -> None:
    raise TooLong
