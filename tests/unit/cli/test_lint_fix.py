"""`helpgen lint --fix` and `--diff`."""

import json
from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.unit.cli.starter_project import BROKEN, started

Said = pytest.CaptureFixture[str]
CLOSE = BROKEN.replace("See [that](/help/booking/nowhere).", "##Refunds\n\nAsk us.")


@pytest.fixture
def article(tmp_path: Path, capsys: Said) -> Path:
    """An article with something to mend."""
    path = started(tmp_path / "demo", capsys) / "content/help/booking/broken.md"
    path.write_text(CLOSE)
    return path


def root(article: Path) -> str:
    return str(article.parents[3])


def test_fix_writes_and_tells_what_is_left(article: Path, capsys: Said) -> None:
    assert run(["lint", root(article), "--strict"]) == 1
    capsys.readouterr()
    assert run(["lint", root(article), "--strict", "--fix"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("nothing found in ")
    assert said.err == "1 file mended\n"
    assert article.read_text() == CLOSE.replace("##Refunds", "## Refunds")
    assert run(["lint", root(article), "--fix"]) == 0
    assert capsys.readouterr().err == "nothing to mend\n"


def test_diff_shows_and_writes_nothing(article: Path, capsys: Said) -> None:
    assert run(["lint", root(article), "--strict", "--diff"]) == 1
    said = capsys.readouterr().out
    assert "-##Refunds\n+## Refunds\n" in said
    assert "ST218" in said
    assert article.read_text() == CLOSE


def test_both_show_and_write(article: Path, capsys: Said) -> None:
    assert run(["lint", root(article), "--fix", "--diff"]) == 0
    assert "+## Refunds\n" in capsys.readouterr().out
    assert article.read_text() != CLOSE


def test_for_a_machine_the_diff_stands_aside(article: Path, capsys: Said) -> None:
    assert run(["lint", root(article), "--diff", "--format", "json"]) == 0
    said = capsys.readouterr()
    assert [each["code"] for each in json.loads(said.out)["findings"]] == ["ST218"]
    assert "+## Refunds\n" in said.err


def test_what_is_not_selected_is_not_mended(article: Path, capsys: Said) -> None:
    assert run(["lint", root(article), "--fix", "--select", "LK"]) == 0
    assert run(["lint", root(article), "--fix", "--ignore", "ST218"]) == 0
    assert run(["lint", root(article) + "/profiles", "--fix"]) == 0
    assert article.read_text() == CLOSE
    assert "mended" not in capsys.readouterr().err


def test_what_is_not_safe_is_named(article: Path, capsys: Said) -> None:
    article.write_text(CLOSE + "\n## Money {#refunds}\n\nAsk us.\n")
    run(["lint", root(article), "--fix"])
    said = capsys.readouterr().err
    assert "broken.md is not mended throughout: a fix would change more than it should" in said
    assert article.read_text() == CLOSE + "\n## Money {#refunds}\n\nAsk us.\n"
