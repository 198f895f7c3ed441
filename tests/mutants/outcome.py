"""What pytest says of some tests with a fault planted, or without."""

import json
import os
import subprocess
import sys

from tests.house.tree import ROOT
from tests.mutants.patching import FAULT

FAILED, FINE = 1, 0


def outcome(tests: tuple[str, ...], fault: dict[str, str] | None = None) -> tuple[int, str]:
    """Pytest's exit code and output for these tests, with a fault planted or without."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")
    }
    if fault is not None:
        environment[FAULT] = json.dumps(fault)
    command = [
        *(sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"),
        *(
            "--disable-plugin-autoload",
            "--noconftest",
        ),  # takes half of the time, and misses nothing
        *("-p", "tests.mutants.patching", *tests),
    ]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr
