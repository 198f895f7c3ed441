"""Each known drift, planted into the rules, is found by the tests that stand beside them."""

import json
import os
import subprocess
import sys

import pytest

from tests.house.tree import ROOT
from tests.mutants.drift import Drift
from tests.mutants.drifts import DRIFTS
from tests.mutants.patching import FAULT

WANTED = {f"D{n}" for n in (*range(1, 12), 14, 17, 18, 19, 21, 22, 23, 24)}
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


def test_every_drift_that_rules_can_show_is_planted() -> None:
    assert {drift.id for drift in DRIFTS} == WANTED


def test_without_a_fault_these_tests_pass() -> None:
    tests = tuple(sorted({test for drift in DRIFTS for test in drift.tests}))
    code, said = outcome(tests)
    assert code == FINE, said


@pytest.mark.parametrize("drift", DRIFTS, ids=str)
def test_a_planted_drift_is_found(drift: Drift) -> None:
    code, said = outcome(drift.tests, {"module": drift.module, "old": drift.old, "new": drift.new})
    assert code == FAILED, said
    assert "ImportError" not in said, said
