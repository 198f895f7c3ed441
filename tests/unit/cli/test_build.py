import json
from pathlib import Path

import pytest

from helpgen.cli.main import run
from helpgen.pipeline.stopwatch import Stopwatch
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


def test_a_site_that_no_profile_owns_is_named_and_removed_only_when_asked(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project)]) == 0
    (project / "profiles" / "quiet-room.yaml").unlink()
    capsys.readouterr()
    assert run(["build", str(project)]) == 0
    assert (
        "quiet-room belongs to no profile any more (--prune removes it" in capsys.readouterr().err
    )
    assert (project / "site" / "quiet-room").is_dir()
    assert run(["build", str(project), "--prune"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("removed quiet-room: it belonged to no profile any more\n")
    assert captured.err == ""
    assert not (project / "site" / "quiet-room").exists()


@pytest.mark.parametrize("fault", ["features: {onlineBookingEnabled: 1}\n", "name: [\n", "\t"])
def test_a_tenant_that_is_held_back_is_never_removed(
    tmp_path: Path, capsys: Said, fault: str
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project)]) == 0
    with (project / "profiles" / "quiet-room.yaml").open("a") as profile:
        profile.write(fault)
    assert run(["build", str(project), "--prune"]) == 4
    assert (project / "site" / "quiet-room" / "index.html").is_file()


def test_a_profile_that_became_a_link_holds_its_tenant_back(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project)]) == 0
    profile = project / "profiles" / "quiet-room.yaml"
    profile.rename(tmp_path / "moved.yaml")
    profile.symlink_to(tmp_path / "moved.yaml")
    assert run(["build", str(project), "--prune"]) == 4
    assert (project / "site" / "quiet-room" / "index.html").is_file()


def test_a_build_of_one_tenant_removes_none_of_the_others(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project)]) == 0
    assert run(["build", str(project), "--prune", "--tenant", "quiet-room"]) == 0
    assert (project / "site" / "harbor-clinic").is_dir()


def test_an_error_stops_before_anything_is_removed(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project)]) == 0
    (project / "profiles" / "quiet-room.yaml").unlink()
    (project / "catalog.yaml").write_text("roles: 1\n")
    assert run(["build", str(project), "--prune"]) == 1
    assert (project / "site" / "quiet-room").is_dir()


def test_a_torn_page_is_mended_by_a_build_in_which_nothing_changed(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project)]) == 0
    page = project / "site" / "quiet-room" / "index.html"
    whole = page.read_bytes()
    page.write_bytes(whole[:100] + bytes(len(whole) - 100))
    assert run(["build", str(project), "--durable"]) == 0
    assert page.read_bytes() == whole


def test_where_the_time_went_is_told_on_standard_error(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--timings"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("2 tenants x 2 articles = 4 pages, ")
    told = [row.split()[0] for row in captured.err.splitlines()]
    assert told[0] == "milliseconds"
    assert told[-2:] == ["rest", "all"]
    assert {"look", "read", "theme", "compile", "link", "fill", "render", "write", "show"} < {*told}


@pytest.mark.parametrize("again", [False, True])
def test_as_json_it_is_the_last_line_and_stages_add_up(
    again: bool, tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    if again:
        run(["build", str(project)])
    capsys.readouterr()
    assert run(["build", str(project), "--timings-json"]) == 0
    captured = capsys.readouterr()
    told = json.loads(captured.out.splitlines()[-1])
    assert sum(told["stages"].values()) == told["total"] > 0
    assert ("compile" in told["stages"]) is not again
    assert captured.err == ""


def test_where_the_time_went_is_told_of_a_build_that_fails_too(
    tmp_path: Path, capsys: Said
) -> None:
    project = broken(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--timings"]) == 1
    assert "\nmilliseconds  helpgen" in capsys.readouterr().err


def test_who_does_not_ask_where_the_time_went_has_no_clock_read(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = started(tmp_path / "demo", capsys)

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(Stopwatch, "_turn", refuse)
    assert run(["build", str(project)]) == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--scheduler", "tcp://10.0.0.1:8786"),
            "--scheduler is a cluster's: add --executor dask.",
        ),
        (
            ("--executor", "dask", "--watch"),
            "--watch builds on this machine: leave --executor out.",
        ),
        (("--executor", "dask", "--scheduler", "10.0.0.1:8786"), "'10.0.0.1:8786' is no address"),
        (("--executor", "dask", "--scheduler", "tcp://10.0.0.1"), "'tcp://10.0.0.1' is no address"),
        (("--executor", "dask", "--scheduler", "http://a:1"), "'http://a:1' is no address"),
        (("--executor", "spark"), "'spark' is not one of 'processes', 'dask'"),
        (("--jobs", "0"), "0 is not in the range x>=1"),
    ],
)
def test_who_makes_the_sites_is_asked_for_in_one_way(
    options: tuple[str, ...], said: str, tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project), *options]) == 2
    assert said in capsys.readouterr().err
    assert not (project / "site").exists()


def test_so_many_processes_make_the_sites_and_none_is_asked_for_a_cluster(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--jobs", "1", "--executor", "processes"]) == 0
    assert (project / "site" / "quiet-room").is_dir()
