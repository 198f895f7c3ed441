from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.unit.cli.starter_project import started

Said = pytest.CaptureFixture[str]
SLUG = "/help/booking/book-online"


@pytest.mark.parametrize(
    ("tenant", "shown", "origin"),
    [
        ("harbor-clinic", "yes", "= true, from the profile at profiles/harbor-clinic.yaml:4:"),
        ("quiet-room", "no", "= false, from the default at catalog.yaml:"),
    ],
)
def test_a_block_is_explained_by_its_key_its_value_and_where_that_came_from(
    tmp_path: Path, capsys: Said, tenant: str, shown: str, origin: str
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["why", SLUG, str(project), "--tenant", tenant]) == 0
    out = capsys.readouterr().out
    first = next(part for part in out.split("\n\n") if "a block" in part)
    assert first.splitlines()[0].endswith(f"a block: {shown}")
    assert f"features.onlineBookingEnabled {origin}" in first


@pytest.mark.parametrize(
    ("slug", "tenant"), [("/help/booking/nowhere", "quiet-room"), (SLUG, "nobody")]
)
def test_what_does_not_exist_is_wrong_usage(
    tmp_path: Path, capsys: Said, slug: str, tenant: str
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["why", slug, str(project), "--tenant", tenant]) == 2
    assert capsys.readouterr().err.startswith("helpgen: there is no ")


def test_an_articles_file_stands_for_its_slug(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = started(tmp_path / "demo", capsys)
    monkeypatch.chdir(project / "content" / "help" / "booking")
    assert run(["why", "book-online.md", "--tenant", "quiet-room"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{SLUG} for quiet-room")
    assert run(["why", SLUG, "--tenant", "quiet-room"]) == 0
    assert capsys.readouterr().out == told


def test_a_file_of_no_project_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "alone.md").touch()
    assert run(["why", str(tmp_path / "alone.md"), "--tenant", "x"]) == 2
    assert "is in no project" in capsys.readouterr().err
