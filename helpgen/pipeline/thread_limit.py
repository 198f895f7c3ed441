"""A limit of time for a thread that is not the main one, where the system tells what one thread computes.

A loop of Python ends; a call that never comes back is for whoever watches the process.
"""

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from helpgen.pipeline.time_limit import TooLong

_LOOK = 0.05  # seconds, at least, between two looks at the thread's clock


@contextmanager
def thread_limit(seconds: float) -> Iterator[None]:
    """Raises TooLong inside when this thread has computed so long."""
    thread, over, lock = threading.get_ident(), threading.Event(), threading.Lock()
    is_late = threading.Event()
    clock = time.pthread_getcpuclockid(thread)
    ends = time.clock_gettime(clock) + seconds

    def watch() -> None:
        left = seconds
        while not over.wait(max(left, _LOOK)):
            with lock:
                if over.is_set():
                    return
                left = ends - time.clock_gettime(clock)
                if left <= 0:
                    is_late.set()
                    _raised(thread, TooLong)
                    return

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    except TooLong:
        is_late.clear()  # it has come
        raise
    finally:
        with lock:
            over.set()
        if is_late.is_set():  # in the last moment, which is too late
            _raised(thread, None)


def _raised(thread: int, kind: type[BaseException] | None) -> None:
    """The thread raises it before its next step; None: nothing that was asked for is raised any more.

    Python 3.11 looks for what to raise at every step from then on until something comes, which takes time: so nothing
    is taken back that was not asked for.
    """
    ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ctypes.c_ulong(thread), ctypes.py_object(kind) if kind else None
    )
