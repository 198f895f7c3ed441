"""Work shared out among forked processes.

A fork inherits everything that was read, so nothing but results travels. Whoever is free takes the next item from a
pipe that holds all their numbers: a slow item, or a late start, holds up nobody. Results come back by number, so the
number of workers changes no byte. A worker writes each result into a file without a name as soon as it has it, and
the parent unpacks what is there between two items of its own: nobody waits, and nothing is left for the end.
"""

import gc
import os
import pickle
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
_MOST = 8_192  # numbers that a pipe holds for sure (64 KiB, on some systems 16 KiB a page at first)


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
) -> list[Result]:
    """The results of `work` for every item, in order; there are no workers where there is only one job.

    `meanwhile` is done here while the workers have begun. An exception in a worker is raised here, as it would
    have been without workers.
    """
    jobs = min(jobs, len(items))
    if jobs <= 1:
        meanwhile()
        return [work(item) for item in items]
    gc.freeze()  # what is there now stays: nobody need look through it again, here or in a worker
    batch = -(-len(items) // _MOST)
    queue = _queue(range(0, len(items), batch))
    workers = [_start(work, items, batch, queue) for _ in range(1, jobs)]
    done: dict[int, Any] = {}
    try:
        meanwhile()
        for number in _taken(queue, batch, len(items)):
            done[number] = work(items[number])
            for worker in workers:
                worker.unpack()
    finally:
        os.close(queue)
        for worker in workers:
            worker.wait()
    for worker in workers:
        done.update(worker.results())
    return [done[number] for number in range(len(items))]


@dataclass(slots=True)
class _Worker:
    """A process, the file it writes its results into, and those that were unpacked, up to `read`."""

    pid: int
    file: BinaryIO
    done: dict[int, Any] = field(default_factory=dict)
    read: int = 0
    ended: bool = False

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

    def wait(self) -> None:
        """Until the process has ended, and all that it wrote is unpacked."""
        _, status = os.waitpid(self.pid, 0)
        self.ended = status == 0
        with self.file:
            self.unpack()

    def results(self) -> dict[int, Any]:
        """All results, by number; raises what the worker raised."""
        if fault := self.done.pop(_FAULT, None):
            raise fault
        if not self.ended:
            message = "a worker process ended without an answer"
            raise WorkerFault(message)
        return self.done


def _queue(numbers: Sequence[int]) -> int:
    """The reading end of a pipe that holds the numbers, and ends after them."""
    reader, writer = os.pipe()
    os.write(writer, b"".join(map(_NUMBER.pack, numbers)))
    os.close(writer)
    return reader


def _taken(queue: int, batch: int, count: int) -> Iterator[int]:
    while number := os.read(queue, _NUMBER.size):
        first = _NUMBER.unpack(number)[0]
        yield from range(first, min(first + batch, count))


def _start(
    work: Callable[[Item], Result], items: Sequence[Item], batch: int, queue: int
) -> _Worker:
    file = _nameless()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        _work_off(work, items, _taken(queue, batch, len(items)), file)
    return _Worker(pid, file)


def _nameless() -> BinaryIO:
    """A file in memory, or where the system has none on disk, that is closed when all was read.

    Unbuffered: what stands in the file is what the parent may read.
    """
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("helpgen"), "r+b", buffering=0)
    return tempfile.TemporaryFile(buffering=0)


def _work_off(
    work: Callable[[Item], Result], items: Sequence[Item], numbers: Iterator[int], file: BinaryIO
) -> NoReturn:
    status = 1
    try:
        try:
            for number in numbers:
                _write(file, number, packed(work(items[number])))
        except Exception as fault:  # noqa: BLE001 it is raised again in the parent, whatever it is
            _write(file, _FAULT, _told(fault))
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's clean-up may run twice


def _told(fault: Exception) -> bytes:
    try:
        return pickle.dumps(fault)
    except Exception:  # noqa: BLE001 an exception that cannot travel is told as text
        return pickle.dumps(WorkerFault(traceback.format_exc()))


def _write(file: BinaryIO, number: int, payload: bytes) -> None:
    whole = memoryview(_FRAME.pack(number, len(payload)) + payload)
    while whole:  # a full disk raises; a short write is gone on with
        whole = whole[file.write(whole) or 0 :]
