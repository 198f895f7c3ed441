"""Whatever packages lie beside helpgen, the command takes the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import Project

PLUGIN = "raise SystemExit('a plugin was loaded')\n"
LOADED = """
import sys
from helpgen.__main__ import main
sys.argv = ["helpgen", *sys.argv[1:]]
code = main()
print(code, "importlib.metadata" in sys.modules)
"""


@pytest.fixture
def beside(tmp_path: Path) -> dict[str, str]:
    """The environment of a process that finds a package with a plugin of pydantic."""
    packages = tmp_path / "packages"
    told = packages / "meddler-1.0.dist-info"
    told.mkdir(parents=True)
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: meddler\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text("[pydantic]\nmeddler = meddler:plugin\n")
    (packages / "meddler.py").write_text(PLUGIN)
    path = os.pathsep.join([str(packages), *sys.path])
    return {**os.environ, "PYTHONPATH": path}


def ended(arguments: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_a_build_looks_for_no_plugin_of_pydantic(tmp_path: Path, beside: dict[str, str]) -> None:
    project = Project(tmp_path / "project")
    project.article("portal/booking", "## Steps\n")
    project.profile("ann")
    done = ended(
        ["-c", LOADED, "build", str(project.root), "--out", str(project.out), "--no-cache"], beside
    )
    assert done.stdout.splitlines()[-1:] == ["0 False"], done.stderr


def test_a_program_that_imports_helpgen_has_its_plugins(beside: dict[str, str]) -> None:
    done = ended(["-c", "from helpgen.model.options import Limits; Limits()"], beside)
    assert "a plugin was loaded" in done.stderr
