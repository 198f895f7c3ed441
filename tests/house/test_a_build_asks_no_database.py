"""What profiles in files do not need is not loaded; what is not installed is said in one line."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.source_project import RowProject

WITHOUT = """
import sys
from importlib.abc import MetaPathFinder

class Missing(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"sqlalchemy", "psycopg"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
from helpgen.cli.main import run
sys.exit(run(sys.argv[1:]))
"""
LOADED = """
import sys
from helpgen.cli.main import run
code = run(sys.argv[1:])
print(code, any(name.partition(".")[0] in {"sqlalchemy", "psycopg", "sqlite3"} for name in sys.modules))
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RowProject:
    made = RowProject(tmp_path / "p", monkeypatch)
    made.add(1, "ann")
    return made


def child(program: str, *words: str) -> "subprocess.CompletedProcess[str]":
    command = (sys.executable, "-c", program, *words)
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_and_a_build_of_files_load_no_database(project: RowProject) -> None:
    assert child(LOADED, "--help").stdout.splitlines()[-1] == "0 False"
    assert child(LOADED, "build", str(project.root)).stdout.splitlines()[-1] == "0 True"
    project.write("helpgen.yaml", "title: Help\n")
    project.profile("ann")
    assert child(LOADED, "build", str(project.root)).stdout.splitlines()[-1] == "0 False"
    project.write("helpgen.yaml", "title: Help\nprofiles: {source: profiles/all.csv}\n")
    project.write("profiles/all.csv", "id,name\nann,Ann\n")
    assert child(LOADED, "build", str(project.root)).stdout.splitlines()[-1] == "0 False"


@pytest.mark.parametrize("command", [("build",), ("lint",), ("profiles", "export")])
def test_without_the_extra_each_command_says_what_to_install(
    project: RowProject, command: tuple[str, ...]
) -> None:
    done = child(WITHOUT, *command, str(project.root))
    assert (done.returncode, done.stdout) == (2, "")
    line = "helpgen: profiles.source is sql, and SQLAlchemy is not installed (pip install 'helpgen[sql]')\n"
    assert done.stderr == line
