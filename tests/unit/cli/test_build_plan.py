import json
from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.unit.cli.starter_project import broken, started

Said = pytest.CaptureFixture[str]


def test_a_plan_says_what_a_build_would_come_to_and_writes_nothing(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--plan"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "2 tenants x 2 articles = 4 pages, 4 distinct"
    assert told[-1].startswith("measured on 2 of 2 tenants")
    assert not (project / "site").exists()
    assert not (project / ".helpgen").exists()


def test_a_plan_as_json_is_one_line_and_its_pages_are_those_of_the_build(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--plan-json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert run(["build", str(project)]) == 0
    files = [file for file in (project / "site").glob("*/**/*") if file.is_file()]
    sites = [file for file in files if ".helpgen" not in file.parts]
    assert plan["files"]["estimate"] == len(sites)
    assert plan["bytes"]["estimate"] == sum(file.stat().st_size for file in sites)


def test_where_a_build_would_stop_findings_are_told_and_no_plan(
    tmp_path: Path, capsys: Said
) -> None:
    project = broken(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--plan"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "error" in said.err


@pytest.mark.parametrize(
    "option", ["--watch", "--durable", "--prune", "--changed-since=last", "--executor=dask"]
)
def test_what_is_about_publishing_makes_no_plan(tmp_path: Path, capsys: Said, option: str) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["build", str(project), "--plan", option]) == 2
    assert "--plan publishes nothing" in capsys.readouterr().err
