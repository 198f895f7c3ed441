"""Every call to the system that a build makes through Python, counted, and any one of them made to fail or to kill.

What it does not reach: what the interpreter opens to import modules, `close`, and a write that the system cuts short.
"""

import builtins
import errno
import io
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from helpgen.publish import durable, renameat2

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EMFILE)
WRITING = (
    "open",
    "write",
    "pwrite",
    "ftruncate",
    "mkdir",
    "rmdir",
    "unlink",
    "link",
    "rename",
    "fchmod",
    "fsync",
    "exchanged",
    "sync_all",
)
LOOKING = ("read", "stat", "lstat", "fstat", "listdir", "scandir", "io.open")
RENAMES = ("rename", "exchanged")

Peril = Callable[[object], object]
"""What happens at a call; it is given the call's first argument."""


@dataclass(slots=True)
class Calls:
    """Counts calls; `at` the call of this number `peril` happens, before it or `after` it. -1: nothing happens."""

    names: tuple[str, ...]
    at: int = -1
    peril: Peril = lambda _first: None
    after: bool = False
    seen: list[str] = field(default_factory=list)

    def install(self) -> None:
        """From now on the calls of this process are counted."""
        for name in self.names:
            owner, attribute = _place(name)
            setattr(owner, attribute, self._counted(name, getattr(owner, attribute)))
            if name == "io.open":
                builtins.open = io.open  # the same function

    def _counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: object, **more: object) -> object:
            number = len(self.seen)
            self.seen.append(name)
            if number == self.at and not self.after:
                self.peril(given[0])
            made = call(*given, **more)
            if number == self.at and self.after:
                self.peril(given[0])
            return made

        return counted


def _place(name: str) -> tuple[Any, str]:
    if name == "exchanged":
        return renameat2, name
    if name == "sync_all":
        return durable, name
    return (io, "open") if name == "io.open" else (os, name)


def failing(number: int) -> Peril:
    """The system says no, and says of which file where it was given a name, as it does in earnest."""

    def fail(first: object) -> None:
        if isinstance(first, str | os.PathLike):
            raise OSError(number, os.strerror(number), os.fspath(first))
        raise OSError(number, os.strerror(number))

    return fail


def killed(_first: object) -> None:
    """The process is no more, from one moment to the next."""
    os.kill(os.getpid(), signal.SIGKILL)
