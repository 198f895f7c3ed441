"""How long does the shortest command take?"""

import statistics
import sys

from benchmarks.bench import Bench
from benchmarks.measure import run
from benchmarks.table import Row

LIMIT = 150


def start(bench: Bench) -> list[Row]:
    """`helpgen --version`, beside a Python that does nothing."""
    rounds = 5 if bench.quick else 15
    times: dict[str, list[float]] = {"helpgen": [], "python": []}
    for _ in range(rounds):
        times["helpgen"].append(run([[*bench.helpgen, "--version"]], bench.log).wall)
        times["python"].append(run([[sys.executable, "-c", "pass"]], bench.log).wall)
    ours, python = (statistics.median(times[name]) * 1000 for name in ("helpgen", "python"))
    bench.notes["start, ms"] = {"helpgen": round(ours, 1), "python": round(python, 1)}
    measured = f"{ours:.0f} ms; Python alone {python:.0f} ms"
    return [Row("`helpgen --version`", measured, ours, LIMIT, unit=" ms")]
