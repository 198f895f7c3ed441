"""What changed since a build is made again, and nothing is lost; what did not is not even read."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpgen.model.source_error import SourceError
from helpgen.pipeline.build import BuildResult, Finish, build
from helpgen.read.sources.row import Row
from helpgen.read.sources.sql.sql_source import SqlSource
from tests.project import codes
from tests.source_project import OPTIONS, VARIABLE, RowProject, stamp


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RowProject:
    """Four organizations, the last of which changed hours after the others."""
    made = RowProject(tmp_path / "p", monkeypatch)
    for key, slug in enumerate(("ann", "bob", "cleo"), 1):
        made.add(key, slug)
    made.add(4, "zoe", updated_at=stamp(20))
    result = made.build()
    assert (result.exit_code, result.token) == (0, stamp(20))
    return made


def made_anew(result: BuildResult) -> int:
    assert result.summary is not None
    assert result.summary.tenants - result.summary.unchanged >= 0
    return result.summary.tenants - result.summary.unchanged


def equals_clean(project: RowProject) -> bool:
    """The sites are those of a build that knows of no other."""
    clean = project.root.parent / "clean"
    assert build(project.root, out=clean, jobs=1, anew=True).exit_code in {0, 4}
    names = sorted(each.name for each in clean.iterdir() if not each.name.startswith("."))
    assert sorted(n.name for n in project.out.iterdir() if not n.name.startswith(".")) == names
    for file in (each for each in clean.rglob("*") if each.is_file()):
        path = file.relative_to(clean)
        if path.parts[0] != ".helpgen":
            assert (project.out / path).read_bytes() == file.read_bytes(), path
    return True


def rows_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The organizations whose rows are read whole from now on."""
    seen: list[str] = []
    changes = SqlSource.changes

    def watched(self: SqlSource, since: object) -> object:
        resting, rows = changes(self, since)  # type: ignore[arg-type]  # handed on as it came

        def told() -> Iterator[Row]:
            for row in rows:
                seen.append(str(row.cells["slug"]))
                yield row

        return resting, told()

    monkeypatch.setattr(SqlSource, "changes", watched)
    return seen


