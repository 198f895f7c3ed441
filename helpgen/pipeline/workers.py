"""Work shared out among forked processes.

A fork inherits everything that was read, so nothing but results travels. Whoever is free takes the next item from a
pipe that holds all their numbers: a slow item, or a late start, holds up nobody. Results come back by number, so the
number of workers changes no byte.
"""

import gc
import os
import pickle
import struct
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NoReturn, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
_NUMBER = struct.Struct("<I")
_MOST = 8_192  # numbers that a pipe holds for sure (64 KiB, on some systems 16 KiB a page at first)


class WorkerFault(Exception):  # noqa: N818 it is not an error of the user's
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
    children = [_start(work, items, batch, queue) for _ in range(1, jobs)]
    try:
        meanwhile()
        done = _work_off(work, items, batch, queue)
    finally:
        os.close(queue)
        answers = [_collect(pid, pipe) for pid, pipe in children]
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
        done.update(_unpacked(answer))
    return [done[number] for number in range(len(items))]


def _unpacked(answer: list[tuple[int, bytes]]) -> dict[int, Any]:
    """The results of one worker; nothing in them is garbage, so nobody looks for any meanwhile."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return {number: pickle.loads(result) for number, result in answer}  # noqa: S301  from our own fork
    finally:
        if was_on:
            gc.enable()


def _queue(numbers: Sequence[int]) -> int:
    """The reading end of a pipe that holds the numbers, and ends after them."""
    reader, writer = os.pipe()
    os.write(writer, b"".join(map(_NUMBER.pack, numbers)))
    os.close(writer)
    return reader


def _work_off(
    work: Callable[[Item], Result], items: Sequence[Item], batch: int, queue: int
) -> dict[int, Result]:
    return {
        number: work(items[number])
        for first in _taken(queue)
        for number in range(first, min(first + batch, len(items)))
    }


def _taken(queue: int) -> Iterator[int]:
    while number := os.read(queue, _NUMBER.size):
        yield _NUMBER.unpack(number)[0]


def _start(
    work: Callable[[Item], Result], items: Sequence[Item], batch: int, queue: int
) -> tuple[int, int]:

    def packed(item: Item) -> bytes:
        """The result ready to travel: packed here, beside the parent's own work, and not at the end."""
        return pickle.dumps(work(item), pickle.HIGHEST_PROTOCOL)

    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        _answer(lambda: list(_work_off(packed, items, batch, queue).items()), writer)
    os.close(writer)
    return pid, reader


def _answer(share: Callable[[], object], writer: int) -> NoReturn:
    status = 1
    try:
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(_outcome(share))
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's clean-up may run twice


def _outcome(share: Callable[[], object]) -> bytes:
    try:
        return pickle.dumps(share(), pickle.HIGHEST_PROTOCOL)
    except Exception as fault:  # noqa: BLE001 it is raised again in the parent, whatever it is
        try:
            return pickle.dumps(fault)
        except Exception:  # noqa: BLE001 an exception that cannot travel is told as text
            return pickle.dumps(WorkerFault(traceback.format_exc()))


def _collect(pid: int, reader: int) -> Any:  # noqa: ANN401 results by number, or an exception
    with os.fdopen(reader, "rb") as pipe:
        payload = pipe.read()
    os.waitpid(pid, 0)
    if not payload:
        return WorkerFault("a worker process ended without an answer")
    return pickle.loads(payload)  # noqa: S301 written by our own fork, through a pipe that nobody else holds
