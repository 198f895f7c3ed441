"""Profiles in PostgreSQL: one snapshot, read only, exact about what changed, and dead servers tear nothing."""

import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from helpgen.cli.main import run
from helpgen.pipeline.build import BuildResult, build
from helpgen.read.sources.sql.snapshot import snapshot
from helpgen.read.sources.sql.table_rows import TableRows
from tests.databases.organizations import OPTIONS, VARIABLE, ask, filled, project_of
from tests.databases.postgres import READER, Postgres
from tests.project import Project, codes

pytestmark = pytest.mark.long

MANY = 300


@pytest.fixture
def project(tmp_path: Path, postgres: Postgres, monkeypatch: pytest.MonkeyPatch) -> Project:
    filled(postgres, MANY)
    monkeypatch.setenv(VARIABLE, postgres.address(READER))
    return project_of(Project(tmp_path / "p"))


def since(project: Project, last: str = "last") -> BuildResult:
    return build(project.root, out=project.out, jobs=1, changed_since=last)


def made_anew(result: BuildResult) -> int:
    assert result.summary is not None
    return result.summary.tenants - result.summary.unchanged


def test_all_are_built_and_of_twenty_that_changed_just_these(
    project: Project, postgres: Postgres
) -> None:
    first = project.build()
    assert (first.exit_code, made_anew(first)) == (0, MANY)
    assert "Book 17 hours ahead" in project.body("tenant-17", "portal/welcome")
    changed = (
        "update app.organizations set display_name = 'New', updated_at = now() where slug like %s"
    )
    ask(postgres, changed, "tenant-1_")
    ask(postgres, changed, "tenant-2_")
    result = since(project, first.token)
    assert made_anew(result) == 20
    assert "Welcome to New" in project.body("tenant-17", "portal/welcome")
    assert "Welcome to Organization 30" in project.body("tenant-30", "portal/welcome")
    clean = project.root.parent / "clean"
    build(project.root, out=clean, jobs=1, anew=True)
    for file in (each for each in clean.glob("tenant-*/**/*") if each.is_file()):
        assert (project.out / file.relative_to(clean)).read_bytes() == file.read_bytes()


def test_what_is_read_is_one_moment_whatever_is_committed_meanwhile(
    project: Project, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the rows are read; then every row changes, and an organization comes; then the others are read."""
    fetched, seen = TableRows._fetched, 0

    def interrupted(self: TableRows, *more: object) -> Iterator[object]:
        nonlocal seen
        for each in fetched(self, *more):  # type: ignore[arg-type]  # handed on as it came
            seen += 1
            if seen == MANY // 2:
                ask(
                    postgres,
                    "update app.organizations set display_name = 'New', updated_at = now()",
                )
            yield each

    monkeypatch.setattr(TableRows, "_fetched", interrupted)
    project.build()
    pages = [project.page(f"tenant-{n}", "index.html") for n in (1, MANY)]
    assert [f"Organization {n}" in page for n, page in zip((1, MANY), pages, strict=True)] == [
        True
    ] * 2
    monkeypatch.undo()
    monkeypatch.setenv(VARIABLE, postgres.address(READER))
    assert made_anew(since(project)) == MANY


def test_a_transaction_that_began_before_the_build_and_ends_after_it_is_in_the_next(
    project: Project, postgres: Postgres
) -> None:
    """Its time is the one of its beginning: hours before the token, by a product's clock."""
    with psycopg.connect(postgres.plain()) as slow:
        slow.execute(
            "update app.organizations set display_name = 'Slow', "
            "updated_at = timestamptz '2026-11-01 00:00:00+00' where slug = 'tenant-5'"
        )
        project.build()
        assert made_anew(since(project)) == 0
        slow.commit()
    assert made_anew(since(project)) == 1
    assert "Slow" in project.body("tenant-5", "portal/welcome")


def test_changes_all_the_time_are_never_lost(project: Project, postgres: Postgres) -> None:
    """A product writes while builds follow each other; the last one, at rest, has it all."""
    project.build()
    done = threading.Event()

    def write() -> None:
        for number in range(60):
            ask(
                postgres,
                "update app.organizations set display_name = %s, updated_at = clock_timestamp() where slug = %s",
                f"Change {number}",
                f"tenant-{1 + number * 7 % 40}",
            )
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    while not done.is_set():
        assert since(project).exit_code == 0
    writer.join()
    since(project)
    for slug, name in ask(postgres, "select slug, display_name from app.organizations"):
        assert f"Welcome to {name}." in project.body(str(slug), "portal/welcome")


@pytest.mark.parametrize(
    "statement",
    [
        "insert into app.notes values ('x')",
        "update app.organizations set display_name = 'x'",
        "drop table app.notes",
        "create table app.mine (x int)",
    ],
)
def test_a_write_through_the_connection_fails(
    project: Project, postgres: Postgres, statement: str
) -> None:
    assert project.root.is_dir()
    with snapshot(postgres.address()) as connection, pytest.raises(DBAPIError, match="read-only"):
        connection.execute(text(statement))


HOSTILE = "organizations; drop table app.organizations; --"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("table: app.organizations", f'table: "app.{HOSTILE}"'),
        ("table: app.organizations", f'table: "{HOSTILE}.organizations"'),
        ("table: app.organizations", 'table: "app.organizations\\" where 1=1; --"'),
        ("id: slug", f'id: "slug) from {HOSTILE}"'),
        ("version: updated_at", f'version: "updated_at from {HOSTILE}"'),
        ("where: {status: active}", f'where: {{"status = status; {HOSTILE}": x}}'),
        ("where: {status: active}", f'key: ["id; {HOSTILE}"]'),
        ("embeddedIn: origins", f'embeddedIn: "{HOSTILE}"'),
    ],
)
def test_sql_in_a_configured_name_is_refused(
    project: Project, postgres: Postgres, old: str, new: str
) -> None:
    project.write("helpgen.yaml", OPTIONS.replace(old, new))
    result = project.build()
    assert (codes(result.diagnostics), result.exit_code) == (["PR443"], 1)
    assert ask(postgres, "select count(*) from app.organizations") == [(MANY,)]


