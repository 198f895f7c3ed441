"""What does a cluster on one machine cost, beside processes that share everything?

python -m benchmarks.run --only dask

Once for ten thousand organizations with our own content, or for as many as there is room for: the rows say how many.
Of these one tree lies there at a time, and it is removed when its build is over: that is meant for a folder in memory
(`--trees`), where what was removed costs the next build nothing. And once, for information, for fewer organizations
with many articles, where the start of the workers, and what each of them makes ready for itself, count more.
"""

import importlib.util
import os
import shutil
import statistics
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from benchmarks.bench import ARTICLES, Bench, Contender, compete
from benchmarks.measure import Command, Usage, run
from benchmarks.table import Row
from benchmarks.that_fits import that_fits

TENANTS, FEW = 300, 100
LIMIT = 1.5
ROUNDS = 3
OURS, THEIRS = "2 processes", "Dask, 2 workers"
WAYS: dict[str, Sequence[str]] = {OURS: (), THEIRS: ("--executor", "dask")}


def dask(bench: Bench) -> list[Row]:
    """Two workers of Dask against two of our own; a quick look is at fewer organizations, for information."""
    if importlib.util.find_spec("distributed") is None:
        raise SystemExit("case dask needs the extra: pip install 'helpgen[dask]'")
    return [_many(bench), _with_many_articles(bench)]


def _many(bench: Bench) -> Row:
    """Our own content, one tree at a time."""
    project, many = that_fits(bench, 1)
    runs: dict[str, list[Usage]] = {name: [] for name in WAYS}
    for _ in range(ROUNDS):
        for name, by in WAYS.items():
            runs[name].append(_built(bench, project, by))
    limit = None if bench.quick else LIMIT
    name = f"{many:,} organizations x our content"
    return _row(bench, name, _median(runs[OURS]), _median(runs[THEIRS]), limit)


def _built(bench: Bench, project: Path, by: Sequence[str]) -> Usage:
    """One build, of which nothing is left."""
    out = bench.fresh()
    os.sync()
    used = run(_build(bench, project, by, out), bench.log)
    if used.code:
        raise SystemExit(f"helpgen ended with {used.code}; its output is in {bench.log}")
    for folder in (out, out.with_name(f"{out.name}-cache")):
        shutil.rmtree(folder)
    return used


def _median(runs: Sequence[Usage]) -> Usage:
    """The one in the middle, by the clock."""
    wall = statistics.median_low([used.wall for used in runs])
    return next(used for used in runs if used.wall == wall)


def _with_many_articles(bench: Bench) -> Row:
    tenants = FEW if bench.quick else TENANTS
    project = bench.corpus(tenants) / "helpgen"
    contenders = {
        name: Contender(partial(_build, bench, project, by), ROUNDS) for name, by in WAYS.items()
    }
    used, _ = compete(bench, contenders)
    name = f"{tenants} tenants x {ARTICLES} articles"
    return _row(bench, name, used[OURS], used[THEIRS], None)


def _row(bench: Bench, name: str, ours: Usage, theirs: Usage, limit: float | None) -> Row:
    bench.notes[f"a cluster on one machine: {name}"] = {OURS: asdict(ours), THEIRS: asdict(theirs)}
    measured = (
        f"{theirs.wall:.1f} s; {ours.wall:.1f} s; of processor {theirs.cpu:.1f} s; {ours.cpu:.1f} s"
    )
    return Row(f"{name}, {THEIRS}, against {OURS}", measured, theirs.wall / ours.wall, limit)


def _build(bench: Bench, project: Path, by: Sequence[str], out: Path) -> list[Command]:
    return [[*bench.build(project, out), "--jobs", "2", *by]]
