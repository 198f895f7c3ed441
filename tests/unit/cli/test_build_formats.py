"""`helpgen build --format`: the findings for a machine, and nothing else on standard output."""

import json
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from helpgen.cli.main import run
from tests.unit.cli.starter_project import broken, started

Said = pytest.CaptureFixture[str]


def test_json_has_the_finding_that_stops_a_build(tmp_path: Path, capsys: Said) -> None:
    project = broken(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--format", "json"]) == 1
    said = capsys.readouterr()
    (found,) = json.loads(said.out)["findings"]
    assert (found["code"], found["line"]) == ("LK602", 10)
    assert said.err == ""


def test_a_build_that_found_nothing_says_so_in_the_format_and_the_rest_aside(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    for _ in range(2):  # the second one is answered from what stands there
        assert run(["build", str(project), "--format", "json", "--explain"]) == 0
        said = capsys.readouterr()
        assert json.loads(said.out)["findings"] == []
        assert "2 tenants x 2 articles = 4 pages" in said.err


def test_junit_is_red_where_the_build_is(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    profile = project / "profiles/quiet-room.yaml"
    profile.write_text(profile.read_text() + "branding: {primaryColor: '#ffffff'}\n")
    for options, code, failures in (([], 0, "0"), ([], 0, "0"), (["--strict"], 1, "1")):
        assert run(["build", str(project), "--format", "junit", *options]) == code
        root = fromstring(capsys.readouterr().out)  # noqa: S314  our own document
        assert (root.get("tests"), root.get("failures")) == ("1", failures)


@pytest.mark.parametrize("name", ["text", "json", "github", "sarif", "junit"])
def test_all_formats_of_lint_are_those_of_a_build(tmp_path: Path, capsys: Said, name: str) -> None:
    project = broken(tmp_path / "demo", capsys)
    run(["lint", str(project), "--format", name])
    linted = capsys.readouterr().out
    run(["build", str(project), "--format", name])
    said = capsys.readouterr()
    assert linted == (said.err if name == "text" else said.out)


def test_wrong_usage_is_no_document(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--format", "json", "--tenant", "nobody"]) == 2
    assert capsys.readouterr().out == ""
