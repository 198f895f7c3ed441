"""The concurrency test of the booking ledger for hours: `make soak`, or `python -m benchmarks.soak_booking`.

By default 10,000 histories of 8 to 32 clients with more than 100 attempts each, retries among them: more than
1,000,000 attempts. The seed is printed first, and each fault with its history: `--seed SEED --first N --histories 1`
runs that one again, with the same wishes, though threads may come in another order.
"""

import argparse
import secrets
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from tests.property.booking_clients import run

BATCH = 20


def main() -> None:
    """Run, print a line now and then and the figures at the end; exit code 1 if there was any fault."""
    parser = argparse.ArgumentParser(description="Many clients of one booking ledger, for long.")
    parser.add_argument("--histories", type=int, default=10_000)
    parser.add_argument("--seed", default=secrets.token_hex(4))
    parser.add_argument("--first", type=int, default=0, help="number of the first history")
    parser.add_argument(
        "--jobs", type=int, default=4, help="processes; each waits half of its time"
    )
    given = parser.parse_args()
    print(f"seed {given.seed}, {given.histories} histories from {given.first}", flush=True)
    began = time.monotonic()
    figures: Counter[str] = Counter()
    faults = 0
    last = given.first + given.histories
    # Spawned, because the clients fork: their parent must have no threads of a pool.
    with ProcessPoolExecutor(given.jobs, mp_context=get_context("spawn")) as pool:
        batches = [
            pool.submit(run, given.seed, first, min(BATCH, last - first))
            for first in range(given.first, last, BATCH)
        ]
        for done, batch in enumerate(as_completed(batches), 1):
            told, found = batch.result()
            figures.update(told)
            faults += len(found)
            print(*found, sep="\n", end="\n" if found else "", flush=True)
            if done % 25 == 0:
                print(_line(figures, faults, time.monotonic() - began), flush=True)
    print(_line(figures, faults, time.monotonic() - began))
    sys.exit(1 if faults else 0)


def _line(figures: Counter[str], faults: int, seconds: float) -> str:
    told = ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in figures.items())
    return (
        f"{told}, {faults} faults; {seconds:.0f} s, {figures['attempts'] / seconds:.0f} attempts/s"
    )


if __name__ == "__main__":
    main()
