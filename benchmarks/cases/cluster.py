"""What does a cluster on one machine cost, beside processes that share everything?

python -m benchmarks.run --only dask
"""

import importlib.util
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from benchmarks.bench import Bench, Contender, compete
from benchmarks.measure import Command
from benchmarks.table import Row

TENANTS, FEW = 300, 100
LIMIT = 1.5
OURS, THEIRS = "2 processes", "Dask, 2 workers"


def dask(bench: Bench) -> list[Row]:
    """Two workers of Dask against two of our own; a quick look is at fewer organizations, for information."""
    if importlib.util.find_spec("distributed") is None:
        raise SystemExit("case dask needs the extra: pip install 'helpgen[dask]'")
    tenants = FEW if bench.quick else TENANTS
    project = bench.corpus(tenants) / "helpgen"
    ways = {OURS: (), THEIRS: ("--executor", "dask")}
    contenders = {
        name: Contender(partial(_build, bench, project, by), 3) for name, by in ways.items()
    }
    used, _ = compete(bench, contenders)
    bench.notes["a cluster on one machine"] = {name: asdict(each) for name, each in used.items()}
    ours, theirs = used[OURS], used[THEIRS]
    measured = (
        f"{theirs.wall:.1f} s; {ours.wall:.1f} s; of processor {theirs.cpu:.1f} s; {ours.cpu:.1f} s"
    )
    limit = None if bench.quick else LIMIT
    case = f"{tenants} tenants, {THEIRS}, against {OURS}"
    return [Row(case, measured, theirs.wall / ours.wall, limit)]


def _build(bench: Bench, project: Path, by: Sequence[str], out: Path) -> list[Command]:
    return [[*bench.build(project, out), "--jobs", "2", *by]]
