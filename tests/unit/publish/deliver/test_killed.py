"""Publishing to a folder, killed or failing at every call that writes: each site is old or new, then new."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.unit.publish.deliver.conftest import Built
from tests.unit.publish.deliver.sites import A1, A2, B1


@pytest.mark.long
def test_at_every_call_a_site_is_old_or_new_and_the_next_run_needs_no_hand(
    built: Built, out: Path, tmp_path: Path
) -> None:
    built(a=A1, b=B1)
    shutil.copytree(out, tmp_path / "old")
    built(a=A2, b={"index.html": b"anew"})
    shutil.copytree(out, tmp_path / "new")
    done = subprocess.run(
        [sys.executable, "-m", "tests.perils.killed_deliveries", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["faults"] == []
    assert told["ends"]["killed, -9"] > 150
    assert told["ends"]["failing, 7"] > 50
