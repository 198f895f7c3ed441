"""Ten thousand organizations with 31 articles each, one of them broken: peak memory, and that all others are published.

    python -m benchmarks.soak_tenants [--tenants 1000 10000] [--articles 31]

Takes some gigabytes of disk in the folder for temporary files. Peak memory is that of the largest process.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.perils.many_tenants import crowd


def main() -> None:
    """A line for each number of organizations; exit code 1 if one of the others was not published."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tenants", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--articles", type=int, default=31)
    chosen = parser.parse_args()
    is_fine = True
    for tenants in chosen.tenants:
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            came = crowd(Path(folder), tenants, chosen.articles)
        is_fine = is_fine and (came.code, came.sites) == (4, tenants - 1)
        print(
            f"{tenants:,} tenants x {chosen.articles} articles: exit {came.code}, {came.sites:,} sites,"
            f" {came.peak / 1024:.0f} MiB at most, {time.monotonic() - began:.0f} s",
            flush=True,
        )
    sys.exit(not is_fine)


if __name__ == "__main__":
    main()
