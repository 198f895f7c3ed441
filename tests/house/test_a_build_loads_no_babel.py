"""What organizations who read English do not need is not loaded: CLDR takes longer than a small build."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import Project

LOADED = """
import sys
from helpgen.cli.main import run
code = run(["build", sys.argv[1], "--out", sys.argv[2]])
print(code, any(name.partition(".")[0] == "babel" for name in sys.modules))
"""


def built(project: Project) -> str:
    command = (sys.executable, "-c", LOADED, str(project.root), str(project.out))
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


@pytest.mark.parametrize(("locale", "is_loaded"), [("en-GB", False), ("de", True)])
def test_a_build_in_english_loads_no_babel(tmp_path: Path, locale: str, is_loaded: bool) -> None:
    project = Project(tmp_path / "project")
    project.article("portal/booking", "## Steps\n", more="updated: 2026-11-20\n")
    project.profile("ann", f"locale: {locale}\n")
    assert built(project) == f"0 {is_loaded}"
