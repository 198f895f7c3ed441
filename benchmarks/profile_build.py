"""Where a build spends its time: cProfile over one build of the benchmark's articles, for developers.

    python -m benchmarks.profile_build [--tenants M] [--kind helpgen|pages] [--top LINES]
        [--by tottime|cumulative] [--inside helpgen/compile]

The build has one processor, so that no worker is started and all its work is seen. Profiling makes small functions
look dear: use it to find the place, and `benchmarks.run` to measure.
"""

import argparse
import cProfile
import os
import pstats
import sys
import tempfile
from pathlib import Path

from benchmarks.bench import Bench
from helpgen.__main__ import main as helpgen


def main() -> None:
    """Build once under the profiler and print the dearest functions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tenants", type=int, default=10)
    parser.add_argument(
        "--kind",
        choices=("helpgen", "pages"),
        default="helpgen",
        help="all outputs, or pages alone",
    )
    parser.add_argument("--top", type=int, default=40)
    parser.add_argument("--by", choices=("tottime", "cumulative"), default="tottime")
    parser.add_argument("--inside", default="", help="only functions whose path matches this")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), ("helpgen",), Path())
        project = bench.corpus(chosen.tenants) / chosen.kind
        statistics = pstats.Stats(_profile(list(bench.build(project, bench.fresh()))))
    statistics.sort_stats(chosen.by).print_stats(chosen.inside, chosen.top)


def _profile(command: list[str]) -> cProfile.Profile:
    """The profile of the command in this process; its own program would end before anything is printed."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    sys.argv = command
    profiler = cProfile.Profile()
    profiler.enable()
    try:
        code = helpgen()
    finally:
        profiler.disable()
    print(f"helpgen ended with {code}")
    return profiler


if __name__ == "__main__":
    main()
