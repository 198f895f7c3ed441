"""What does `helpgen lint` cost of a thousand articles: cold, after an edit, and with ten times the organizations?

python -m benchmarks.run --only lint
"""

import statistics
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks.bench import SEED, Bench
from benchmarks.corpus.article import article
from benchmarks.corpus.helpgen_project import write_helpgen
from benchmarks.corpus.organization import organization
from benchmarks.measure import Usage, run
from benchmarks.table import Row
from benchmarks.watch import peaks

ARTICLES, TENANTS, MANY = 1_000, 100, 1_000
COLD, EDITED, MEMORY, GROWTH = 15.0, 2.0, 300.0, 1.1


def lint(bench: Bench) -> list[Row]:
    """Everything found of a hundred organizations, and the proofs alone of a thousand."""
    project = _project(bench, TENANTS)
    rounds = 3 if bench.quick else 5
    cold = [_linted(bench, project, bench.fresh()) for _ in range(rounds)]
    cache = bench.fresh()
    _linted(bench, project, cache)
    edited = []
    for number in range(rounds):
        file = min((project / "content/help").rglob("*.md"))
        file.write_text(f"{file.read_text('utf-8')}\nSentence {number}.\n", "utf-8")
        edited.append(_linted(bench, project, cache))
    largest = max(peaks(_command(bench, project, bench.fresh()), bench.log)[0])
    few, many = (_proofs(_project(bench, tenants)) for tenants in (TENANTS, MANY))
    bench.notes["lint"] = {
        "cold": [asdict(each) for each in cold],
        "one article edited": [asdict(each) for each in edited],
        "proofs, seconds of processor": {f"{TENANTS} tenants": few, f"{MANY} tenants": many},
    }
    what = f"lint, {ARTICLES:,} articles x {TENANTS} tenants"
    proofs = f"{few:.2f} s; {many:.2f} s"
    return [
        _row(f"{what}, nothing kept", cold, COLD),
        _row(f"{what}, one article edited", edited, EDITED),
        Row(f"{what}, memory of a process", f"{largest:.0f} MiB", largest, MEMORY, unit=" MiB"),
        Row(f"proofs, {MANY:,} tenants against {TENANTS}", proofs, many / few, GROWTH),
    ]


def _row(case: str, runs: list[Usage], limit: float) -> Row:
    wall, cpu = (
        statistics.median(getattr(each, name) for each in runs) for name in ("wall", "cpu")
    )
    return Row(case, f"{wall:.1f} s, of processor {cpu:.1f} s", wall, limit, unit=" s")


def _project(bench: Bench, tenants: int) -> Path:
    folder = bench.folder / f"lint-{tenants}"
    if not folder.exists():
        articles = [article(number, SEED) for number in range(ARTICLES)]
        write_helpgen(folder, articles, [organization(number, SEED) for number in range(tenants)])
    return folder


def _command(bench: Bench, project: Path, cache: Path) -> list[str]:
    return [*bench.helpgen, "lint", str(project), "--cache", str(cache)]


def _linted(bench: Bench, project: Path, cache: Path) -> Usage:
    used = run([_command(bench, project, cache)], bench.log)
    if used.code:
        raise SystemExit(f"helpgen ended with {used.code}; its output is in {bench.log}")
    return used


def _proofs(project: Path) -> float:
    command = [sys.executable, "-m", "benchmarks.proofs_time", str(project)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
