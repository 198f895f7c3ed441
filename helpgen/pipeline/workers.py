"""Work shared out among forked processes.

A fork inherits everything that was read, so nothing but results travels. Whoever is free takes the next item from a
pipe that holds all their numbers: a slow item, or a late start, holds up nobody. Results come back by number, so the
number of workers changes no byte. A worker writes each result into a file without a name as soon as it has it, and
the parent unpacks what is there between two items of its own: nobody waits, and nothing is left for the end.

No worker outlives its parent. What a worker owes that died, hung or answered with garbage is given to another one,
once; then it is a fault.
"""

import gc
import os
import pickle
import select
import struct
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO, Generic, NoReturn, TypeVar

from helpgen.model.timings import Stage
from helpgen.pipeline.packing import packed
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.pipeline.watch import Patience
from helpgen.pipeline.worker import FAULT, LAPS, NO_MEMORY, Worker, nameless, write_answer

Item = TypeVar("Item")
Result = TypeVar("Result")
_NUMBER = struct.Struct("<I")
_PATIENCE = Patience()
_LOOK = 0.5  # seconds between two looks at workers that are waited for
_MOST = 1_000  # numbers that a pipe holds for sure: a user with many pipes gets one page for each, 4 KiB
_NAMED = 12  # items that a message lists


class WorkerFault(Exception):  # noqa: N818  it is not an error of the user's
    """A worker met a fault of ours."""


class WorkersLost(ChildProcessError):  # noqa: N818  nobody here did anything wrong
    """Two workers, one after the other, did not do what they owed: the system ended them, say."""


def available() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(  # noqa: PLR0913  what is shared, among how many, and how
    work: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    meanwhile: Callable[[], None] = lambda: None,
    named: Callable[[Item], str] = str,
    *,
    patience: Patience = _PATIENCE,
    stopwatch: Stopwatch = UNTIMED,
) -> list[Result]:
    """The results of `work` for every item, in order; there are no workers where there is only one job.

    `meanwhile` is done here while the workers have begun. An exception in a worker is raised here, as it would
    have been without workers. WorkersLost lists items that two workers did not do, by the names that `named` gives.
    The `stopwatch` learns what workers spent; `work` tells it its stages in whichever process it is done.
    """
    done: dict[int, Result] = {}
    each_taken(
        work,
        items,
        jobs,
        done.__setitem__,
        meanwhile,
        named,
        patience=patience,
        stopwatch=stopwatch,
    )
    return [done[number] for number in range(len(items))]


def each_taken(  # noqa: PLR0913,PLR0917  the same, and who takes the results
    work: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    take: Callable[[int, Result], None],
    meanwhile: Callable[[], None] = lambda: None,
    named: Callable[[Item], str] = str,
    *,
    patience: Patience = _PATIENCE,
    stopwatch: Stopwatch = UNTIMED,
) -> None:
    """`take` has had each result once, with its item's number, as it came; here none is kept. Else as `shared_out`.

    What was taken counts for nothing where an exception is raised.
    """
    jobs = min(jobs, len(items))
    if jobs <= 1:
        meanwhile()
        for number, item in enumerate(items):
            take(number, work(item))
        return
    gc.freeze()  # what is there now stays: nobody need look through it again, here or in a worker
    shared = _Shared(work, items, take, patience, stopwatch)
    shared.run(range(len(items)), jobs, meanwhile)
    owed = shared.owed()
    if owed:  # a worker was killed, by the system for want of memory say
        shared.run(owed, 2, lambda: None, helping=False)
    lost = [named(items[number]) for number in shared.owed()]
    if lost:
        more = f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else ""
        listed = ", ".join(lost[:_NAMED])
        message = f"a worker process {shared.fate}, as one before it; it owed {listed}{more}"
        raise WorkersLost(message)


