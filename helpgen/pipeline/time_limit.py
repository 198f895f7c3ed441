"""A limit of time on what may never end: a fault can make a loop of anything."""

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
    before = signal.signal(signal.SIGALRM, _over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _over(_number: int, _frame: FrameType | None) -> None:
    raise TooLong
