"""What comes with helpgen is read whole, or a fault is named: no part of a theme is left out quietly."""

import os
from pathlib import Path
from typing import Any

import pytest

from helpgen.cli.main import run
from helpgen.model.package_data import package_data
from helpgen.read.disk.packaged import packaged

THEME = package_data("themes") / "default"
Said = pytest.CaptureFixture[str]


def test_every_file_is_there_by_its_path() -> None:
    files = dict(packaged(THEME))
    assert files["article.html"] == (THEME / "article.html").read_bytes()
    assert "assets/site.js" in files


def test_a_folder_that_cannot_be_looked_into_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Said
) -> None:
    run(["init", str(tmp_path / "demo")])
    assets, real = THEME / "assets", os.scandir

    def scandir(path: Any) -> Any:
        if str(path) == str(assets):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert run(["build", str(tmp_path / "demo")]) == 3
    assert f"{assets}: Permission denied" in capsys.readouterr().err
    assert not (tmp_path / "demo" / "site").exists()


def test_a_file_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(OSError, match="Input/output error") as caught:
        list(packaged(THEME))
    assert str(caught.value.filename).startswith(str(THEME))
