"""Work shared out among forked processes.

A fork inherits everything that was read, so nothing but results travels. Whoever is free takes the next item from a
pipe that holds all their numbers: a slow item, or a late start, holds up nobody. Results come back by number, so the
number of workers changes no byte. A worker writes each result into a file without a name as soon as it has it, and
the parent unpacks what is there between two items of its own: nobody waits, and nothing is left for the end.

No worker outlives its parent. What a worker that died owes is given to another one, once; then it is a fault.
"""

import gc
import os
import pickle
import signal
import struct
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO, NoReturn, TypeVar

from helpgen.pipeline.packing import packed

Item = TypeVar("Item")
Result = TypeVar("Result")
_NUMBER = struct.Struct("<I")
_FRAME = struct.Struct("<IQ")  # a result's number, or _FAULT, and the bytes that follow
_FAULT = 0xFFFF_FFFF
_MOST = 1_000  # numbers that a pipe holds for sure: a user with many pipes gets one page for each, 4 KiB
_NAMED = 12  # items that a message lists


class WorkerFault(Exception):  # noqa: N818  it is not an error of the user's
    """A worker died, or met a fault of ours."""


def available() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    meanwhile: Callable[[], None] = lambda: None,
    named: Callable[[Item], str] = str,
) -> list[Result]:
    """The results of `work` for every item, in order; there are no workers where there is only one job.

    `meanwhile` is done here while the workers have begun. An exception in a worker is raised here, as it would
    have been without workers. WorkerFault lists items that two workers died of, by the names that `named` gives.
    """
    jobs = min(jobs, len(items))
    if jobs <= 1:
        meanwhile()
        return [work(item) for item in items]
    gc.freeze()  # what is there now stays: nobody need look through it again, here or in a worker
    done = _shared(work, items, range(len(items)), jobs, meanwhile)
    owed = [number for number in range(len(items)) if number not in done]
    if owed:  # a worker was killed, by the system for want of memory say
        done |= _shared(work, items, owed, 2, lambda: None, helping=False)
    lost = [named(items[number]) for number in owed if number not in done]
    if lost:
        more = f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else ""
        listed = ", ".join(lost[:_NAMED])
        message = f"a worker process ended without an answer, twice; it owed {listed}{more}"
        raise WorkerFault(message)
    return [done[number] for number in range(len(items))]


def _shared(  # noqa: PLR0913  what is shared, among how many, and how
    work: Callable[[Item], Result],
    items: Sequence[Item],
    numbers: Sequence[int],
    jobs: int,
    meanwhile: Callable[[], None],
    *,
    helping: bool = True,
) -> dict[int, Any]:
    """The results of these items by number, without those of a worker that died; raises what a worker raised.

    Unless the parent is `helping`, workers alone do the items: it shall not die of what a worker died of.
    """
    batch = -(-len(numbers) // _MOST)
    queue = _queue(range(0, len(numbers), batch))
    workers = [_start(work, items, _taken(queue, batch, numbers)) for _ in range(1, jobs)]
    done: dict[int, Any] = {}
    try:
        meanwhile()
        for number in _taken(queue, batch, numbers) if helping else ():
            done[number] = work(items[number])
            for worker in workers:
                worker.unpack()
    except BaseException:  # an error, or somebody ends the command: nobody waits for what is left
        for worker in workers:
            worker.end()
        raise
    finally:
        os.close(queue)
        for worker in workers:
            worker.wait()
    for worker in workers:
        done.update(worker.results())
    return done


@dataclass(slots=True)
class _Worker:
    """A process, the file it writes its results into, and those that were unpacked, up to `read`."""

    pid: int
    file: BinaryIO
    done: dict[int, Any] = field(default_factory=dict)
    read: int = 0

    def unpack(self) -> None:
        """Unpack what is there; nothing in it is garbage, so nobody looks for any meanwhile."""
        fd = self.file.fileno()
        size = os.fstat(fd).st_size
        was_on = gc.isenabled()
        gc.disable()
        try:
            while size - self.read >= _FRAME.size:
                number, length = _FRAME.unpack(os.pread(fd, _FRAME.size, self.read))
                if size - self.read - _FRAME.size < length:
                    return  # it is being written
                payload = os.pread(fd, length, self.read + _FRAME.size)
                self.done[number] = pickle.loads(payload)  # noqa: S301  from our own fork
                self.read += _FRAME.size + length
        finally:
            if was_on:
                gc.enable()

    def end(self) -> None:
        """The process ends at once, whatever it was doing."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> None:
        """Until the process has ended, and all that it wrote is unpacked."""
        os.waitpid(self.pid, 0)
        with self.file:
            self.unpack()

    def results(self) -> dict[int, Any]:
        """All results, by number; raises what the worker raised."""
        if fault := self.done.pop(_FAULT, None):
            raise _revived(*fault)
        return self.done


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


def _start(
    work: Callable[[Item], Result], items: Sequence[Item], numbers: Iterator[int]
) -> _Worker:
    file = _nameless()
    sys.stdout.flush()
    sys.stderr.flush()
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        _work_off(work, items, numbers, file, parent)
    return _Worker(pid, file)


def _nameless() -> BinaryIO:
    """A file in memory, or where the system has none on disk, that is closed when all was read.

    Unbuffered: what stands in the file is what the parent may read.
    """
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("helpgen"), "r+b", buffering=0)
    return tempfile.TemporaryFile(buffering=0)


def _work_off(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    numbers: Iterator[int],
    file: BinaryIO,
    parent: int,
) -> NoReturn:
    status = 1
    try:
        try:
            from helpgen.pipeline.orphans import ends_with_parent  # noqa: PLC0415  ctypes, for workers only

            ends_with_parent()
            for number in numbers:
                if os.getppid() != parent:
                    break  # nobody waits for an answer, and others may build here now
                _write(file, number, packed(work(items[number])))
        except Exception as fault:  # noqa: BLE001 it is raised again in the parent, whatever it is
            _write(file, _FAULT, _told(fault))
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


def _write(file: BinaryIO, number: int, payload: bytes) -> None:
    whole = memoryview(_FRAME.pack(number, len(payload)) + payload)
    while whole:  # a full disk raises; a short write is gone on with
        whole = whole[file.write(whole) or 0 :]
