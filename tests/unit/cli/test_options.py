from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from helpgen.cli.options import fail_on_options, project_argument
from helpgen.model.diagnostic import Severity


@click.command()
@project_argument
@fail_on_options
def asked(project: Path, fail_on: Severity | None) -> None:
    click.echo(f"{project.name} {fail_on}")


def answer(*arguments: str) -> str:
    return CliRunner().invoke(asked, arguments).output.strip()


def test_the_nearest_folder_upwards_with_options_is_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outer" / "inner" / "deep").mkdir(parents=True)
    (tmp_path / "outer" / "helpgen.yaml").touch()
    (tmp_path / "outer" / "inner" / "helpgen.yaml").touch()
    monkeypatch.chdir(tmp_path / "outer" / "inner" / "deep")
    assert answer() == "inner None"


def test_without_any_project_the_way_out_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(asked, [])
    assert result.exit_code == 2
    assert "helpgen init DIR" in result.output


def test_a_named_project_needs_no_options_file(tmp_path: Path) -> None:
    assert answer(str(tmp_path)) == f"{tmp_path.name} None"


@pytest.mark.parametrize(
    ("options", "severity"),
    [
        ((), None),
        (("--strict",), "warning"),
        (("--fail-on", "warning"), "warning"),
        (("--fail-on", "info"), "info"),
        (("--fail-on", "error"), "error"),
    ],
)
def test_strict_is_short_for_failing_on_warnings(
    tmp_path: Path, options: tuple[str, ...], severity: str | None
) -> None:
    assert answer(str(tmp_path), *options) == f"{tmp_path.name} {severity}"


def test_a_severity_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    assert CliRunner().invoke(asked, [str(tmp_path), "--fail-on", "fatal"]).exit_code == 2
