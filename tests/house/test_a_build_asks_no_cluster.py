"""A build on one machine loads nothing of a cluster; what is not installed is said in one line."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import Project

THEIRS = {"dask", "distributed", "tornado", "cryptography"}
LOADED = f"""
import sys
from helpgen.cli.main import run
code = run(sys.argv[1:])
theirs = {{name.partition(".")[0] for name in sys.modules}} & {THEIRS!r}
print(code, sorted(theirs), any(name.startswith("helpgen.pipeline.cluster") for name in sys.modules))
"""
WITHOUT = """
import sys
from importlib.abc import MetaPathFinder

class Missing(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"dask", "distributed"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
from helpgen.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/booking", "## Steps\n\nHow.\n")
    made.profile("ann")
    return made


def child(program: str, *words: str) -> "subprocess.CompletedProcess[str]":
    command = (sys.executable, "-c", program, *words)
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_and_a_build_load_nothing_of_it(project: Project) -> None:
    assert child(LOADED, "--help").stdout.splitlines()[-1] == "0 [] False"
    assert child(LOADED, "build", "--help").stdout.splitlines()[-1] == "0 [] False"
    assert child(LOADED, "build", str(project.root)).stdout.splitlines()[-1] == "0 [] False"


def test_where_nothing_changed_no_cluster_is_asked_for(project: Project) -> None:
    child(LOADED, "build", str(project.root))
    again = child(LOADED, "build", str(project.root), "--executor", "dask")
    assert again.stdout.splitlines()[-1] == "0 [] False"


@pytest.mark.parametrize("more", [(), ("--scheduler", "tcp://127.0.0.1:1")])
def test_without_the_extra_one_line_says_what_to_install(
    project: Project, more: tuple[str, ...]
) -> None:
    done = child(WITHOUT, "build", str(project.root), "--executor", "dask", *more)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        'helpgen: --executor dask: this needs helpgen\'s extra `dask` (pip install "helpgen[dask]")\n'
    )
    assert not project.out.exists()


def test_settings_of_dask_that_cannot_be_read_are_named_and_nothing_is_built(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "dask.yaml"
    settings.write_text("distributed: [left open\n")
    monkeypatch.setenv("DASK_CONFIG", str(settings))
    done = child(LOADED, "build", str(project.root), "--executor", "dask")
    assert done.stdout.startswith("2 ")
    assert f"'{settings}' is malformed (mend the file)" in done.stderr
    assert not project.out.exists()
