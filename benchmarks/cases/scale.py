"""What do ten thousand organizations cost with our own content, beside a bare copy of what was built for them?

python -m benchmarks.run --only scale

They have 40 sets of settings between them. What would not fit on the disk is not tried: a plan says beforehand how
large the sites become, and fewer organizations are built where there is no room; the rows say how many. `rows` has what
is changed since, and profiles of a database.
"""

import shutil
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.corpus.our_project import with_organizations
from benchmarks.measure import Command, Usage, run
from benchmarks.table import Row
from benchmarks.that_fits import POLICIES, that_fits
from benchmarks.watch import peaks

LIMIT, FLAT, RATIO = 160, 1.1, 1.5
ROOM = 3  # times the sites: built twice (timed, and watched), and copied


def scale(bench: Bench) -> list[Row]:
    """Time beside a copy; memory of a process, and how it grows from a tenth of the organizations to all."""
    project, many = that_fits(bench, ROOM)
    few = with_organizations(bench.folder / "scale-few", POLICIES, many // 10)
    out = bench.fresh()
    built = _must(bench, bench.build(project, out))
    copied = _must(bench, ["cp", "-r", str(out), str(bench.fresh())])
    shutil.rmtree(out)
    found = [_peak(bench, each) for each in (few, project)]
    bench.notes["scale"] = {
        "organizations": many,
        "build": [built.wall, built.cpu],
        "copy": [copied.wall, copied.cpu],
        "memory, MiB": found,
    }
    name = f"{many:,} organizations x our content"
    told = f"{built.wall:.0f} s, of processor {built.cpu:.0f}; {copied.wall:.0f} s"
    shown = " + ".join(f"{each:.0f}" for each in found[1])
    ratio = found[1][0] / found[0][0]
    less = f"{found[1][0]:.0f}; {found[0][0]:.0f} MiB"
    return [
        Row(f"{name}: build, a bare copy", told, built.wall / copied.wall, RATIO),
        Row(f"{name}: memory of a process", f"{shown} MiB", found[1][0], LIMIT, unit=" MiB"),
        Row("the same, against a tenth of them", less, ratio, FLAT),
    ]


def _peak(bench: Bench, project: Path) -> list[float]:
    out = bench.fresh()
    found, code = peaks(bench.build(project, out), bench.log)
    if code:
        raise SystemExit(f"helpgen ended with {code}; its output is in {bench.log}")
    shutil.rmtree(out)
    return [round(each, 1) for each in found]


def _must(bench: Bench, command: Command) -> Usage:
    used = run([command], bench.log)
    if used.code:
        raise SystemExit(f"{command[0]} ended with {used.code}; its output is in {bench.log}")
    return used
