"""The program `helpgen`: a termination request is honored, and the exit code is the answer."""

import gc
import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import NoReturn

from helpgen.cli.exits import INTERRUPTED, TERMINATED
from helpgen.cli.plugins import refuse_plugins
from helpgen.cli.streams import named

_COLLECTED_AFTER = 250_000
"""New objects between two looks for cycles. A build makes millions of values and hardly a cycle: 700 is too often.

One look takes some 20 ms; a build that never looks needs no more memory.
"""


def terminate(_number: int, _frame: FrameType | None) -> None:
    """Unwind like any other exit, so that whoever staged something takes it away."""
    sys.exit(TERMINATED)


def main() -> int:
    """Run one command; the exit code."""
    signal.signal(signal.SIGTERM, terminate)
    gc.set_threshold(_COLLECTED_AFTER)
    refuse_plugins()
    open_streams()
    sys.stdout = named(sys.stdout, "standard output")
    sys.stderr = named(sys.stderr, "standard error")
    from helpgen.cli.main import run  # noqa: PLC0415  whoever interrupts while it is loaded sees no traceback

    return run(sys.argv[1:])


def open_streams() -> None:
    """A standard stream that was closed leads nowhere, so that no file that is opened takes its number."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            opened = os.open(os.devnull, os.O_RDWR)  # the lowest number that is free: this one
            setattr(sys, name, open(opened, "r" if number == 0 else "w", closefd=False))  # noqa: SIM115  it stays open


def program() -> NoReturn:
    """The command's exit code, and nothing taken apart: the system frees memory faster than the interpreter does."""
    try:
        code = main()
    except KeyboardInterrupt:
        code = INTERRUPTED
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a closed pipe has been told already
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    program()
