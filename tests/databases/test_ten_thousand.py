"""Ten thousand organizations in PostgreSQL, one of them broken: the size that is promised, with one small article."""

from pathlib import Path

import pytest

from helpgen.pipeline.build import BuildResult, build
from tests.databases.organizations import VARIABLE, ask, filled, project_of
from tests.databases.postgres import READER, Postgres
from tests.project import Project

MANY, CHANGED = 10_000, 20
BROKEN = "tenant-7777"


@pytest.fixture
def project(tmp_path: Path, postgres: Postgres, monkeypatch: pytest.MonkeyPatch) -> Project:
    filled(postgres, MANY)
    ask(postgres, "update app.organizations set lead_hours = 999 where slug = %s", BROKEN)
    monkeypatch.setenv(VARIABLE, postgres.address(READER))
    return project_of(Project(tmp_path / "p"))


def _built(project: Project, since: str = "") -> tuple[BuildResult, int]:
    """What a build said, and how many sites it made anew."""
    result = build(project.root, out=project.out, jobs=2, changed_since=since)
    assert result.summary is not None
    return result, result.summary.tenants - result.summary.unchanged


def _standing(project: Project) -> dict[str, int]:
    """Each site that readers see, by the number of its folder: one that is made anew has another."""
    return {
        site.parent.name: site.parent.stat().st_ino for site in project.out.glob("*/index.html")
    }


@pytest.mark.long
def test_one_bad_row_holds_back_one_of_ten_thousand_and_twenty_changed_ones_are_made_alone(
    project: Project, postgres: Postgres
) -> None:
    first, made = _built(project)
    assert (first.exit_code, first.held, made) == (4, (BROKEN,), MANY - 1)
    (found,) = first.diagnostics
    assert (
        found.place.path
        == "app.organizations row 00000000-0000-0000-0000-000000007777, column lead_hours"
    )
    before = _standing(project)
    assert len(before) == MANY - 1

    slugs = [f"tenant-{1 + number * 499}" for number in range(CHANGED)]
    change = (
        "update app.organizations set display_name = 'New', updated_at = now() where slug = any(%s)"
    )
    ask(postgres, change, slugs)
    second, made = _built(project, first.token)
    assert (second.exit_code, second.held, made) == (4, (BROKEN,), CHANGED)
    after = _standing(project)
    assert {name for name, folder in after.items() if folder != before[name]} == {*slugs}
    for slug in slugs:
        assert "Welcome to New." in project.body(slug, "portal/welcome")
