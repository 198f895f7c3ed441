"""Work shared out among forked processes.

A fork inherits everything that was read, so nothing but results travels. The parent does a share of its own; each
worker gets every n-th item, which evens out runs of large ones. Results come back in the order of the items, so the
number of workers changes no byte.
"""

import os
import pickle
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any, NoReturn, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class WorkerFault(Exception):  # noqa: N818 it is not an error of the user's
    """A worker died, or met a fault of ours."""


def available() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> list[Result]:
    """`work` of every item, in order; in this process alone where there is no fork or only one job.

    An exception in a worker is raised here, as it would have been without workers.
    """
    jobs = min(jobs, len(items))
    if jobs <= 1 or not hasattr(os, "fork"):
        return [work(item) for item in items]
    children = [_start(work, items[share::jobs]) for share in range(1, jobs)]
    try:
        own = [work(item) for item in items[0::jobs]]
    finally:
        answers = [_collect(pid, pipe) for pid, pipe in children]
    shares = [own]
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
        shares.append(answer)
    return [shares[position % jobs][position // jobs] for position in range(len(items))]


def _start(work: Callable[[Item], Result], items: Sequence[Item]) -> tuple[int, int]:
    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        _answer(work, items, writer)
    os.close(writer)
    return pid, reader


def _answer(work: Callable[[Item], Result], items: Sequence[Item], writer: int) -> NoReturn:
    status = 1
    try:
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(_outcome(work, items))
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's clean-up may run twice


def _outcome(work: Callable[[Item], Result], items: Sequence[Item]) -> bytes:
    try:
        return pickle.dumps([work(item) for item in items], pickle.HIGHEST_PROTOCOL)
    except Exception as fault:  # noqa: BLE001 it is raised again in the parent, whatever it is
        try:
            return pickle.dumps(fault)
        except Exception:  # noqa: BLE001 an exception that cannot travel is told as text
            return pickle.dumps(WorkerFault(traceback.format_exc()))


def _collect(pid: int, reader: int) -> Any:  # noqa: ANN401 a list of results, or an exception
    with os.fdopen(reader, "rb") as pipe:
        payload = pipe.read()
    os.waitpid(pid, 0)
    if not payload:
        return WorkerFault("a worker process ended without an answer")
    return pickle.loads(payload)  # noqa: S301 written by our own fork, through a pipe that nobody else holds
