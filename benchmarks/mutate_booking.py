"""Plant small faults all over the booking rules and count those that the unit tests find.

    python -m benchmarks.mutate_booking

It works on a copy of the checkout below `benchmarks/work/`. Exit code 1: fewer than nine of ten were found.
"""

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
    killed = sum(verdict in {"killed", "timeout", "segfault"} for _, verdict in verdicts)
    for name, verdict in verdicts:
        if verdict not in {"killed", "timeout", "segfault"}:
            print(f"{verdict}: {name}")
    score = 100 * killed / max(1, len(verdicts))
    print(f"{killed} of {len(verdicts)} faults were found: {score:.1f} %")
    return 0 if score >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
