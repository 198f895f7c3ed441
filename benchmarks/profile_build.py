"""Where a build spends its time: cProfile over one build of the benchmark's articles, for developers.

    python -m benchmarks.profile_build [--tenants M] [--top LINES] [--by tottime|cumulative]
        [--inside helpgen/compile]

Workers are other processes and are not seen, and profiling makes small functions look dear: use it to find the
place, and `benchmarks.run` to measure.
"""

import argparse
import cProfile
import pstats
import runpy
import sys
import tempfile
from pathlib import Path

from benchmarks.bench import Bench


def main() -> None:
    """Build once under the profiler and print the dearest functions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tenants", type=int, default=10)
    parser.add_argument("--top", type=int, default=40)
    parser.add_argument("--by", choices=("tottime", "cumulative"), default="tottime")
    parser.add_argument("--inside", default="", help="only functions whose path matches this")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), ("helpgen",), Path())
        project = bench.corpus(chosen.tenants) / "helpgen"
        statistics = pstats.Stats(_profile(list(bench.build(project, bench.fresh()))))
    statistics.sort_stats(chosen.by).print_stats(chosen.inside, chosen.top)


def _profile(command: list[str]) -> cProfile.Profile:
    """The profile of `python -m helpgen` in this process."""
    sys.argv = command
    profiler = cProfile.Profile()
    profiler.enable()
    try:
        runpy.run_module("helpgen", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        print(f"helpgen ended with {end.code or 0}")
    finally:
        profiler.disable()
    return profiler


if __name__ == "__main__":
    main()
