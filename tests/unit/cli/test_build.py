from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.unit.cli.starter_project import broken, started

Said = pytest.CaptureFixture[str]


def test_every_tenant_gets_a_site_and_the_last_line_says_what_was_shared(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project)]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("2 tenants x 2 articles = 4 pages, 4 distinct, ")
    assert captured.err == ""
    assert (project / "site" / "harbor-clinic" / "index.html").is_file()
    assert (project / "site" / "quiet-room" / "index.html").is_file()


def test_one_tenant_can_be_built_alone_and_elsewhere(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--tenant", "quiet-room", "--out", str(tmp_path / "o")]) == 0
    assert (tmp_path / "o" / "quiet-room").is_dir()
    assert not (tmp_path / "o" / "harbor-clinic").exists()
    assert not (project / "site").exists()


def test_an_unknown_tenant_is_wrong_usage(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--tenant", "nobody"]) == 2
    assert "there is no tenant nobody" in capsys.readouterr().err


def test_an_error_in_an_article_stops_the_run_and_nothing_is_written(
    tmp_path: Path, capsys: Said
) -> None:
    project = broken(tmp_path / "demo", capsys)
    assert run(["build", str(project)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "content/help/booking/broken.md:10" in captured.err
    assert not (project / "site").exists()


def test_a_bad_profile_holds_back_only_itself(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    with (project / "profiles" / "quiet-room.yaml").open("a") as profile:
        profile.write("features: {onlineBookingEnabled: 1}\n")
    assert run(["build", str(project)]) == 4
    assert "profiles/quiet-room.yaml:5:" in capsys.readouterr().err
    assert (project / "site" / "harbor-clinic").is_dir()
    assert not (project / "site" / "quiet-room").exists()


def test_a_folder_with_files_of_others_is_never_touched(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").touch()
    assert run(["build", str(project), "--out", str(tmp_path / "mine")]) == 2
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["thesis.txt"]
    assert capsys.readouterr().err.startswith("helpgen: ")


def test_a_picture_is_gone_with_the_block_that_showed_it_and_the_old_styles_are_not(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    guide = project / "content" / "help" / "booking" / "book-online.md"
    hidden = "<!-- help:when features.onlineBookingEnabled -->\n![The plan](plan.png)\n<!-- help:end -->\n"
    guide.with_name("plan.png").write_bytes(b"\x89PNG\r\n\x1a\nplan")
    guide.write_text(f"{guide.read_text()}\n{hidden}")
    profile = project / "profiles" / "harbor-clinic.yaml"
    profile.write_text(f'{profile.read_text()}branding: {{primaryColor: "#123456"}}\n')
    assert run(["build", str(project)]) == 0
    before = {file.name for file in (project / "site" / "harbor-clinic" / "assets").iterdir()}
    text = profile.read_text().replace("Enabled: true", "Enabled: false")
    profile.write_text(text.replace("#123456", "#654321"))
    assert run(["build", str(project)]) == 0
    after = {file.name for file in (project / "site" / "harbor-clinic" / "assets").iterdir()}
    assert {name.partition("-")[0] for name in before - after} == {"plan"}
    assert sum(name.startswith("brand-") for name in after) == 2


def test_a_site_that_no_profile_owns_any_more_is_reported(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    run(["build", str(project)])
    (project / "profiles" / "quiet-room.yaml").unlink()
    capsys.readouterr()
    assert run(["build", str(project)]) == 0
    assert "quiet-room belongs to no profile any more" in capsys.readouterr().err
    assert (project / "site" / "quiet-room").is_dir()


def test_a_build_of_one_tenant_says_nothing_about_another(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    for tenant, color in (("pale", "#fff"), ("ill", "7")):
        text = f'id: {tenant}\nname: X\nbranding: {{primaryColor: "{color}"}}\n'
        (project / f"profiles/{tenant}.yaml").write_text(text)
    assert run(["build", str(project), "--tenant", "quiet-room"]) == 0
    assert capsys.readouterr().err == ""
    assert run(["build", str(project), "--tenant", "pale"]) == 0
    said = capsys.readouterr().err
    assert "profiles/pale.yaml:3" in said
    assert "1 warning in 2 articles, 1 tenant" in said
