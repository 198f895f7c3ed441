"""Plant small faults all over the booking rules, count those that the unit tests find, and write it down.

    python -m benchmarks.mutate_booking [--again]

It works on a copy of the checkout below `benchmarks/work/`, which stays: `--again` brings it up to date and
tries only what survived there, or stands in a function that has changed. mutmut forks after the modules are
imported, so a fault in what runs at import (SQL text, readers of keys) cannot show there: where most faults of
a function survived, each is tried in a process of its own. The table in docs/booking-mutants.md is written
anew; the judgments in it, which people write, are kept. Exit code 1: fewer than nine of ten were found, or the
tests fail without any fault.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tools.reference.marked import replaced

CHECKOUT = Path(__file__).parents[1]
PAGE = CHECKOUT / "docs" / "booking-mutants.md"
COPY = Path(__file__).parent / "work" / "mutate"
BEGUN = COPY / "begun"
NEEDED = (
    *("helpgen", "tools", "profiles", "themes", "schemas", "content", "docs"),
    *("catalog.yaml", "helpgen.yaml"),
)
TESTS = "tests/unit/booking"
SETTINGS = f"""
[tool.mutmut]
source_paths = ["helpgen/booking/"]
pytest_add_cli_args_test_selection = ["{TESTS}"]
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:randomly"]
do_not_mutate = ["helpgen/booking/mutants/*"]
also_copy = {json.dumps(NEEDED)}
"""
FOUND = {"killed", "timeout", "segfault"}
LEAST = 90.0
LONGEST = 900
"""Seconds for all tests; more than ten times what they need."""
NOT_YET = "not judged yet"
ROW = re.compile(r"^\| `(\S+)` \| (\d+) of \d+ \| (.+) \|$", re.MULTILINE)


def main() -> int:
    """Run mutmut, write down its survivors and print the score."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--again", action="store_true", help="only what survived or has changed")
    again = parser.parse_args().again and BEGUN.exists()
    before = set(_left(_verdicts())) if again else set()
    commit = _commit()
    if not again:
        shutil.rmtree(COPY, ignore_errors=True)
    _bring_up_to_date()
    if not again:
        BEGUN.write_text(commit, encoding="utf-8")
    if not (_planted() and _planted(*_again(before, _verdicts()))):
        print("mutmut gave up: do the tests pass without any fault?", file=sys.stderr)
        return 1
    _try_alone(_verdicts())
    verdicts = _verdicts()
    left = _left(verdicts)
    told = score(commit, BEGUN.read_text(encoding="utf-8"), len(verdicts), len(left))
    page = written(PAGE.read_text(encoding="utf-8"), told, verdicts, left)
    PAGE.write_text(page, encoding="utf-8")
    print(*(f"survived: {name}" for name in left), sep="\n")
    print(*(line for line in page.splitlines() if NOT_YET in line), told, sep="\n")
    return 0 if len(left) <= (100 - LEAST) / 100 * len(verdicts) else 1


def written(page: str, told: str, names: Iterable[str], left: Iterable[str]) -> str:
    """The page with the score as it is `told`; `names` are all faults, `left` those that survived."""
    planted, survived = Counter(map(function, names)), Counter(map(function, left))
    judged = {where: (int(count), text) for where, count, text in ROW.findall(page)}
    rows = "".join(
        f"| `{where}` | {count} of {planted[where]} | {judgment(judged, where, count)} |\n"
        for where, count in sorted(survived.items(), key=lambda each: (-each[1], each[0]))
    )
    head = "| function | survived | judgment |\n| --- | --- | --- |\n"
    return replaced(replaced(page, "score", told), "survivors", head + rows)


def score(commit: str, begun: str, planted: int, left: int) -> str:
    """What was found, and on which code; what has not changed since the run began was not planted again."""
    found = planted - left
    told = f"On {datetime.now(UTC):%Y-%m-%d}, on {commit}, the tests found "
    told += f"**{found:,} of {planted:,} faults: {100 * found / planted:.1f} %**."
    since = (
        f" A fault that was found from {begun} on was not planted again where nothing has changed."
    )
    return told + since * (begun != commit)


