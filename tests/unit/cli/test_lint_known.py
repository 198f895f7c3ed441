"""`helpgen lint --baseline`, `--write-baseline` and `--since`."""

import json
import subprocess
from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.unit.cli.starter_project import BROKEN, started

Said = pytest.CaptureFixture[str]
JUMP = BROKEN.replace("See [that](/help/booking/nowhere).", "## Cancel\n\n#### Refunds\n\nAsk us.")


@pytest.fixture
def project(tmp_path: Path, capsys: Said) -> Path:
    """The starter with a heading that jumps."""
    folder = started(tmp_path / "demo", capsys)
    write(folder, JUMP)
    return folder


def write(project: Path, text: str) -> None:
    (project / "content/help/booking/broken.md").write_text(text)


def adopted(project: Path, capsys: Said) -> Path:
    """A baseline of what is found."""
    path = project / "lint-baseline.json"
    assert run(["lint", str(project), "--baseline", str(path), "--write-baseline", "--strict"]) == 0
    capsys.readouterr()
    return path


def test_what_a_baseline_has_is_not_told_wherever_it_moves_to(project: Path, capsys: Said) -> None:
    assert run(["lint", str(project), "--strict"]) == 1
    path = adopted(project, capsys)
    write(project, JUMP.replace("## Cancel", "Words.\n\n## Cancel"))
    assert run(["lint", str(project), "--baseline", str(path), "--strict"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("nothing found in ")
    assert said.err == ""


def test_what_is_new_is_told(project: Path, capsys: Said) -> None:
    path = adopted(project, capsys)
    write(project, f"{JUMP}\n## Pay\n\n#### Later\n\nAsk us.\n")
    assert run(["lint", str(project), "--baseline", str(path), "--strict"]) == 1
    assert "broken.md:18:1 ST101" in capsys.readouterr().out


def test_what_is_gone_is_named_so_that_the_file_can_shrink(project: Path, capsys: Said) -> None:
    path = adopted(project, capsys)
    write(project, JUMP.replace("####", "###"))
    assert run(["lint", str(project), "--baseline", str(path)]) == 0
    said = capsys.readouterr().err
    assert "gone: content/help/booking/broken.md ST101 " in said
    assert "make it smaller with --write-baseline" in said
    adopted(project, capsys)
    assert json.loads(path.read_text())["findings"] == []


def test_of_a_file_with_an_error_nothing_is_gone(project: Path, capsys: Said) -> None:
    path = adopted(project, capsys)
    write(project, BROKEN)
    assert run(["lint", str(project), "--baseline", str(path)]) == 1
    assert capsys.readouterr().err == ""


def test_while_there_are_errors_no_baseline_is_written(project: Path, capsys: Said) -> None:
    write(project, BROKEN)
    path = project / "x.json"
    assert run(["lint", str(project), "--baseline", str(path), "--write-baseline"]) == 1
    assert "is not written while there are errors (mend them first)" in capsys.readouterr().err
    assert not path.exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--write-baseline"], "needs the file"),
        (["--baseline", "x.json", "--write-baseline", "--select", "ST"], "leave --select"),
        (["--baseline", "x.json"], "there is no x.json"),
        (["--baseline", "/nowhere/x.json", "--write-baseline"], "write it into the project"),
        (["--since", "HEAD"], "--since HEAD: git says: fatal: not a git repository"),
    ],
)
def test_what_cannot_be_asked_is_wrong_usage(
    project: Path, capsys: Said, options: list[str], says: str
) -> None:
    assert run(["lint", str(project), *options]) == 2
    assert says in capsys.readouterr().err


def test_since_a_revision_only_what_came_to_it_is_told(project: Path, capsys: Said) -> None:
    names = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run(["git", "-C", str(project), *names, *words], check=True)
    assert run(["lint", str(project), "--strict", "--since", "HEAD"]) == 0
    write(project, f"{JUMP}\n## Pay\n\n#### Later\n\nAsk us.\n")
    capsys.readouterr()
    assert run(["lint", str(project), "--strict", "--since", "HEAD", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(each["code"], each["line"]) for each in found] == [("ST101", 18)]
