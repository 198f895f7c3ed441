"""Thousands of edits, each built on what is there and held against a clean build; then the same with damage.

    python -m benchmarks.soak_builds [--edits 2000] [--damaged 500] [--seed 1]

After every edit each byte and each finding is that of a build without any memory. With damage, something that was
kept (an entry of the cache, the record) is flipped, cut, exchanged or deleted before most builds. Prints what
happened how often; the first difference ends it. Much of the time goes into small files: set `TMPDIR` to a disk in
memory where there is one.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from helpgen.pipeline.build_again import forget
from tests.property.incremental_law import Incremental
from tests.property.project_edits import ProjectEdits
from tests.ready_themes import ready_themes

_FORGET = 20


def main() -> None:
    """Run both forms, and print a line for each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--edits", type=int, default=2_000)
    parser.add_argument(
        "--damaged", type=int, default=500, help="builds before which something was damaged"
    )
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    _run("edits", chosen.seed, 0.0, lambda _law, step: step < chosen.edits)
    _run("damage", chosen.seed + 1, 0.9, lambda law, _step: law.tally.spoiled < chosen.damaged)


def _run(name: str, seed: int, spoiled: float, goes_on: Callable[[Incremental, int], bool]) -> None:
    started, step = time.monotonic(), 0
    with tempfile.TemporaryDirectory() as folder, ready_themes():
        law = Incremental(ProjectEdits(Path(folder) / "p", seed), seed, spoiled)
        while goes_on(law, step):
            law.step()
            step += 1
            if step % _FORGET == 0:
                forget()  # thousands of builds in one process; a command makes one
    tally = law.tally
    print(
        f"{name}: seed {seed}, {step} states; {tally.built} built, {tally.refused} refused,"
        f" {tally.answered} answered without a build, {tally.left_alone} sites left alone,"
        f" {tally.spoiled} times damaged; no difference; {time.monotonic() - started:.0f} s",
        flush=True,
    )


if __name__ == "__main__":
    main()
