from pathlib import Path

import pytest

from helpgen.cli.main import run

NAMES = ["article", "catalog", "options", "practice", "profile", "scenario"]


def test_every_schema_is_written_and_then_up_to_date(tmp_path: Path) -> None:
    assert run(["schema", str(tmp_path)]) == 0
    written = sorted(file.name for file in (tmp_path / "schemas").iterdir())
    assert written == sorted(f"{name}.schema.json" for name in (*NAMES, "booking-engine"))
    assert run(["schema", str(tmp_path), "--check"]) == 0


def test_a_schema_that_differs_is_named_and_not_mended_by_a_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["schema", str(tmp_path)])
    (tmp_path / "schemas" / "profile.schema.json").write_text("{}")
    assert run(["schema", str(tmp_path), "--check"]) == 1
    assert "schemas/profile.schema.json" in capsys.readouterr().err
    assert (tmp_path / "schemas" / "profile.schema.json").read_text() == "{}"


def test_a_missing_schema_fails_the_check(tmp_path: Path) -> None:
    assert run(["schema", str(tmp_path), "--check"]) == 1


def test_one_schema_can_be_printed_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema", str(tmp_path), "--print", "article"]) == 0
    assert '"audienceRoles"' in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
