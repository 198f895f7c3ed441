"""What builds keep is told, removed, and left alone where nobody wants it."""

from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.project import Project

Said = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/booking", "## Steps\n")
    made.profile("ann")
    return made


def said(capsys: Said, *arguments: str) -> str:
    """What a command says that ends well."""
    capsys.readouterr()
    assert run(arguments) == 0
    return capsys.readouterr().out


def built(project: Project, capsys: Said, *options: str) -> str:
    return said(capsys, "build", str(project.root), "--out", str(project.out), *options)


def test_info_says_where_and_how_large(project: Project, capsys: Said) -> None:
    folder = project.root / ".helpgen/cache"
    asked = ("cache", "info", str(project.root))
    assert said(capsys, *asked) == f"{folder}: 0 entries, 0.0 MiB of 512\n"
    built(project, capsys)
    assert said(capsys, *asked).startswith(f"{folder}: 7 entries, ")


def test_prune_leaves_what_may_stay_and_removes_the_rest(project: Project, capsys: Said) -> None:
    built(project, capsys)
    root = str(project.root)
    assert said(capsys, "cache", "prune", root) == "0 entries removed, 0.0 MiB\n"
    assert said(capsys, "cache", "prune", root, "--to", "0").startswith("7 entries removed, ")
    assert "0 entries" in said(capsys, "cache", "info", root)


def test_another_folder_can_be_named(project: Project, capsys: Said, tmp_path: Path) -> None:
    built(project, capsys, "--cache", str(tmp_path / "kept"))
    assert not (project.root / ".helpgen").exists()
    assert "7 entries" in said(
        capsys, "cache", "info", str(project.root), "--cache", str(tmp_path / "kept")
    )


def test_without_a_cache_nothing_is_kept_and_everything_is_made(
    project: Project, capsys: Said
) -> None:
    for _ in range(2):
        assert "1 page, 1 distinct" in built(project, capsys, "--no-cache")
    assert not (project.root / ".helpgen").exists()


def test_a_second_build_says_that_nothing_was_made_and_why(project: Project, capsys: Said) -> None:
    assert "1 page, 1 distinct" in built(project, capsys)
    told = built(project, capsys, "--explain")
    assert "nothing was made anew" in told
    assert "1 page, unchanged" in told


def test_a_new_folder_gets_the_site_as_it_was_kept(
    project: Project, capsys: Said, tmp_path: Path
) -> None:
    built(project, capsys)
    project.out = tmp_path / "elsewhere"
    told = built(project, capsys, "--explain")
    assert "1 published as they were kept" in told
    assert "1 page, as they were kept" in told


@pytest.mark.row("B43")
def test_a_damaged_entry_is_told_and_costs_no_exit_code(project: Project, capsys: Said) -> None:
    built(project, capsys)
    before = project.tree()
    for path in (project.root / ".helpgen/cache").rglob("*"):
        if path.is_file() and path.name != ".gitignore":
            path.write_bytes(path.read_bytes()[:-1])
    (project.out / "ann/index.html").unlink()
    arguments = ("build", str(project.root), "--out", str(project.out))
    assert run(arguments) == 0
    assert "an entry of the cache was dropped" in capsys.readouterr().err
    assert project.tree() == before


def test_a_cache_that_cannot_be_written_is_told_and_costs_no_exit_code(
    project: Project, capsys: Said, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    arguments = ("build", str(project.root), "--out", str(project.out))
    assert run((*arguments, "--cache", str(tmp_path / "file/kept"))) == 0
    assert "the cache keeps nothing" in capsys.readouterr().err
