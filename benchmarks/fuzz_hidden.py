"""The law of hidden text held against a million drawn bodies: `make fuzz`, or `python -m benchmarks.fuzz_hidden`.

Each body is refused, or hidden text is in no byte of what is published and shown text is not lost. The counts are
printed after each tenth, and each body for which the law does not hold with as few lines as still show it; then the
exit code is 1. The same seed draws the same bodies: `--seed SEED --first N --bodies 1` judges one again.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from itertools import islice

from tests.property.hidden_law import Failure, run

BATCH = 250
MOST = 20
"""Failures after which nobody looks for more."""

Judged = tuple[Counter[str], list[Failure]]


def main() -> int:
    """Judge the bodies; exit code 1 if the law does not hold for one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--bodies", type=int, default=1_000_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first body")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    given = parser.parse_args()
    print(f"seed {given.seed}, {given.bodies:,} bodies from {given.first:,}", flush=True)
    began, tenths = time.monotonic(), 0
    counts: Counter[str] = Counter()
    failures: list[Failure] = []
    with ProcessPoolExecutor(given.jobs) as pool:
        batches = spans(given.first, given.bodies)
        for told, found in judged(pool, partial(run, given.seed), batches, 4 * given.jobs):
            counts += told
            failures += found
            print(*found, sep="\n", end="\n" if found else "", flush=True)
            if counts["bodies"] * 10 // given.bodies > tenths:
                tenths = counts["bodies"] * 10 // given.bodies
                print(line(counts, len(failures), time.monotonic() - began), flush=True)
            if len(failures) >= MOST:
                break
    print(line(counts, len(failures), time.monotonic() - began))
    return 1 if failures else 0


def spans(first: int, bodies: int) -> Iterator[tuple[int, int]]:
    """The first number of each batch, and how many bodies it has."""
    last = first + bodies
    return ((at, min(BATCH, last - at)) for at in range(first, last, BATCH))


def judged(
    pool: Executor,
    judge: Callable[[int, int], Judged],
    batches: Iterator[tuple[int, int]],
    ahead: int,
) -> Iterator[Judged]:
    """What became of the bodies, batch after batch in order; a few batches are begun ahead."""
    begun = [pool.submit(judge, *each) for each in islice(batches, ahead)]
    while begun:
        yield begun.pop(0).result()
        begun += [pool.submit(judge, *each) for each in islice(batches, 1)]


def line(counts: Counter[str], failures: int, seconds: float) -> str:
    """The counts, and what a body costs."""
    told = ", ".join(f"{number:,} {name}" for name, number in counts.items())
    each = 1000 * seconds / max(1, counts["bodies"])
    return f"{told}; {failures} failures; {seconds:.0f} s, {each:.2f} ms a body"


if __name__ == "__main__":
    sys.exit(main())