class _Shared(Generic[Item, Result]):
    """Work that is being done; `take` is given results by number, `fate` says what last befell a worker."""

    def __init__(
        self,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        take: Callable[[int, Result], None],
        patience: Patience,
        stopwatch: Stopwatch,
    ) -> None:
        self.work = work
        self.items = items
        self.take = take
        self.patience = patience
        self.stopwatch = stopwatch
        self.is_done = bytearray(len(items))
        self.fate = "ended without an answer"

    def owed(self) -> list[int]:
        """The numbers of the items that nobody has done."""
        return [number for number, is_done in enumerate(self.is_done) if not is_done]

    def run(
        self,
        numbers: Sequence[int],
        jobs: int,
        meanwhile: Callable[[], None],
        *,
        helping: bool = True,
    ) -> None:
        """These items are done, without those that a worker died of; raises what a worker raised.

        Unless the parent is `helping`, workers alone do them: it shall not die of what a worker died of.
        """
        batch = -(-len(numbers) // _MOST)
        queue = _queue(range(0, len(numbers), batch))
        workers: list[Worker] = []
        longest = 0.0
        try:
            with self.stopwatch.stage(Stage.START):
                workers.extend(
                    begun(self.work, self.items, _taken(queue, batch, numbers), self.stopwatch)
                    for _ in range(1, jobs)
                )
            meanwhile()
            for number in _taken(queue, batch, numbers) if helping else ():
                began = time.monotonic()
                self._take(number, self.work(self.items[number]))
                longest = max(longest, time.monotonic() - began)
                with self.stopwatch.stage(Stage.HAND):
                    for worker in workers:
                        worker.unpack()
                        self._take_from(worker)
            with self.stopwatch.stage(Stage.WAIT):
                awaited(workers, self.patience.grown(longest))
        except (
            BaseException
        ):  # an error, or somebody ends the command: nobody waits for what is left
            for worker in workers:
                worker.end("was ended")
            raise
        finally:
            os.close(queue)
            with self.stopwatch.stage(Stage.HAND):
                for worker in workers:
                    worker.wait()
        for number, worker in enumerate(workers):
            self.stopwatch.learn(number, worker.done.pop(LAPS, ()))
            self._take_from(worker)
            result_of(worker)
            self.fate = worker.fate or self.fate

    def _take_from(self, worker: Worker) -> None:
        """What has come from a worker is taken; what it says of itself stays."""
        for number in [each for each in worker.done if each < worker.items]:
            self._take(number, worker.done.pop(number))

    def _take(self, number: int, result: Result) -> None:
        self.is_done[number] = True
        self.take(number, result)


def awaited(workers: Sequence[Worker], patience: Patience) -> None:
    """Until all have ended; one that hangs is ended.

    Time counts while this process runs: whoever stops the whole command and goes on later finds nobody hanging.
    """
    waiting = {worker.alive: worker for worker in workers}
    ends = select.poll()
    for alive in waiting:
        ends.register(alive)
    while waiting:
        began = time.monotonic()
        for alive, _ in ends.poll(_LOOK * 1_000):
            ends.unregister(alive)
            del waiting[alive]
        passed = min(time.monotonic() - began, _LOOK)
        for worker in waiting.values():
            worker.unpack()
            if not worker.fate:
                worker.end_if_hung(passed, patience)


def result_of(worker: Worker) -> dict[int, Any]:
    """What a worker did that has ended, by number; raises what it raised."""
    if fault := worker.done.pop(FAULT, None):
        raise _revived(*fault)
    return worker.done


def _queue(numbers: Sequence[int]) -> int:
    """The reading end of a pipe that holds the numbers, and ends after them."""
    reader, writer = os.pipe()
    os.write(writer, b"".join(map(_NUMBER.pack, numbers)))
    os.close(writer)
    return reader


def _taken(queue: int, batch: int, numbers: Sequence[int]) -> Iterator[int]:
    while place := os.read(queue, _NUMBER.size):
        first = _NUMBER.unpack(place)[0]
        yield from numbers[first : first + batch]


def begun(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    numbers: Iterator[int],
    stopwatch: Stopwatch = UNTIMED,
) -> Worker:
    """A process that does the items of these numbers, one after another, and then ends."""
    file = nameless()
    sys.stdout.flush()
    sys.stderr.flush()
    parent = os.getpid()
    alive, held = os.pipe()
    try:
        pid = os.fork()
    except OSError as error:
        os.close(alive)
        error.filename = "a worker process"
        raise
    else:
        if pid == 0:
            stopwatch.begin_anew()
            _work_off(work, items, numbers, file, parent, stopwatch)
        return Worker(pid, file, alive, len(items))
    finally:
        os.close(held)


def _work_off(  # noqa: PLR0913,PLR0917  what it inherits
    work: Callable[[Item], Result],
    items: Sequence[Item],
    numbers: Iterator[int],
    file: BinaryIO,
    parent: int,
    stopwatch: Stopwatch,
) -> NoReturn:
    status = 1
    try:
        try:
            from helpgen.pipeline.orphans import ends_with_parent  # noqa: PLC0415  ctypes, for workers only

            ends_with_parent()
            for number in numbers:
                if os.getppid() != parent:
                    break  # nobody waits for an answer, and others may build here now
                result = work(items[number])
                with stopwatch.stage(Stage.HAND):
                    write_answer(file, number, packed(result))
            if stopwatch.is_running:
                write_answer(file, LAPS, packed(stopwatch.laps()))
            status = 0
        except MemoryError:
            status = NO_MEMORY  # no room to tell it; another worker may find some
        except Exception as fault:  # noqa: BLE001 it is raised again in the parent, whatever it is
            write_answer(file, FAULT, _told(fault))
            status = 0
    finally:
        os._exit(status)  # nothing of the parent's clean-up may run twice


def _told(fault: Exception) -> bytes:
    """The exception as it travels: its class, its arguments and what it carries.

    Pickle by itself would call the class with the arguments, and many have an `__init__` that wants others.
    """
    if isinstance(fault, OSError):  # its path stands in neither, and pickle knows where
        return pickle.dumps((None, (fault,), {}))
    try:
        told = pickle.dumps((type(fault), fault.args, fault.__dict__))
        _revived(*pickle.loads(told))  # noqa: S301  our own
    except Exception:  # noqa: BLE001 an exception that cannot travel is told as text
        told = pickle.dumps((WorkerFault, (traceback.format_exc(),), {}))
    return told


def _revived(
    kind: type[Exception] | None, arguments: tuple[Any, ...], carried: dict[str, Any]
) -> Exception:
    if kind is None:
        fault: Exception = arguments[0]
        return fault
    fault = kind.__new__(kind, *arguments)
    fault.__dict__.update(carried)
    return fault
