"""Measure helpgen beside Hugo, all in one run, and hold the figures against what was promised.

    python -m benchmarks.run [--quick] [--only CASE]... [--helpgen COMMAND] [--trees DIR]

Seconds differ from machine to machine; the promises are ratios within one run. Results go to `benchmarks/work/`:
`results.json` and `table.md`. Projects and sites lie there until the end, too, or in `--trees`: they come to 9 GB with
`dask`, to 2 with `delivering`. The table says on what kind of file system they were. The exit code is 1 if a promise
was not kept.
"""

import argparse
import json
import shlex
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import machine, pages, table
from benchmarks.bench import Bench
from benchmarks.cases.again import again
from benchmarks.cases.claims import claims
from benchmarks.cases.cluster import dask
from benchmarks.cases.delivering import delivering
from benchmarks.cases.linting import lint
from benchmarks.cases.memory import memory
from benchmarks.cases.rows import rows
from benchmarks.cases.scale import scale
from benchmarks.cases.shapes import shapes
from benchmarks.cases.sites import hundred, one, ten
from benchmarks.cases.start import start
from benchmarks.table import Row

WORK = Path(__file__).parent / "work"
CASES: dict[str, Callable[[Bench], list[Row]]] = {
    "start": start,
    "one": one,
    "ten": ten,
    "hundred": hundred,
    "again": again,
    "delivering": delivering,
    "dask": dask,
    "memory": memory,
    "rows": rows,
    "scale": scale,
    "shapes": shapes,
    "claims": claims,
    "lint": lint,
}


def main() -> int:
    """Run the cases, print the table, clear away."""
    chosen = _arguments()
    WORK.mkdir(exist_ok=True)
    folder = chosen.trees / f"run-{time.time_ns()}"
    folder.mkdir(parents=True)
    bench = Bench(folder, shlex.split(chosen.helpgen), machine.hugo_binary(), chosen.quick)
    try:
        bench.warm_up()
        found = [row for name in chosen.only or CASES for row in _case(bench, name)]
        report = _report(bench, found)
    finally:
        _clear(folder, keep_log=sys.exc_info()[0] is not None)
    print("\n" + report)
    return 0 if all(row.ok for row in found) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer runs, smaller shapes")
    parser.add_argument("--only", action="append", choices=CASES, help="only this case")
    parser.add_argument("--helpgen", default=f"{sys.executable} -m helpgen", help="the command")
    parser.add_argument("--trees", type=Path, default=WORK, help="where projects and sites lie")
    return parser.parse_args()


def _case(bench: Bench, name: str) -> list[Row]:
    print(f"case {name}", file=sys.stderr, flush=True)
    rows = CASES[name](bench)
    for row in rows:
        print(" | ".join(row.cells()), flush=True)
    return rows


def _report(bench: Bench, rows: list[Row]) -> str:
    about = machine.describe(bench.helpgen, bench.hugo, bench.folder)
    parts = [
        "; ".join(f"{name} {value}" for name, value in about.items()) + "\n",
        table.markdown(table.HEAD, [row.cells() for row in rows]),
    ]
    if bench.pages:
        held = [(name, *found.cells()) for name, found in bench.pages.items()]
        parts.append(table.markdown(pages.HEAD, held))
    if "shapes" in bench.notes:
        parts.append(str(bench.notes["shapes"]))
    report = "\n".join(parts)
    results = {"about": about, "rows": [row.cells() for row in rows], **bench.notes}
    (WORK / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    (WORK / "table.md").write_text(report, encoding="utf-8")
    return report


def _clear(own: Path, *, keep_log: bool) -> None:
    """Remove what this run and broken-off ones left, now that nothing is measured any more."""
    for folder in {own, *WORK.glob("run-*")}:
        if keep_log and (folder / "log.txt").exists():
            shutil.move(folder / "log.txt", WORK / "log.txt")
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
