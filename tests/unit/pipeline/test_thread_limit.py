"""A thread that computes for ever is ended; one that is done in time, or only waits, is not."""

import threading
from collections.abc import Callable
from contextlib import suppress

import pytest

from helpgen.pipeline import thread_limit as limits
from helpgen.pipeline.thread_limit import thread_limit
from helpgen.pipeline.time_limit import TooLong


def in_a_thread(work: Callable[[], object]) -> list[object]:
    """What came of the work, or what it raised."""
    came: list[object] = []

    def run() -> None:
        try:
            came.append(work())
        except BaseException as error:  # noqa: BLE001  it is what is asked for
            came.append(type(error))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(60)
    assert not thread.is_alive()
    return came


def _for_ever() -> None:
    with thread_limit(0.05):
        while True:
            pass


def test_what_computes_for_ever_is_ended() -> None:
    assert in_a_thread(_for_ever) == [TooLong]


def test_an_error_that_catches_all_others_does_not_catch_it() -> None:
    def stubborn() -> None:
        with thread_limit(0.05):
            while True:
                with suppress(Exception):
                    _sum()

    assert in_a_thread(stubborn) == [TooLong]


def _sum() -> int:
    return sum(range(1_000))


def test_what_is_done_in_time_is_left_alone_and_so_is_what_follows() -> None:
    def quick() -> int:
        for _ in range(20):
            with thread_limit(0.01):
                _sum()
        return sum(_sum() for _ in range(10_000))

    assert in_a_thread(quick) == [4_995_000_000]


def test_where_all_is_done_in_time_python_is_asked_to_raise_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One that was asked looks for it at every step from then on; under a profiler it gets no further than that."""
    asked = list[object]()
    monkeypatch.setattr(limits, "_raised", lambda *what: asked.append(what))

    def quick() -> int:
        with thread_limit(60):
            return _sum()

    assert in_a_thread(quick) == [499_500]
    assert asked == []


def test_who_waits_computes_nothing() -> None:
    def waiting() -> bool:
        with thread_limit(0.01):
            return threading.Event().wait(0.2)

    assert in_a_thread(waiting) == [False]


@pytest.mark.parametrize("times", [3])
def test_one_limit_after_another_counts_for_itself(times: int) -> None:
    def again() -> str:
        for _ in range(times):
            try:
                _for_ever()
            except TooLong:
                continue
        return "done"

    assert in_a_thread(again) == ["done"]
