"""One sum over every published byte, whatever is different around a build: many things at once, as chance draws them.

    python -m benchmarks.soak_reproducible [--builds 200] [--seed SEED]

Everything that may be another way (tests/perils/another_machine.py) is another way, or not, in each build. Prints
what was drawn where a sum is another, and the figures. Another Python needs packages of its own: each version runs this
by itself, and the first line has the same sum.
"""

import argparse
import platform
import secrets
import sys
import tempfile
import time
from pathlib import Path

from tests.perils.another_machine import VARIATIONS, AnotherMachine
from tests.perils.drawing import drawing

_USUAL = ""


def main() -> None:
    """Build, compare, print; exit code 1 if there was any other sum."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--builds", type=int, default=200)
    parser.add_argument("--seed", default=secrets.token_hex(4), help="hexadecimal")
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}, Python {platform.python_version()}", flush=True)
    began, sums, drawn = time.monotonic(), dict[str, str](), set[tuple[str, str]]()
    draw = drawing(chosen.seed, "reproducible")
    for number in range(chosen.builds):
        ways = {what: draw.choice([_USUAL, *ways]) for what, ways in VARIATIONS.items()}
        if number == 0:
            ways = dict.fromkeys(VARIATIONS, _USUAL)
        told = ", ".join(f"{what} {how}" for what, how in ways.items() if how) or "as usual"
        digest = _digest(ways)
        if digest not in sums:
            print(f"{digest}: {told}", flush=True)
        sums.setdefault(digest, told)
        drawn.update(way for way in ways.items() if way[1])
    variations = sum(map(len, VARIATIONS.values()))
    print(
        f"{chosen.builds} builds, {len(drawn)} of {variations} variations drawn, {len(sums)} sums;"
        f" {time.monotonic() - began:.0f} s"
    )
    sys.exit(len(sums) > 1)


def _digest(ways: dict[str, str]) -> str:
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        machine = AnotherMachine.at(Path(folder))
        for what, how in ways.items():
            if how:
                VARIATIONS[what][how](machine)
        machine.build()
        return machine.digest()


if __name__ == "__main__":
    main()