def test_only_rows_that_changed_are_read_and_made(
    project: RowProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = rows_read(monkeypatch)
    project.change(2, 30, display_name="Bobby", flags={"portal": False})
    result = project.since()
    assert seen == ["bob", "zoe"]  # zoe's version is the token's own, and may have come twice
    assert made_anew(result) == 1
    assert result.token == stamp(30)
    assert result.summary is not None
    assert (result.summary.tenants, result.summary.pages) == (4, 4)
    assert "Welcome to Bobby" in project.body("bob", "portal/welcome")
    assert equals_clean(project)


def test_a_row_that_was_committed_late_with_an_early_time_is_not_lost(project: RowProject) -> None:
    """A transaction that began before the build, and ended after it: its time lies before the token."""
    project.change(1, 2, display_name="Late")
    assert made_anew(project.since()) == 1
    assert "Late" in project.body("ann", "portal/welcome")
    assert equals_clean(project)


def test_a_row_that_changed_twice_within_one_tick_is_not_lost(project: RowProject) -> None:
    project.change(4, 20, display_name="Twice")
    assert made_anew(project.since()) == 1
    assert equals_clean(project)


def test_a_row_that_changes_while_sites_are_made_is_in_the_next_build(
    project: RowProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    from helpgen.pipeline.site_maker import SiteMaker  # noqa: PLC0415  only this test interferes

    site = SiteMaker.site

    def slowly(self: SiteMaker, tenant: object) -> object:
        if project.ask("select display_name from organizations where pk = 1") == [
            ("Organization 1",)
        ]:
            project.change(1, 40, display_name="Meanwhile")
        return site(self, tenant)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(SiteMaker, "site", slowly)
    project.change(2, 30, display_name="Bobby")
    assert made_anew(project.since()) == 1
    assert "Organization 1" in project.body("ann", "portal/welcome")
    assert made_anew(project.since()) == 1
    assert "Meanwhile" in project.body("ann", "portal/welcome")
    assert equals_clean(project)


def test_who_came_is_made_and_who_went_is_a_stranger_until_pruned(project: RowProject) -> None:
    project.add(5, "dan", updated_at=stamp(1))
    project.ask("delete from organizations where pk = 3")
    result = project.since()
    assert made_anew(result) == 1
    assert result.summary is not None
    assert (result.summary.strangers, result.summary.pruned) == (("cleo",), ())
    result = project.since(prune=True)
    assert made_anew(result) == 0
    assert result.summary is not None
    assert result.summary.pruned == ("cleo",)
    assert equals_clean(project)


def test_nothing_is_pruned_while_a_row_does_not_say_whose_it_is(project: RowProject) -> None:
    project.change(3, 30, slug=None)
    result = project.since(prune=True)
    assert (result.exit_code, result.held) == (4, ("organizations row 3",))
    assert result.summary is not None
    assert (result.summary.strangers, result.summary.pruned) == (("cleo",), ())
    assert result.notes == ("nothing was removed: organizations row 3 does not say whose it is",)


def test_a_bad_row_is_held_back_each_time_until_it_is_mended(project: RowProject) -> None:
    before = project.tree("bob")
    project.change(2, 30, lead=999)
    for _ in range(2):
        result = project.since()
        assert (result.exit_code, result.held) == (4, ("bob",))
        assert codes(result.diagnostics) == ["PR414"]
        assert project.tree("bob") == before
    project.change(2, 30, lead=9)
    assert (project.since().exit_code, equals_clean(project)) == (0, True)


def test_an_edited_article_makes_every_site(project: RowProject) -> None:
    project.article("portal/welcome", "Other words.\n")
    assert made_anew(project.since()) == 4
    assert equals_clean(project)


def test_a_site_that_is_gone_is_made(project: RowProject) -> None:
    (project.out / "ann").rename(project.root.parent / "away")
    assert made_anew(project.since()) == 1
    assert equals_clean(project)


def test_a_site_of_an_asset_that_changed_is_made(project: RowProject) -> None:
    project.write("profiles/assets/ann/note.txt", "x")
    project.build()
    project.write("profiles/assets/ann/note.txt", "y")
    assert made_anew(project.since()) == 1


def test_after_a_build_of_one_tenant_the_others_are_still_owed(project: RowProject) -> None:
    project.change(1, 30, display_name="Anna")
    project.change(2, 31, display_name="Bobby")
    assert project.build("ann").token == stamp(31)
    assert made_anew(project.since()) == 1
    assert equals_clean(project)


@pytest.mark.parametrize("token", [stamp(0), stamp(60), "2026-11-01T20:00:00+00:00"])
def test_an_older_or_younger_token_loses_nothing(project: RowProject, token: str) -> None:
    project.change(1, 30, display_name="Anna")
    assert made_anew(project.since(token)) == 1
    assert equals_clean(project)


def test_an_empty_output_folder_gets_every_site(project: RowProject) -> None:
    project.out = project.root.parent / "other"
    assert made_anew(project.since()) == 4


def test_a_build_without_the_option_finds_the_sites_too(project: RowProject) -> None:
    project.change(1, 30, display_name="Anna")
    project.since()
    assert made_anew(project.build()) == 0


@pytest.mark.parametrize(
    ("options", "token", "why"),
    [
        ("title: Help\n", "last", "profiles come from folder"),
        (OPTIONS.replace("  version: updated_at\n", ""), "last", "profiles.version"),
        (OPTIONS, "yesterday", "the token that a build printed"),
    ],
)
def test_a_question_that_has_no_answer_is_refused(
    project: RowProject, options: str, token: str, why: str
) -> None:
    project.write("helpgen.yaml", options)
    result = project.since(token)
    assert result.exit_code == 2
    assert why in result.refusal


def test_whole_numbers_are_versions_too(project: RowProject) -> None:
    project.ask("alter table organizations add column revision integer default 1")
    project.write("helpgen.yaml", OPTIONS.replace("updated_at", "revision"))
    project.build()
    project.ask("update organizations set revision = 2, display_name = 'Anna' where pk = 1")
    result = project.since()
    assert (made_anew(result), result.token) == (1, "2")
    assert equals_clean(project)


def test_versions_that_are_no_times_are_told(project: RowProject) -> None:
    project.write("helpgen.yaml", OPTIONS.replace("version: updated_at", "version: display_name"))
    with pytest.raises(SourceError, match="no timestamp and no whole number"):
        project.build()


def test_the_address_is_in_no_file_that_a_build_leaves(project: RowProject) -> None:
    project.since()
    secret = str(project.database).encode()
    left = [*project.out.rglob("*"), *(project.root / ".helpgen").rglob("*")]
    files = [each for each in left if each.is_file()]
    assert len(files) > 20
    assert [each for each in files if secret in each.read_bytes()] == []
    assert VARIABLE.encode() in (project.root / "helpgen.yaml").read_bytes()


def test_a_database_that_breaks_off_leaves_every_site_as_it_was(
    project: RowProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = project.tree()
    project.change(1, 30, display_name="Anna")
    rows = SqlSource.changes

    def torn(self: SqlSource, since: object) -> object:
        with sqlite3.connect(project.database, timeout=0) as connection:  # in the middle
            connection.execute("drop table organizations")
        return rows(self, since)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(SqlSource, "changes", torn)
    with pytest.raises((SourceError, sqlite3.OperationalError)):
        project.since()
    assert project.tree() == before


def test_prune_alone_removes_who_went(project: RowProject) -> None:
    project.ask("delete from organizations where pk = 2")
    result = build(project.root, out=project.out, jobs=1, finish=Finish(prune=True))
    assert result.summary is not None
    assert result.summary.pruned == ("bob",)
