"""The program `helpgen`: a termination request is honored, and the exit code is the answer."""

import signal
import sys
from io import TextIOWrapper
from types import FrameType

from helpgen.cli.exits import TERMINATED
from helpgen.cli.main import run


def terminate(_number: int, _frame: FrameType | None) -> None:
    """Unwind like any other exit, so that whoever staged something takes it away."""
    sys.exit(TERMINATED)


def main() -> int:
    """Run one command; the exit code."""
    signal.signal(signal.SIGTERM, terminate)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a narrow terminal is no reason to stop
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