def test_sql_in_a_value_is_a_value(project: Project, postgres: Postgres) -> None:
    hostile = "where: {display_name: \"x' or '1'='1\"}"
    project.write("helpgen.yaml", OPTIONS.replace("where: {status: active}", hostile))
    assert project.build().summary is None
    ask(
        postgres,
        "update app.organizations set display_name = %s where slug = 'tenant-1'",
        "x' or '1'='1",
    )
    assert made_anew(project.build()) == 1


def test_a_bad_row_is_named_by_its_key_and_all_others_are_published(
    project: Project, postgres: Postgres
) -> None:
    ask(postgres, "update app.organizations set lead_hours = 999 where slug = 'tenant-7'")
    result = project.build()
    assert (result.exit_code, result.held) == (4, ("tenant-7",))
    assert made_anew(result) == MANY - 1
    (found,) = result.diagnostics
    row = "app.organizations row 00000000-0000-0000-0000-000000000007"
    assert found.place.path == f"{row}, column lead_hours"


@pytest.mark.parametrize("after", [1, MANY // 2])
def test_a_server_that_dies_in_the_middle_is_exit_code_3_and_nothing_is_torn(
    project: Project,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    after: int,
) -> None:
    project.build()
    before = project.tree()
    server = Postgres()
    try:
        server.start()
        filled(server, 5_000)
        monkeypatch.setenv(VARIABLE, server.address())
        fetched, seen = TableRows._fetched, 0

        def dying(self: TableRows, *more: object) -> Iterator[object]:
            nonlocal seen
            for each in fetched(self, *more):  # type: ignore[arg-type]  # handed on as it came
                seen += 1
                if seen == after:
                    server.kill()
                yield each

        monkeypatch.setattr(TableRows, "_fetched", dying)
        for debug in ("", "1"):
            monkeypatch.setenv("HELPGEN_DEBUG", debug)
            assert run(["build", str(project.root), "--out", str(project.out)]) == 3
            said = capsys.readouterr()
            assert said.out == ""
            assert "the database failed while" in said.err
            for secret in (str(server.folder), "pass-w0rd", "postgres?", "host="):
                assert secret not in said.err
    finally:
        server.end()
    assert project.tree() == before
