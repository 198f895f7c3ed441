import json
import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from helpgen.cli.main import run
from helpgen.read.yaml.yaml_core import read_yaml
from tests.unit.cli.starter_project import broken, started

HOOKS = Path(__file__).parents[3] / ".pre-commit-hooks.yaml"
Said = pytest.CaptureFixture[str]


def test_the_starter_is_clean(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["lint", str(project), "--strict"]) == 0
    assert capsys.readouterr().out == "nothing found in 2 articles, 2 tenants\n"


def test_an_error_is_shown_with_its_place_and_nothing_is_written(
    tmp_path: Path, capsys: Said
) -> None:
    project = broken(tmp_path / "demo", capsys)
    assert run(["lint", str(project)]) == 1
    assert "content/help/booking/broken.md:10" in capsys.readouterr().out
    assert not (project / "site").exists()


def test_json_has_the_same_finding(tmp_path: Path, capsys: Said) -> None:
    project = broken(tmp_path / "demo", capsys)
    assert run(["lint", str(project), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["code"], one["line"]) for one in found] == [("LK602", 10)]


def test_nothing_found_is_no_output_for_github(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["lint", str(project), "--format", "github"]) == 0
    assert capsys.readouterr().out == ""


def test_sarif_has_the_same_finding(tmp_path: Path, capsys: Said) -> None:
    project = broken(tmp_path / "demo", capsys)
    assert run(["lint", str(project), "--format", "sarif"]) == 1
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert result["ruleId"] == "LK602"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 10


@pytest.mark.parametrize(("gate", "failures"), [("error", "1"), ("info", "2")])
def test_a_junit_document_is_red_where_the_gate_is(
    tmp_path: Path, capsys: Said, gate: str, failures: str
) -> None:
    project = broken(tmp_path / "demo", capsys)
    profile = project / "profiles/quiet-room.yaml"
    assert profile.is_file()
    profile.write_text(
        profile.read_text("utf-8") + "branding: {primaryColor: '#ffffff'}\n", "utf-8"
    )
    assert run(["lint", str(project), "--format", "junit", "--fail-on", gate]) == 1
    root = fromstring(capsys.readouterr().out)  # noqa: S314  our own document
    assert (root.get("tests"), root.get("failures")) == ("2", failures)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--select", "LK602"), 1),
        (("--select", "lk"), 1),
        (("--select", "CD"), 0),
        (("--ignore", "LK6"), 0),
    ],
)
def test_codes_and_their_beginnings_select_and_ignore(
    tmp_path: Path, capsys: Said, options: tuple[str, ...], code: int
) -> None:
    assert run(["lint", str(broken(tmp_path / "demo", capsys)), *options]) == code


def test_selecting_a_code_that_does_not_exist_is_wrong_usage(tmp_path: Path, capsys: Said) -> None:
    assert run(["lint", str(started(tmp_path / "demo", capsys)), "--select", "LK6O2"]) == 2
    assert "did you mean" in capsys.readouterr().err


def test_a_summary_counts_by_code_and_what_related_leaves_out(tmp_path: Path, capsys: Said) -> None:
    project = broken(tmp_path / "demo", capsys)
    welcome = project / "content/help/getting-started/welcome.md"
    omitted = "prerequisites: {features: [onlineBookingEnabled]}\nwhenUnmet: omit\n"
    catalog = project / "catalog.yaml"
    catalog.write_text(catalog.read_text().replace("    article: /help/booking/book-online\n", ""))
    booking = project / "content/help/booking/book-online.md"
    unmet = "prerequisites:\n  features: []\n  settings: []\n  org: []\n"
    booking.write_text(booking.read_text().replace(unmet, omitted))
    assert welcome.read_text().count("/help/booking/book-online") == 1
    assert run(["lint", str(project), "--summary"]) == 1
    assert capsys.readouterr().out == (
        "2 CD225 idle-condition\n"
        "1 LK602 broken-link\n"
        "1 related item left out where a tenant lacks the article, which is no finding\n"
        "1 error, 2 warnings in 3 articles, 2 tenants\n"
    )


def test_a_summary_is_for_people(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["lint", str(project), "--summary", "--format", "json"]) == 2
    assert "--summary is text" in capsys.readouterr().err


def test_a_summary_of_nothing_says_so(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["lint", str(project), "--summary"]) == 0
    assert capsys.readouterr().out == "nothing found in 2 articles, 2 tenants\n"


def test_files_are_looked_at_in_their_project_and_what_stands_in_them_is_told(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = broken(tmp_path / "demo", capsys)
    articles = project / "content" / "help" / "booking"
    monkeypatch.chdir(articles)
    assert run(["lint", "broken.md", str(project / "catalog.yaml")]) == 1
    assert "content/help/booking/broken.md:10:12 LK602" in capsys.readouterr().out
    assert run(["lint", "book-online.md"]) == 0
    assert capsys.readouterr().out == "nothing found in 1 article, 2 tenants\n"


def test_a_folder_in_a_project_is_looked_at_like_its_files(tmp_path: Path, capsys: Said) -> None:
    project = broken(tmp_path / "demo", capsys)
    assert run(["lint", str(project / "profiles")]) == 0
    assert run(["lint", str(project / "content")]) == 1


def test_where_the_project_cannot_be_read_nothing_counts_as_looked_at(
    tmp_path: Path, capsys: Said
) -> None:
    project = broken(tmp_path / "demo", capsys)
    (project / "catalog.yaml").write_text("roles: [")
    assert run(["lint", str(project / "content" / "help" / "booking" / "book-online.md")]) == 1
    assert "catalog.yaml:1:8" in capsys.readouterr().out


def test_a_file_of_no_project_and_files_of_two_are_wrong_usage(
    tmp_path: Path, capsys: Said
) -> None:
    one, two = started(tmp_path / "one", capsys), started(tmp_path / "two", capsys)
    (tmp_path / "alone.md").touch()
    assert run(["lint", str(tmp_path / "alone.md")]) == 2
    assert "No helpgen.yaml in a folder above" in capsys.readouterr().err
    assert run(["lint", str(one / "catalog.yaml"), str(two / "catalog.yaml")]) == 2
    assert "several projects" in capsys.readouterr().err


def test_the_hook_for_pre_commit_runs_a_command_that_takes_files(
    tmp_path: Path, capsys: Said
) -> None:
    hooks = read_yaml("hooks:\n" + HOOKS.read_text(), "hooks").value
    assert hooks is not None
    program, *words = str(hooks.at(("hooks", 0, "entry"))).split()
    assert program == "helpgen"
    pattern = str(hooks.at(("hooks", 0, "files")))
    project = broken(tmp_path / "demo", capsys)
    files = [path for path in project.rglob("*") if path.is_file()]
    told = [path for path in files if re.search(pattern, path.as_posix())]
    assert {path.suffix for path in told} == {".md", ".yaml"}
    assert run([*words, *map(str, told)]) == 1
    assert "LK602" in capsys.readouterr().out
