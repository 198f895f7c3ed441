"""A preview that runs as somebody runs it: the command, its printed link, a stop by Ctrl-C."""

import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.project import Project

ROOT = Path(__file__).parents[2]


class Running(NamedTuple):
    """The link that was printed, without a slash at its end, and the process."""

    url: str
    process: "subprocess.Popen[str]"

    def stop(self) -> tuple[int, str]:
        """Ctrl-C; the exit code, and what was said on standard error."""
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said


class SavedProject(Project):
    """A project whose files are there all at once, as editors save them: whoever watches sees no half of one."""

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        return super().write("saving", text).rename(file)


@contextmanager
def previewed(project: Path, *options: str) -> Iterator[Running]:
    """`helpgen serve`, until the end of the block."""
    command = [sys.executable, "-m", "helpgen", "serve", str(project), *options]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"(http://127\.0\.0\.1:\d+)/", line)
        assert found, (line, process.stderr.read() if process.stderr else "")
        yield Running(found[1], process)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def until(holds: Callable[[], object], seconds: float = 60) -> None:
    """Ask again until it holds: another process is at work."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
