"""What is not there is a slip; what cannot be looked at is a fault of the machine, and named."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from helpgen.cli.main import run

Said = pytest.CaptureFixture[str]


@pytest.fixture(name="sealed")
def _sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A path that nobody may look at: tests may run as root, whom no mode keeps out."""
    sealed = tmp_path / "sealed"
    real = os.stat

    def stat(path: Any, *args: Any, **options: Any) -> os.stat_result:
        if str(path).startswith(str(sealed)):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *args, **options)

    monkeypatch.setattr(os, "stat", stat)
    return sealed


def test_a_project_that_is_not_there_is_wrong_usage(tmp_path: Path, capsys: Said) -> None:
    assert run(["lint", str(tmp_path / "gone")]) == 2
    assert "gone' does not exist" in capsys.readouterr().err


def test_a_project_that_is_a_file_is_wrong_usage(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "file").touch()
    assert run(["build", str(tmp_path / "file")]) == 2
    assert "is no folder" in capsys.readouterr().err
    assert run(["build", str(tmp_path / "file" / "below")]) == 2


def test_a_story_that_is_a_folder_is_wrong_usage(tmp_path: Path, capsys: Said) -> None:
    assert run(["booking", "replay", str(tmp_path), str(tmp_path)]) == 2
    assert "is no file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "line",
    [
        ("lint", "{sealed}"),
        ("build", "{sealed}"),
        ("schema", "{sealed}"),
        ("new", "/help/a/b", "{sealed}"),
        ("init", "{sealed}"),
        ("booking", "replay", "{sealed}", "."),
    ],
    ids=" ".join,
)
def test_a_path_that_cannot_be_looked_at_is_a_fault_that_names_it(
    sealed: Path, capsys: Said, line: tuple[str, ...]
) -> None:
    assert run([word.format(sealed=sealed) for word in line]) == 3
    assert f"{sealed}: Permission denied" in capsys.readouterr().err


def test_so_is_a_folder_above_that_cannot_be_looked_at(
    tmp_path: Path, sealed: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed.mkdir()
    monkeypatch.setattr(Path, "cwd", lambda: sealed / "project")
    assert run(["lint"]) == 3
    assert f"{sealed / 'project' / 'helpgen.yaml'}: Permission denied" in capsys.readouterr().err
    assert tmp_path.is_dir()
