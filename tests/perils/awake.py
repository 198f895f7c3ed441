"""How long something took of the time in which this process ran: while somebody had stopped it, nothing hung."""

import signal
import time
from types import FrameType
from typing import Self

_EVERY = 0.25  # seconds
HUNG = 120.0
"""Seconds after which something hung: many times what any patience comes to, for others may be at work here."""


class Awake:
    """`with Awake() as since: ...`, then `since.seconds`. One at a time, in the main thread, and no thread begins.

    The alarm comes at short intervals; of a longer one the rest is time in which this process did not run.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self._counted = time.monotonic()

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGALRM, self._count)
        self._counted = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, _EVERY, _EVERY)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self._before)
        self._count(signal.SIGALRM, None)

    def _count(self, _number: int, _frame: FrameType | None) -> None:
        now = time.monotonic()
        self.seconds += min(now - self._counted, 4 * _EVERY)
        self._counted = now
