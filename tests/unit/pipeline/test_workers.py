"""Shared work gives what one process would have given."""

import os
from collections.abc import Callable

import pytest

from helpgen.pipeline.workers import WorkerFault, shared_out


def square(number: int) -> int:
    return number * number


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 9, 9_000])
def test_results_come_in_the_order_of_the_items(jobs: int, count: int) -> None:
    assert shared_out(square, range(count), jobs) == [n * n for n in range(count)]


def test_something_else_is_done_meanwhile_once() -> None:
    done: list[int] = []
    shared_out(square, range(4), 2, lambda: done.append(os.getpid()))
    assert done == [os.getpid()]


def test_an_exception_in_any_process_is_raised_here() -> None:
    def refuse(number: int) -> int:
        raise LookupError(number)

    with pytest.raises(LookupError):
        shared_out(refuse, range(8), 2)


class Elsewhere:
    """Work that fails in a worker only; `wait` returns when a worker has begun."""

    def __init__(self, fail: Callable[[], None]) -> None:
        self._here = os.getpid()
        self._fail = fail
        self._reader, self._writer = os.pipe()

    def __call__(self, number: int) -> int:
        if os.getpid() != self._here:
            os.write(self._writer, b"x")
            self._fail()
        return number

    def wait(self) -> None:
        os.read(self._reader, 1)


def test_an_exception_that_cannot_travel_is_told_as_text() -> None:
    class Local(Exception):  # noqa: N818  a class that pickle cannot find
        pass

    def fail() -> None:
        raise Local

    work = Elsewhere(fail)
    with pytest.raises(WorkerFault):
        shared_out(work, range(20), 2, work.wait)


def test_a_worker_that_dies_is_a_fault_and_no_hang() -> None:
    work = Elsewhere(lambda: os._exit(9))
    with pytest.raises(WorkerFault):
        shared_out(work, range(20), 2, work.wait)
