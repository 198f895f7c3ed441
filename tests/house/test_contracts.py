"""The floors of the house, as `pyproject.toml` states them."""

import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT


def test_every_contract_is_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
