"""What never ends is ended; what is quick is left alone."""

import signal
import threading
from contextlib import suppress

import pytest

from helpgen.pipeline.time_limit import TooLong, time_limit


def careless() -> None:
    """Never ends, and catches what it can."""
    while True:
        with suppress(Exception):
            sum(range(100))


def test_a_loop_is_ended_even_if_it_catches_every_exception() -> None:
    with pytest.raises(TooLong), time_limit(0.05):
        careless()


def test_what_is_quick_is_not_ended_later() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with time_limit(60):
        pass
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGPROF) is before


def test_another_thread_has_no_limit() -> None:
    ended: list[bool] = []

    def work() -> None:
        with time_limit(0.001):
            ended.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended == [True]


def test_a_limit_inside_another_leaves_it_what_it_had() -> None:
    def endless_after_something_quick() -> None:
        with time_limit(60):
            pass
        careless()

    with pytest.raises(TooLong), time_limit(0.2):
        endless_after_something_quick()


def test_a_limit_inside_another_ends_only_what_is_in_it() -> None:
    with time_limit(60):
        with pytest.raises(TooLong), time_limit(0.05):
            careless()
        left, _ = signal.getitimer(signal.ITIMER_PROF)
    assert 50 < left < 60
