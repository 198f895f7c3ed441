"""The program `helpgen`: a termination request is honored, and the exit code is the answer."""

import gc
import os
import signal
import sys
from contextlib import suppress
from io import TextIOWrapper
from types import FrameType
from typing import NoReturn

from helpgen.cli.exits import TERMINATED
from helpgen.cli.main import run

_COLLECTED_AFTER = 50_000
"""New objects between two looks for cycles. A build makes millions of values and hardly a cycle: 700 is too often."""


def terminate(_number: int, _frame: FrameType | None) -> None:
    """Unwind like any other exit, so that whoever staged something takes it away."""
    sys.exit(TERMINATED)


def main() -> int:
    """Run one command; the exit code."""
    signal.signal(signal.SIGTERM, terminate)
    gc.set_threshold(_COLLECTED_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a narrow terminal is no reason to stop
    return run(sys.argv[1:])


def program() -> NoReturn:
    """The command's exit code, and nothing taken apart: the system frees memory faster than the interpreter does."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a closed pipe has been told already
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    program()
