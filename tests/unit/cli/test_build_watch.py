"""`helpgen build --watch`, as a process: one line for each build, until somebody ends it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.project import CATALOG, Project

pytestmark = pytest.mark.row("B51")

REPO = Path(__file__).parents[3]
STEPS = "## Steps\n\nGo.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/booking", STEPS)
    made.profile("ann")
    made.profile("bob")
    made.out = made.root / "site"
    return made


@contextmanager
def watching(project: Project, *more: str) -> Iterator["subprocess.Popen[str]"]:
    """The command, which has said its first line."""
    command = [sys.executable, "-m", "helpgen", "build", str(project.root), "--watch", *more]
    with subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(REPO)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert line(process).startswith("watching (Ctrl-C stops it): made ann, bob anew; ")
            yield process
        finally:
            process.kill()


def save(project: Project, path: str, text: str) -> None:
    """A file that is there all at once, as editors save one."""
    project.write("new", text).rename(project.root / path)


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def ended(process: "subprocess.Popen[str]", number: int) -> tuple[int, str, str]:
    """Exit code, and what was said after a signal on both streams."""
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_each_change_is_one_line_that_says_what_it_was_and_what_was_made(project: Project) -> None:
    with watching(project) as process:
        save(project, "profiles/ann.yaml", "id: ann\nname: Ann's\n")
        assert line(process).startswith("profiles/ann.yaml changed: made ann")
        assert "Ann's" in project.page("ann", "index.html").replace("&#39;", "'")
        save(project, "profiles/cat.yaml", "id: cat\nname: Cat\n")
        assert line(process).startswith("profiles/cat.yaml is new: made ")
        assert project.page("cat", "index.html")
        (project.root / "profiles/bob.yaml").unlink()
        assert line(process).startswith("profiles/bob.yaml is gone: nothing was made anew; ")
        code, out, err = ended(process, signal.SIGINT)
    assert (code, out) == (130, "")
    assert err.endswith("helpgen: interrupted\n")
    assert "the folder bob belongs to no profile any more" in err


def test_after_an_error_the_last_good_site_stands_and_the_next_change_is_built(
    project: Project,
) -> None:
    with watching(project) as process:
        before = project.tree()
        save(project, "catalog.yaml", "roles: [\n")
        assert line(process) == (
            "catalog.yaml changed: nothing was published; what stands there is as it was\n"
        )
        assert project.tree() == before
        save(project, "profiles/cat.yaml", "id: cat\nname: Cat\n")
        assert line(process).startswith("profiles/cat.yaml is new: nothing was published; ")
        save(project, "catalog.yaml", CATALOG)
        assert line(process).startswith("catalog.yaml changed: made cat anew; ")
        code, _, err = ended(process, signal.SIGTERM)
    assert code == 143
    assert "catalog.yaml:1" in err
    assert "Traceback" not in err


def test_where_the_first_build_is_wrong_usage_nothing_is_watched(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", str(project.root), "--watch", "--tenant", "nobody"]) == 2
    assert "there is no tenant nobody" in capsys.readouterr().err
