"""A build pays nothing for what publishes sites to a store, and `--help` neither."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

OURS, THEIRS = "helpgen.publish.deliver", "obstore"


def _loaded(*arguments: str) -> set[str]:
    """All modules that a command loads, whosever they are."""
    command = (sys.executable, "-X", "importtime", "-m", "helpgen", *arguments)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


def _of_delivering(modules: set[str]) -> set[str]:
    return {name for name in modules if name.startswith((OURS, THEIRS))}


@pytest.mark.parametrize("command", ["--help", "build"])
def test_nothing_of_it_is_loaded(command: str, tmp_path: Path) -> None:
    build = ("--no-cache", "--tenant", "maple-street-therapy", "--out", str(tmp_path / "out"))
    modules = _loaded(command, *(build if command == "build" else ()))
    assert "helpgen.cli.table" in modules
    assert _of_delivering(modules) == set()


def test_who_publishes_to_a_folder_needs_no_extra(tmp_path: Path) -> None:
    out, place = str(tmp_path / "out"), str(tmp_path / "place")
    _loaded("build", "--no-cache", "--tenant", "maple-street-therapy", "--out", out)
    modules = _loaded("publish", "--out", out, "--to", place)
    assert OURS in modules
    assert THEIRS not in modules
