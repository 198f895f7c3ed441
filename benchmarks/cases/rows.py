"""What do profiles in PostgreSQL cost, beside the same in files; and what a build of those that changed?

python -m benchmarks.run --only rows
"""

import json
import os
from pathlib import Path

import pytest

from benchmarks.bench import Bench
from benchmarks.measure import Command, Usage, run
from benchmarks.table import Row
from benchmarks.watch import peaks
from tests.databases.organizations import VARIABLE, ask, filled, project_of
from tests.databases.postgres import Postgres
from tests.project import Project

CHANGED = 20
ROUNDS = 5
SECONDS, LIMIT, RATIO = 3.0, 160, 1.0


def rows(bench: Bench) -> list[Row]:
    """Ten thousand organizations in both places, by processor time; twenty that changed; memory as they become more."""
    try:
        server = Postgres()
    except pytest.skip.Exception as fault:
        raise SystemExit(str(fault)) from None
    try:
        server.start()
        os.environ[VARIABLE] = server.address()
        return [*_read(bench, server), *_built(bench, server)]
    finally:
        server.end()


def _read(bench: Bench, server: Postgres) -> list[Row]:
    """`profiles check` of each, least of several in turn, and of nobody: what starting costs is nobody's profile."""
    many = 1_000 if bench.quick else 10_000
    filled(server, many)
    table, files, nobody = (_project(bench, name) for name in ("table", "files", "nobody"))
    _as_files(bench, table, files)
    _as_files(bench, table, nobody, most=1)
    least = [1e9, 1e9, 1e9]
    for _ in range(ROUNDS):
        for place, project in enumerate((table, files, nobody)):
            command = [*bench.helpgen, "profiles", "check", str(project.root)]
            least[place] = min(least[place], _must(bench, command).cpu)
    of_table, of_files = (each - least[2] for each in least[:2])
    bench.notes["profiles read, processor seconds"] = dict(
        zip(("table", "files", "start"), least, strict=True)
    )
    told = f"{of_table:.2f} s; {of_files:.2f} s of processor time"
    # of few, most is what the database's own modules take to load
    limit = None if bench.quick else RATIO
    return [Row(f"{many:,} profiles from PostgreSQL, files", told, of_table / of_files, limit)]


def _built(bench: Bench, server: Postgres) -> list[Row]:
    """A first build of few and of many, and one of those that changed."""
    found: list[Row] = []
    least = 0.0
    many = 1_000 if bench.quick else 10_000
    for count in (many // 10, many):
        filled(server, count)
        out = bench.fresh()
        project = _project(bench, f"built-{count}")
        command = bench.build(project.root, out)
        peak, code = peaks(command, bench.log)
        if code:
            raise SystemExit(f"helpgen ended with {code}; its output is in {bench.log}")
        least = least or peak[0]
        name = f"{count:,} organizations of a table, memory of a process"
        found.append(Row(name, f"{peak[0]:.0f} MiB", peak[0], LIMIT, unit=" MiB"))
    found.append(Row("the same, many against few", "", peak[0] / least))
    change = "update app.organizations set lead_hours = 41, updated_at = now() where slug = any(%s)"
    ask(server, change, [f"tenant-{number * 7 + 1}" for number in range(CHANGED)])
    used = _must(bench, [*command, "--changed-since", "last"])
    name = f"{CHANGED} of {many:,} changed, --changed-since"
    found.append(Row(name, f"{used.cpu:.2f} s of processor time", used.wall, SECONDS, unit=" s"))
    return found


def _project(bench: Bench, name: str) -> Project:
    return project_of(Project(bench.folder / f"rows-{name}"))


def _as_files(bench: Bench, table: Project, files: Project, most: int | None = None) -> None:
    """The same profiles as files: JSON is YAML, and these are as short as they can be."""
    log = Path(bench.folder / "rows.jsonl")
    code = run([[*bench.helpgen, "profiles", "export", str(table.root)]], log).code
    if code:
        raise SystemExit(f"helpgen ended with {code}; its output is in {log}")
    lines = [line for line in log.read_text().splitlines() if line.startswith("{")]
    files.write("helpgen.yaml", "title: Help\n")
    for line in lines[:most]:
        files.write(f"profiles/{json.loads(line)['id']}.yaml", f"{line}\n")


def _must(bench: Bench, command: Command) -> Usage:
    used = run([command], bench.log)
    if used.code:
        raise SystemExit(f"helpgen ended with {used.code}; its output is in {bench.log}")
    return used
