import json
from pathlib import Path

import pytest

from helpgen.cli.main import run

ENGINES = ["booking-engine", "booking-answer", "engine-description", "verify"]
NAMES = [
    "article",
    "catalog",
    "options",
    "practice",
    "profile",
    "scenario",
    "searches",
    "snippet",
    "theme",
]


def test_every_schema_is_written_and_then_up_to_date(tmp_path: Path) -> None:
    assert run(["schema", str(tmp_path)]) == 0
    written = sorted(file.name for file in (tmp_path / "schemas").iterdir())
    assert written == sorted(f"{name}.schema.json" for name in (*NAMES, *ENGINES))
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


CATALOG = """\
roles: {admin: Administrator}
categories: [{slug: portal, title: Portal}]
"""


def test_in_a_project_the_schemas_know_its_catalog(tmp_path: Path) -> None:
    (tmp_path / "catalog.yaml").write_text(CATALOG)
    assert run(["schema", str(tmp_path)]) == 0
    fields = json.loads((tmp_path / "schemas/article.schema.json").read_text())["properties"]
    assert fields["category"]["enum"] == ["portal"]
    assert fields["audienceRoles"]["items"]["enum"] == ["admin"]
    assert run(["schema", str(tmp_path), "--check"]) == 0


def test_a_schema_is_stale_when_the_catalog_has_changed(tmp_path: Path) -> None:
    (tmp_path / "catalog.yaml").write_text(CATALOG)
    run(["schema", str(tmp_path)])
    (tmp_path / "catalog.yaml").write_text(CATALOG.replace("portal", "desk"))
    assert run(["schema", str(tmp_path), "--check"]) == 1
    assert run(["schema", str(tmp_path)]) == 0
    assert run(["schema", str(tmp_path), "--check"]) == 0


def test_one_that_is_printed_knows_the_catalog_unless_a_generic_one_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "catalog.yaml").write_text(CATALOG)
    run(["schema", str(tmp_path), "--print", "article"])
    own = capsys.readouterr().out
    run(["schema", str(tmp_path), "--print", "article", "--generic"])
    generic = capsys.readouterr().out
    assert ("Administrator" in own, "Administrator" in generic) == (True, False)


def test_errors_of_the_catalog_come_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "catalog.yaml").write_text("rolls: {}\n")
    assert run(["schema", str(tmp_path)]) == 1
    assert "catalog.yaml:1:1" in capsys.readouterr().err
    assert not (tmp_path / "schemas").exists()


@pytest.mark.parametrize("text", ["{}", "not json", '{"title": "Front matter of a help article"}'])
def test_a_file_that_helpgen_did_not_write_is_left_alone_and_so_are_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (tmp_path / "schemas").mkdir()
    file = tmp_path / "schemas" / "article.schema.json"
    file.write_text(text)
    assert run(["schema", str(tmp_path)]) == 2
    assert file.read_text() == text
    assert list(file.parent.iterdir()) == [file]
    err = capsys.readouterr().err
    assert "schemas/article.schema.json" in err
    assert "did not write" in err


def test_nothing_is_written_through_a_link(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    (tmp_path / "schemas").symlink_to(other)
    assert run(["schema", str(tmp_path)]) == 2
    assert list(other.iterdir()) == []


def test_a_schema_that_is_a_link_is_not_ours(tmp_path: Path) -> None:
    run(["schema", str(tmp_path)])
    file = tmp_path / "schemas" / "article.schema.json"
    elsewhere = file.rename(tmp_path / "mine.json")
    before = elsewhere.read_text()
    file.symlink_to(elsewhere)
    assert run(["schema", str(tmp_path), "--check"]) == 1
    assert run(["schema", str(tmp_path)]) == 2
    assert (file.is_symlink(), elsewhere.read_text()) == (True, before)


@pytest.mark.parametrize("line", [("schema",), ("schema", "--check")], ids=" ".join)
def test_a_schema_that_cannot_be_read_is_a_fault_that_names_it(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    line: tuple[str, ...],
) -> None:
    run(["schema", str(tmp_path)])

    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("helpgen.read.disk.files.os.read", refuse)
    assert run([*line, str(tmp_path)]) == 3
    err = capsys.readouterr().err
    assert f"{tmp_path}/schemas/article.schema.json: this cannot be read: permission denied" in err
