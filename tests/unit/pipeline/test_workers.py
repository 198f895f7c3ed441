"""Shared work gives what one process would have given."""

import os
import select
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import BinaryIO

import pytest

import helpgen
from helpgen.pipeline.watch import Patience
from helpgen.pipeline.worker import write_answer
from helpgen.pipeline.workers import WorkerFault, WorkersLost, shared_out
from helpgen.publish import PublishError

pytestmark = pytest.mark.row("B52")


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


def test_two_workers_that_die_are_a_fault_that_names_what_they_owe() -> None:
    work = Elsewhere(lambda: os._exit(9))
    with pytest.raises(WorkersLost, match=r"it owed item (\d+)"):
        shared_out(work, range(20), 2, work.wait, lambda number: f"item {number}")


def test_what_a_worker_that_was_killed_owes_is_done_by_another(tmp_path: Path) -> None:
    here, mark = os.getpid(), tmp_path / "killed"

    def work(number: int) -> int:
        if number == 1:
            if os.getpid() == here:
                pytest.fail("an item that may kill is done by a worker")
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        return number

    def first_item_is_taken_elsewhere() -> None:
        while not mark.exists():
            os.sched_yield()

    assert shared_out(work, range(1, 9), 2, first_item_is_taken_elsewhere) == list(range(1, 9))


def test_a_worker_that_hangs_is_ended_and_another_does_its_item(tmp_path: Path) -> None:
    here, mark = os.getpid(), tmp_path / "stopped"

    def work(number: int) -> int:
        if os.getpid() != here and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGSTOP)
        return number

    def one_is_stopped() -> None:
        while not mark.exists():
            os.sched_yield()

    done = shared_out(work, range(20), 2, one_is_stopped, patience=Patience(idle=0.2))
    assert done == list(range(20))


@pytest.mark.long
def test_an_item_that_hangs_twice_is_named_and_the_command_goes_on() -> None:
    work = Elsewhere(lambda: os.kill(os.getpid(), signal.SIGSTOP))
    said = r"did not answer in time, as one before it; it owed item \d+$"
    with pytest.raises(WorkersLost, match=said):
        shared_out(
            work,
            range(20),
            2,
            work.wait,
            lambda number: f"item {number}",
            patience=Patience(idle=0.2),
        )


def test_an_item_that_never_ends_is_named_too() -> None:
    def for_ever() -> None:
        while True:
            pass

    work = Elsewhere(for_ever)
    with pytest.raises(WorkersLost, match="did not answer in time"):
        shared_out(work, range(20), 2, work.wait, patience=Patience(busy=0.3))


def test_a_worker_without_memory_is_a_fault_that_says_so() -> None:
    def fail() -> None:
        raise MemoryError

    work = Elsewhere(fail)
    with pytest.raises(WorkersLost, match="had no memory left"):
        shared_out(work, range(20), 2, work.wait)


def test_a_worker_that_the_system_ended_is_a_fault_that_says_so() -> None:
    work = Elsewhere(lambda: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(WorkersLost, match="was ended by the signal SIGKILL"):
        shared_out(work, range(20), 2, work.wait)


@pytest.mark.parametrize(
    "garbage",
    [bytes(40), b"\xff" * 400, os.urandom(4_000), (3).to_bytes(4, "little") + bytes(4_000)],
    ids=["zeros", "ones", "noise", "a known number"],
)
def test_garbage_from_a_worker_is_no_answer(
    garbage: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:

    def write(file: BinaryIO, number: int, payload: bytes) -> None:
        if once.exists():
            write_answer(file, number, payload)
        else:
            once.touch()
            file.write(garbage)

    def worker_has_begun() -> None:
        while not once.exists():
            os.sched_yield()

    once = tmp_path / "once"
    monkeypatch.setattr("helpgen.pipeline.workers.write_answer", write)
    assert shared_out(square, range(30), 2, worker_has_begun) == [n * n for n in range(30)]


def test_garbage_twice_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    work = Elsewhere(lambda: None)
    monkeypatch.setattr(
        "helpgen.pipeline.workers.write_answer", lambda file, *_: file.write(bytes(99))
    )
    with pytest.raises(WorkersLost, match="answered with garbage"):
        shared_out(work, range(20), 2, work.wait)


def test_an_answer_given_twice_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:

    def twice(file: BinaryIO, number: int, payload: bytes) -> None:
        write_answer(file, number, payload)
        write_answer(file, number, payload)

    monkeypatch.setattr("helpgen.pipeline.workers.write_answer", twice)
    assert shared_out(square, range(30), 3) == [n * n for n in range(30)]


def _errors_of_ours() -> list[type[Exception]]:
    """Every class of error that a worker could meet: those of all modules that do not need what is not installed."""
    for module in walk_packages(helpgen.__path__, "helpgen."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    found, waiting = set[type[Exception]](), [Exception]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("helpgen."):
                found.add(kind)
    return sorted(found, key=lambda kind: f"{kind.__module__}.{kind.__qualname__}")


@pytest.mark.parametrize("kind", _errors_of_ours(), ids=lambda kind: kind.__name__)
def test_every_error_survives_the_way_from_a_worker(kind: type[Exception]) -> None:
    error = kind.__new__(kind, "first", 2)
    error.__dict__.update(path="a/b", hint="do this")

    def fail() -> None:
        raise error

    work = Elsewhere(fail)
    with pytest.raises(kind) as raised:
        shared_out(work, range(20), 2, work.wait)
    assert type(raised.value) is kind
    assert raised.value.args == ("first", 2)
    assert raised.value.__dict__ == {"path": "a/b", "hint": "do this"}


def test_an_error_of_the_disk_keeps_its_number_and_its_path() -> None:
    def fail() -> None:
        raise PublishError("no space left on device", "site/a/index.html", "make room")

    work = Elsewhere(fail)
    with pytest.raises(PublishError, match="no space left") as raised:
        shared_out(work, range(20), 2, work.wait)
    assert (raised.value.path, raised.value.hint) == ("site/a/index.html", "make room")

    def fail_too() -> None:
        raise OSError(28, "No space left on device", "x/y")

    other = Elsewhere(fail_too)
    with pytest.raises(OSError, match="No space") as told:
        shared_out(other, range(20), 2, other.wait)
    assert (told.value.errno, told.value.filename) == (28, "x/y")


def test_an_error_here_ends_the_workers_at_once() -> None:
    begun, held = os.pipe(), os.pipe()
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here:
            os.write(begun[1], str(os.getpid()).encode())
            os.read(held[0], 1)  # for ever
        return number

    def meanwhile() -> None:
        os.read(begun[0], 20)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shared_out(work, range(20), 2, meanwhile)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a worker asks between two items")
def test_a_worker_ends_with_its_parent_whatever_it_is_doing() -> None:
    begun, held = os.pipe(), os.pipe()

    def work(number: int) -> int:
        if os.getpid() != parent:
            os.write(begun[1], str(os.getpid()).encode().rjust(8))
            os.read(held[0], 1)  # for ever
        else:
            os.read(held[0], 1)
        return number

    if (child := os.fork()) == 0:
        parent = os.getpid()
        shared_out(work, range(20), 2)
        os._exit(0)
    worker = int(os.read(begun[0], 8))
    watched = os.pidfd_open(worker)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    ended, _, _ = select.select([watched], [], [], 10)
    assert ended, "the worker is still there"
