"""The command in a forked process: it begins in a moment, may be killed, and takes what was done to it along."""

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

import helpgen.publish.durable
import helpgen.publish.renameat2  # noqa: F401  whoever forks finds all that a build loads late
from helpgen.__main__ import terminate
from helpgen.cli.main import run
from tests.ready_themes import ready_themes, take_ready_themes


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended: its exit code, or a signal's number below zero; and what it said, on both streams."""

    code: int
    said: str

    def is_plain(self) -> bool:
        """Whether somebody can act on what was said: a place is named, and nothing is called our fault."""
        lines = [line for line in self.said.splitlines() if line]
        return (
            any("/" in line or " FS707 " in line or "worker process" in line for line in lines)
            and "Traceback" not in self.said
            and "internal fault" not in self.said
        )


@dataclass(frozen=True, slots=True)
class Running:
    """A command that has begun."""

    pid: int
    said: Path

    def ended(self) -> Outcome:
        """What came of it."""
        _, status = os.waitpid(self.pid, 0)
        text = self.said.read_text(encoding="utf-8", errors="replace")
        self.said.unlink()
        return Outcome(os.waitstatus_to_exitcode(status), text)


def warm(arguments: Sequence[str]) -> None:
    """A build in this process, for all that children need not load, nor prepare, again.

    A theme takes most of a small build, and preparing it asks nothing of the system.
    """
    with ready_themes(), redirect_stdout(StringIO()):
        assert run(list(arguments)) == 0


def begun(
    arguments: Sequence[str],
    peril: Callable[[], object] = lambda: None,
    afterwards: Callable[[], object] = lambda: None,
) -> Running:
    """The command line has begun in a process of its own; `peril` is called there first, `afterwards` last."""
    handle, name = tempfile.mkstemp(prefix="said-")
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as said:
                sys.stdout = sys.stderr = said
                signal.signal(signal.SIGTERM, terminate)
                take_ready_themes(pytest.MonkeyPatch())  # nobody undoes it
                peril()
                try:
                    code = run(list(arguments))
                except SystemExit as end:
                    code = int(str(end.code))
                afterwards()
        finally:
            os._exit(code)
    os.close(handle)
    return Running(pid, Path(name))


def built(
    arguments: Sequence[str],
    peril: Callable[[], object] = lambda: None,
    afterwards: Callable[[], object] = lambda: None,
) -> Outcome:
    """What came of the command."""
    return begun(arguments, peril, afterwards).ended()
