from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.project import Project
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


def test_a_body_that_is_withheld_is_said_to_be(tmp_path: Path, capsys: Said) -> None:
    project = Project(tmp_path / "clinic")
    project.profile("harbor")
    more = "prerequisites: {features: [approval]}\nwhenUnmet: notice-only\n"
    body = "<!-- help:when features.portal -->\na\n<!-- help:end -->\n"
    project.article("portal/booking", body, more=more)
    assert run(["why", "/help/portal/booking", str(project.root), "--tenant", "harbor"]) == 0
    out = capsys.readouterr().out
    assert "nothing of the body is there" in out
    assert "a block: no" in out
