"""Plant small faults all over the booking rules and count those that the unit tests find.

    python -m benchmarks.mutate_booking

It works on a copy of the checkout below `benchmarks/work/`. mutmut forks after the modules are imported, so a
fault in what runs at import (SQL text, readers of keys) cannot show there: where no fault of a function was found,
each is tried again in a process of its own. Exit code 1: fewer than nine of ten were found.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
COPY = Path(__file__).parent / "work" / "mutate"
COPIED = (
    "helpgen",
    "tests",
    "profiles",
    "themes",
    "schemas",
    "content",
    "catalog.yaml",
    "helpgen.yaml",
)
LEAST = 90.0
FOUND = {"killed", "timeout", "segfault"}
TESTS = "tests/unit/booking"
SETTINGS = f"""
[tool.mutmut]
source_paths = ["helpgen/booking/"]
pytest_add_cli_args_test_selection = ["{TESTS}"]
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:randomly"]
also_copy = ["helpgen", "profiles", "themes", "schemas", "content", "catalog.yaml", "helpgen.yaml"]
"""


def main() -> int:
    """Run mutmut, print its survivors and the score."""
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for name in COPIED:
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, COPY / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, COPY / name)
    project = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    (COPY / "pyproject.toml").write_text(project + SETTINGS, encoding="utf-8")
    mutmut = [sys.executable, "-m", "mutmut"]
    subprocess.run([*mutmut, "run"], cwd=COPY, check=False)
    listed = subprocess.run(
        [*mutmut, "results", "--all", "true"], cwd=COPY, check=True, capture_output=True, text=True
    ).stdout
    verdicts = re.findall(r"^\s+(\S+): (.+)$", listed, re.MULTILINE)
    found = {name for name, verdict in verdicts if verdict in FOUND}
    touched = {function(name) for name in found}
    again = [name for name, _ in verdicts if function(name) not in touched]
    print(f"{len(found)} found at once; {len(again)} that run at import are tried by themselves")
    found |= {name for name in again if fails_alone(name)}
    for name, _ in verdicts:
        if name not in found:
            print(f"survived: {name}")
    score = 100 * len(found) / max(1, len(verdicts))
    print(f"{len(found)} of {len(verdicts)} faults were found: {score:.1f} %")
    return 0 if score >= LEAST else 1


def function(name: str) -> str:
    """What the fault was planted in."""
    return name.rpartition("__mutmut_")[0]


def fails_alone(name: str) -> bool:
    """The tests fail where the fault is there from the first import on."""
    environment = os.environ | {"MUTANT_UNDER_TEST": name}
    command = [*(sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"), TESTS]
    done = subprocess.run(
        command, cwd=COPY / "mutants", env=environment, capture_output=True, check=False
    )
    return done.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
