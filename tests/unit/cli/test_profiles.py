import json
from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.source_project import OPTIONS, VARIABLE, RowProject, stamp

Said = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RowProject:
    made = RowProject(tmp_path / "p", monkeypatch)
    made.add(1, "ann", display_name="Ann & Söhne", lead=36)
    made.add(2, "bob", lead=999)
    return made


def test_check_names_the_row_and_reads_no_article(project: RowProject, capsys: Said) -> None:
    project.write("content/help/portal/welcome.md", "torn")
    assert run(["profiles", "check", str(project.root)]) == 1
    out = capsys.readouterr().out
    assert "organizations row 2, column lead PR414 `features.leadHours` cannot be 999" in out
    project.change(2, 9, lead=9)
    assert run(["profiles", "check", str(project.root)]) == 0
    assert capsys.readouterr().out == "nothing found in 2 tenants\n"


def test_check_speaks_every_format(project: RowProject, capsys: Said) -> None:
    assert run(["profiles", "check", str(project.root), "--format", "json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert found["path"] == "organizations row 2, column lead"


def test_list_names_everybody_and_tells_who_is_held_back(project: RowProject, capsys: Said) -> None:
    assert run(["profiles", "list", str(project.root)]) == 1
    said = capsys.readouterr()
    assert said.out == "ann\tAnn & Söhne\n"
    assert "bob was left out" in said.err


def test_what_is_exported_gives_the_same_sites(project: RowProject, capsys: Said) -> None:
    project.change(2, 9, lead=9)
    project.build()
    before = project.tree()
    assert run(["profiles", "export", str(project.root)]) == 0
    lines = capsys.readouterr().out
    assert json.loads(lines.splitlines()[0])["name"] == "Ann & Söhne"
    project.write("profiles/all.jsonl", lines)
    project.write("helpgen.yaml", "title: Help\nprofiles: {source: profiles/all.jsonl}\n")
    project.out = project.root.parent / "again"
    assert project.build().exit_code == 0
    assert project.tree() == before
    assert run(["profiles", "export", str(project.root)]) == 0
    assert capsys.readouterr().out == lines


def test_files_are_exported_too_and_bad_ones_told(project: RowProject, capsys: Said) -> None:
    project.write("helpgen.yaml", "title: Help\n")
    project.profile("cleo", "features: {leadHours: 7}\n")
    project.profile("dan", "features: {leadHours: x}\n")
    assert run(["profiles", "export", str(project.root)]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out) == {"id": "cleo", "name": "Cleo", "features": {"leadHours": 7}}
    assert "profiles/dan.yaml:3:23 PR414" in said.err
    assert run(["profiles", "export", str(project.root), "--tenant", "cleo"]) == 0


def test_a_build_prints_its_token_and_names_the_row_that_it_held_back(
    project: RowProject, capsys: Said
) -> None:
    assert run(["build", str(project.root)]) == 4
    said = capsys.readouterr()
    assert said.out.endswith(f"next time: helpgen build --changed-since {stamp(8)}\n")
    assert "organizations row 2, column lead PR414" in said.err
    assert "bob was held back" in said.err
    assert run(["build", str(project.root), "--changed-since", stamp(8)]) == 4


def test_tenants_are_named_or_found_and_not_both(project: RowProject, capsys: Said) -> None:
    wrong = ["build", str(project.root), "--changed-since", "last", "--tenant", "ann"]
    assert run(wrong) == 2
    assert "finds the tenants by itself" in capsys.readouterr().err


ADDRESS = "postgresql://ann:s3cret@127.0.0.1:1/secret"


@pytest.mark.parametrize(
    ("command", "address", "code", "says"),
    [
        *[
            (command, ADDRESS, 3, "the database failed while it was opened")
            for command in ("lint", "verify", "profiles check", "profiles list", "profiles export")
        ],
        ("build", "", 2, f"the variable {VARIABLE}"),
        ("build", "s3cret", 2, "address cannot be read"),
        ("build", "postgresql+none://ann:s3cret@db.secret.example/x", 2, "cannot be read"),
        ("build", "postgresql+pg8000://ann:s3cret@db.secret.example/x", 2, "is not installed"),
        ("build", "oracle://ann:s3cret@db.secret.example/x", 2, "readable in one look"),
        ("build", "nothing://ann:s3cret@db.secret.example/x", 2, "readable in one look"),
        ("build", "sqlite:////nowhere/s3cret.db", 3, "the database failed while it was opened"),
        ("build", ADDRESS, 3, "the database failed while it was opened"),
    ],
)
def test_a_database_that_cannot_be_asked_is_one_line_without_its_address(  # noqa: PLR0913,PLR0917  a table's cells
    project: RowProject,
    capsys: Said,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    address: str,
    code: int,
    says: str,
) -> None:
    monkeypatch.setenv(VARIABLE, address)
    for debug in ("", "1"):
        monkeypatch.setenv("HELPGEN_DEBUG", debug)
        assert run([*command.split(), str(project.root)]) == code
        said = capsys.readouterr()
        told = said.out + said.err
        assert says in told
        assert len(told.splitlines()) == 1 or debug
        for secret in ("s3cret", "ann:", "secret.example", "127.0.0.1"):
            assert secret not in told


def test_a_file_that_is_no_database_is_one_line(project: RowProject, capsys: Said) -> None:
    project.database.write_bytes(b"no database at all" * 100)
    assert run(["build", str(project.root)]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_reading_makes_no_database(
    project: RowProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, f"sqlite:///{tmp_path}/new.db")
    assert run(["build", str(project.root)]) == 3
    assert not (tmp_path / "new.db").exists()


def test_a_build_of_a_table_without_versions_prints_no_token(
    project: RowProject, capsys: Said
) -> None:
    project.write("helpgen.yaml", OPTIONS.replace("  version: updated_at\n", ""))
    assert run(["build", str(project.root)]) == 4
    assert "next time" not in capsys.readouterr().out