def judgment(judged: Mapping[str, tuple[int, str]], where: str, survived: int) -> str:
    """What a person said of the survivors of a function, as long as there are no more of them than then."""
    count, text = judged.get(where, (0, ""))
    if survived <= count or text.startswith(NOT_YET):
        return text
    return f"{NOT_YET}; of {count} before: {text}" if text else NOT_YET


def function(name: str) -> str:
    """What the fault was planted in, as people name it: `find._Query.day`."""
    mangled = name.rpartition("__mutmut_")[0].removeprefix("helpgen.booking.")
    return re.sub(r"\.xǁ(\w+?)ǁ|\.x_", lambda at: f".{at[1]}." if at[1] else ".", mangled)


def at_import(verdicts: Mapping[str, str]) -> list[str]:
    """The survivors in functions of which most survived: what they do may be done before mutmut forks."""
    left = _left(verdicts)
    planted, survived = Counter(map(function, verdicts)), Counter(map(function, left))
    return [name for name in left if 2 * survived[function(name)] > planted[function(name)]]


def _again(before: set[str], verdicts: Mapping[str, str]) -> set[str]:
    """Those that had survived and still do, without those for which a process of their own is better."""
    return before.intersection(_left(verdicts)).difference(at_import(verdicts))


def _commit() -> str:
    git = ("git", "describe", "--always", "--dirty= with changes", "--exclude=*")
    named = subprocess.run(git, cwd=CHECKOUT, check=True, capture_output=True, text=True)
    return f"commit {named.stdout.strip()}"


def _bring_up_to_date() -> None:
    """The copy has the code and the tests of the checkout; verdicts stay, but not which test reaches what."""
    (COPY / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.rmtree(COPY / "mutants" / "tests", ignore_errors=True)
    for name in (*NEEDED, "tests"):
        shutil.rmtree(COPY / name, ignore_errors=True)
        (COPY / name).parent.mkdir(parents=True, exist_ok=True)
        if (CHECKOUT / name).is_dir():
            shutil.copytree(CHECKOUT / name, COPY / name, ignore=ignored)
        else:
            shutil.copy(CHECKOUT / name, COPY / name)
    project = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    (COPY / "pyproject.toml").write_text(project + SETTINGS, encoding="utf-8")


def _planted(*names: str) -> bool:
    """Mutmut has tried these faults, or without names all that it knows nothing of yet."""
    return _mutmut("run", *names).returncode == 0


def _verdicts() -> dict[str, str]:
    """What mutmut says of each fault."""
    told = _mutmut("results", "--all", "true", quietly=True).stdout
    return dict(re.findall(r"^\s+(\S+): (.+)$", told, re.MULTILINE))


def _left(verdicts: Mapping[str, str]) -> list[str]:
    return [name for name, verdict in verdicts.items() if verdict not in FOUND]


def _mutmut(*arguments: str, quietly: bool = False) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(command, cwd=COPY, check=False, capture_output=quietly, text=True)


def _try_alone(verdicts: Mapping[str, str]) -> None:
    """Each fault in what runs at import, in a process of its own; mutmut is told of those that are found."""
    names = at_import(verdicts)
    if _fails_alone("no fault"):
        raise SystemExit("The tests fail by themselves without any fault.")
    print(f"{len(names)} faults in what may run at import are tried by themselves")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        failed = [
            name for name, bad in zip(names, pool.map(_fails_alone, names), strict=True) if bad
        ]
    for path in COPY.glob("mutants/helpgen/booking/**/*.meta"):
        known = json.loads(path.read_text(encoding="utf-8"))
        known["exit_code_by_key"].update(
            {name: 1 for name in failed if name in known["exit_code_by_key"]}
        )
        path.write_text(json.dumps(known, indent=4), encoding="utf-8")


def _fails_alone(name: str) -> bool:
    """The tests fail, or do not end, where the fault is there from the first import on."""
    environment = os.environ | {"MUTANT_UNDER_TEST": name}
    command = (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", TESTS)
    start = partial(subprocess.run, capture_output=True, check=False, timeout=LONGEST)
    try:
        return start(command, cwd=COPY / "mutants", env=environment).returncode != 0
    except subprocess.TimeoutExpired:
        return True


if __name__ == "__main__":
    sys.exit(main())
