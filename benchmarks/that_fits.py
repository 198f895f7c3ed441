"""As many organizations with our own content as there is room for where the trees lie."""

import json
import shutil
import subprocess
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.corpus.our_project import with_organizations

MANY, QUICK = 10_000, 1_000
POLICIES = 40
"""Sets of settings that they have between them."""


def that_fits(bench: Bench, trees: int) -> tuple[Path, int]:
    """The project, and how many organizations it has; a plan says how large their sites are, `trees` of them at a time.

    What would not fit is not tried: half as many are, and so on.
    """
    many = QUICK if bench.quick else MANY
    while True:
        project = bench.folder / f"ours-{many}"
        if not project.exists():
            with_organizations(project, POLICIES, many)
        planned = json.loads(
            subprocess.run(
                [*bench.helpgen, "build", str(project), "--plan-json"],
                check=True,
                capture_output=True,
            ).stdout
        )
        if trees * planned["bytes"]["high"] < shutil.disk_usage(bench.folder).free:
            return project, many
        many //= 2
