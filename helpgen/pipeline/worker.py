"""A forked process, the file that it writes its answers into, and what was taken out of that file."""

import os
import pickle
import signal
import struct
from dataclasses import dataclass, field
from typing import Any, BinaryIO
from zlib import crc32

from helpgen.pipeline.unswept import unswept
from helpgen.pipeline.watch import Patience, Watch

FAULT = 0xFFFF_FFFF
"""The number of an answer that is an exception."""

LAPS = 0xFFFF_FFFE
"""The number of an answer that tells where the worker's time went."""

NO_MEMORY = 77
"""How a worker exits that had no room for its work."""

_FRAME = struct.Struct("<IQI")  # an answer's number, the bytes that follow, and their sum


def write_answer(file: BinaryIO, number: int, payload: bytes) -> None:
    """The answer stands in the file; an OSError where it is full."""
    whole = memoryview(_FRAME.pack(number, len(payload), _sum(number, payload)) + payload)
    while whole:  # a short write is gone on with
        whole = whole[file.write(whole) or 0 :]


def _sum(number: int, payload: bytes) -> int:
    """What tells an answer from garbage; a file that is zeros holds none, for their sum is not zero."""
    return crc32(payload, ~number & 0xFFFF_FFFF)


def nameless() -> BinaryIO:
    """A file in memory, or where the system has none on disk, that is closed when all was read.

    Unbuffered: what stands in the file is what the parent may read.
    """
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("helpgen"), "r+b", buffering=0)
    import tempfile  # noqa: PLC0415  Linux needs none

    return tempfile.TemporaryFile(buffering=0)


@dataclass(slots=True)
class Worker:
    """The process; `alive` is a pipe that ends with it, `items` the numbers below which it answers.

    `done` holds answers by number, those up to `read` in the file. `fate` says how it ended, where that was not well.
    """

    pid: int
    file: BinaryIO
    alive: int
    items: int
    done: dict[int, Any] = field(default_factory=dict)
    read: int = 0
    fate: str = ""
    is_running: bool = True
    watch: Watch = field(init=False)

    def __post_init__(self) -> None:
        """The process is watched from now on."""
        self.watch = Watch(self.pid)

    def unpack(self) -> None:
        """Take out what is there; nothing in it is garbage for the collector, so nobody looks for any meanwhile."""
        if self.fate:
            return  # what it writes is not believed any more
        fd = self.file.fileno()
        size = os.fstat(fd).st_size
        with unswept():
            while size - self.read >= _FRAME.size:
                number, length, told = _FRAME.unpack(os.pread(fd, _FRAME.size, self.read))
                is_known = number < self.items or number in {FAULT, LAPS}
                if is_known and size - self.read - _FRAME.size < length:
                    return  # it is being written
                payload = os.pread(fd, length, self.read + _FRAME.size) if is_known else b""
                if not is_known or _sum(number, payload) != told:
                    self.end("answered with garbage")
                    return
                self.done[number] = pickle.loads(payload)  # noqa: S301  from our own fork, and as it was written
                self.read += _FRAME.size + length

    def end_if_hung(self, seconds: float, patience: Patience) -> None:
        """The process ends where it has done nothing, or the same thing, for too long."""
        if self.watch.is_hung(os.fstat(self.file.fileno()).st_size, seconds, patience):
            self.end("did not answer in time")

    def end(self, fate: str) -> None:
        """The process ends at once, whatever it was doing."""
        if self.is_running:
            os.kill(self.pid, signal.SIGKILL)
        self.fate = fate

    def wait(self) -> None:
        """Until the process has ended, and all that it wrote is taken out."""
        _, status = os.waitpid(self.pid, 0)
        self.is_running = False
        os.close(self.alive)
        with self.file:
            self.unpack()
        self.fate = self.fate or _fate(os.waitstatus_to_exitcode(status))


def _fate(code: int) -> str:
    """How a process ended; empty where that was well."""
    if code < 0:
        return f"was ended by the signal {signal.Signals(-code).name}"
    return {0: "", NO_MEMORY: "had no memory left"}.get(code, "ended without an answer")
