from pathlib import Path

import pytest

from helpgen.cli.main import run


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.rglob("*") if file.is_file())


def test_a_new_folder_gets_articles_profiles_catalog_and_options(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path / "demo")]) == 0
    assert names(tmp_path / "demo") == [
        ".gitignore",
        "article.schema.json",
        "book-online.md",
        "booking-answer.schema.json",
        "booking-engine.schema.json",
        "catalog.schema.json",
        "catalog.yaml",
        "engine-description.schema.json",
        "harbor-clinic.yaml",
        "helpgen.yaml",
        "options.schema.json",
        "practice.schema.json",
        "profile.schema.json",
        "quiet-room.yaml",
        "scenario.schema.json",
        "searches.schema.json",
        "snippet.schema.json",
        "theme.schema.json",
        "verify.schema.json",
        "welcome.md",
    ]


def test_an_empty_folder_is_as_good_as_a_new_one(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path)]) == 0
    assert (tmp_path / "catalog.yaml").is_file()


def test_a_folder_with_anything_in_it_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").touch()
    assert run(["init", str(tmp_path)]) == 2
    assert names(tmp_path) == ["mine.txt"]
    assert "not an empty folder" in capsys.readouterr().err


def test_a_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine")
    assert run(["init", str(tmp_path / "demo")]) == 2
    assert (tmp_path / "demo").read_text() == "mine"


def test_what_was_written_can_be_changed_by_its_owner(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    assert all(file.stat().st_mode & 0o200 for file in tmp_path.rglob("*"))


def test_a_link_is_not_followed_even_to_an_empty_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "demo").symlink_to(tmp_path / "other")
    assert run(["init", str(tmp_path / "demo")]) == 2
    assert names(tmp_path / "other") == []
    assert "is a link" in capsys.readouterr().err


def test_a_link_to_nowhere_is_not_followed_either(tmp_path: Path) -> None:
    (tmp_path / "demo").symlink_to(tmp_path / "other")
    assert run(["init", str(tmp_path / "demo")]) == 2
    assert not (tmp_path / "other").exists()


def test_every_file_names_the_schema_that_checks_it(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    typed = [*tmp_path.rglob("*.yaml"), *tmp_path.rglob("*.md")]
    assert len(typed) == 6
    for file in typed:
        (line,) = [line for line in file.read_text().splitlines() if "$schema=" in line]
        schema = (file.parent / line.partition("$schema=")[2]).resolve()
        assert schema.parent == tmp_path / "schemas"
        assert schema.is_file()


def test_the_schemas_are_up_to_date(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    assert run(["schema", str(tmp_path), "--check"]) == 0
