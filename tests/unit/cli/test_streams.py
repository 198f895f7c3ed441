"""A standard stream that is closed or full: the work is done, and what failed is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.starter_project import started

pytestmark = [
    pytest.mark.row("B55"),
    pytest.mark.skipif(
        not Path("/dev/full").exists(), reason="a device that is always full is Linux's"
    ),
]
PAGE = "site/harbor-clinic/index.html"


def _run(command: str, project: Path) -> tuple[int, str, str]:
    """What the command ended with and said, run by a shell in the project; `helpgen` stands for ours."""
    helpgen = f"{sys.executable} -m helpgen"
    code = f"cd {project} && {command.replace('helpgen', helpgen, 1)}"
    done = subprocess.run(["sh", "-c", code], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    return started(tmp_path / "demo", capsys)


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_a_build_whose_streams_are_closed_publishes_all_the_same(
    project: Path, closed: str
) -> None:
    code, _, told = _run(f"helpgen build {closed}", project)
    assert (code, told) == (0, "")
    assert (project / PAGE).is_file()


def test_an_engine_that_nobody_asks_anything_ends_well(project: Path) -> None:
    assert _run("helpgen booking engine <&-", project) == (0, "", "")


def test_a_full_standard_output_is_named(project: Path) -> None:
    code, _, told = _run("helpgen build >/dev/full", project)
    assert (code, told) == (3, "helpgen: standard output: No space left on device\n")


def test_where_nothing_can_be_said_any_more_the_exit_code_says_it(project: Path) -> None:
    assert _run("helpgen build >/dev/full 2>/dev/full", project)[0] == 3


def test_a_working_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    code, _, told = _run("rmdir ../gone && helpgen build", tmp_path / "gone")
    assert (code, told) == (3, "helpgen: the working folder: No such file or directory\n")


def test_a_traceback_is_not_offered_for_what_a_user_can_mend(project: Path) -> None:
    assert "HELPGEN_DEBUG" not in _run("helpgen build --out /dev/full/site", project)[2]


def test_whoever_interrupts_the_start_sees_no_traceback(project: Path) -> None:
    code = (
        "import signal, sys; from importlib.abc import MetaPathFinder\n"
        "class Interrupting(MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'click': signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "from helpgen.__main__ import program; program()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "build", str(project)], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
