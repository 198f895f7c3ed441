"""A build pays nothing for bookings: none of their modules is loaded."""

import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT

ROOMS = ("booking", "bookings", "model.bookings", "read.bookings")


def loaded(*arguments: str) -> set[str]:
    """The modules of ours that a command loads."""
    command = (sys.executable, "-X", "importtime", "-m", "helpgen", *arguments)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    names = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    return {name.removeprefix("helpgen.") for name in names if name.startswith("helpgen.")}


def of_bookings(modules: set[str]) -> set[str]:
    """Those that belong to one of the rooms."""
    return {name for name in modules if f"{name}.".startswith(tuple(f"{room}." for room in ROOMS))}


def test_a_build_loads_no_module_of_bookings(tmp_path: Path) -> None:
    modules = loaded(
        "build", "--no-cache", "--tenant", "maple-street-therapy", "--out", str(tmp_path)
    )
    assert "pipeline.build" in modules
    assert of_bookings(modules) == set()


def test_looking_for_faults_does() -> None:
    assert "bookings.faults" in of_bookings(loaded("lint"))
