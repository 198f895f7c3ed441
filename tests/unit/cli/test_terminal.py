"""What only a terminal gets: the line of the source with a mark below the place of a finding."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.starter_project import broken

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def at_a_terminal(*words: str) -> str:
    """What a command shows on a terminal of 100 columns, less its colors."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    environment.pop("NO_COLOR", None)
    started = subprocess.Popen(
        [sys.executable, "-m", "helpgen", *words], stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:
        pass  # so the system says that nobody writes any more
    os.close(ours)
    started.wait(timeout=60)
    return ESCAPES.sub("", shown.decode()).replace("\r\n", "\n")


@pytest.mark.parametrize("command", ["lint", "build"])
def test_the_line_stands_below_the_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    project = broken(tmp_path / "demo", capsys)
    shown = at_a_terminal(command, str(project)).split("\n")
    place = next(at for at, line in enumerate(shown) if "broken.md:10:" in line)
    assert shown[place + 1 : place + 3] == [
        "    10 | See [that](/help/booking/nowhere).",
        "       |            ^",
    ]
