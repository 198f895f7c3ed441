"""What bookings cost on this code and on that of another commit, measured in turns: is anything slower?

`python -m benchmarks.booking_against REV [--rounds 5]` prints the figures of `booking_slots` for both, each the least
of all rounds, and how they compare. It fails where one is more than 10 % slower. The other commit is checked out into
a folder that goes afterwards; what is timed there is today's benchmark. Figures mean something on a quiet machine only.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parents[1]
TIMED = Path(__file__).with_name("booking_slots.py")
LIMIT = 1.1

Figures = Mapping[str, float]
"""Seconds by name."""


def main() -> int:
    """Measure, print a table and say whether anything is slower."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("commit", metavar="REV")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    before: list[Figures] = []
    now: list[Figures] = []
    with checked_out(given.commit) as other:
        for number in range(given.rounds):
            # Who comes first changes: a machine that gets warm slows the second.
            for tree, kept in ((other, before), (HERE, now))[:: -1 if number % 2 else 1]:
                kept.append(measured(tree))
    rows = compared(least(before), least(now))
    print(f"{'microseconds':<44}{given.commit[:12]:>12}{'now':>12}{'ratio':>8}")
    for name, old, new in rows:
        print(f"{name:<44}{old * 1e6:>12.1f}{new * 1e6:>12.1f}{new / old:>8.2f}")
    slower = [name for name, old, new in rows if new > LIMIT * old]
    print(*(f"slower: {name}" for name in slower), sep="\n", end="\n" if slower else "")
    return int(bool(slower))


@contextmanager
def checked_out(commit: str) -> Iterator[Path]:
    """A folder with that commit, for as long as it is needed."""
    git = ("git", "-C", str(HERE), "worktree")
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        subprocess.run((*git, "add", "--quiet", "--detach", str(tree), commit), check=True)
        try:
            yield tree
        finally:
            subprocess.run((*git, "remove", "--force", str(tree)), check=True)


def measured(tree: Path) -> Figures:
    """What the benchmark says in a process of its own, about the code of that folder."""
    command = (sys.executable, "-P", str(TIMED), "--json")
    environment = os.environ | {"PYTHONPATH": str(tree)}
    came = subprocess.run(command, cwd=tree, env=environment, check=True, capture_output=True)
    figures: Figures = json.loads(came.stdout)
    return figures


def least(rounds: Sequence[Figures]) -> Figures:
    """Each figure in its fastest round."""
    return {name: min(each[name] for each in rounds) for name in rounds[0]}


def compared(before: Figures, now: Figures) -> list[tuple[str, float, float]]:
    """What both know, as it is now ordered; a rule that one of them lacks cannot be compared."""
    return [(name, before[name], took) for name, took in now.items() if name in before]


if __name__ == "__main__":
    sys.exit(main())
