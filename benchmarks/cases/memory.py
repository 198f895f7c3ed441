"""How much memory does one process of a build take, and does it grow with the organizations?"""

from benchmarks.bench import Bench
from benchmarks.table import Row
from benchmarks.watch import peaks

LIMIT = 100
GROWTH = 1.3


def memory(bench: Bench) -> list[Row]:
    """The largest process at 10 and at 100 organizations."""
    ten, hundred = (_peaks(bench, tenants) for tenants in (10, 100))
    bench.notes["memory, MiB of each process"] = {"10 tenants": ten, "100 tenants": hundred}
    listed = " + ".join(f"{peak:.0f}" for peak in hundred)
    growth = hundred[0] / ten[0]
    return [
        Row("100 tenants, memory of a process", listed + " MiB", hundred[0], LIMIT, unit=" MiB"),
        Row("the same, against 10 tenants", f"{hundred[0]:.0f}; {ten[0]:.0f} MiB", growth, GROWTH),
    ]


def _peaks(bench: Bench, tenants: int) -> list[float]:
    command = bench.build(bench.corpus(tenants) / "helpgen", bench.fresh())
    found, code = peaks(command, bench.log)
    if code:
        raise SystemExit(f"helpgen ended with {code}; its output is in {bench.log}")
    return [round(peak, 1) for peak in found]
