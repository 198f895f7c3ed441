"""Plant small faults all over the booking rules, count those that the unit tests find, and write it down.

    python -m benchmarks.mutate_booking [--again | --changed | --so-far]

It works on a copy of the checkout below `benchmarks/work/`, which stays: `--again` brings it up to date and
tries only what survived there, or stands in a function that has changed. `--changed` needs no copy: it plants
faults in those functions alone that have changed since the commit on the page, and believes the table of all
others. Whatever has been tried stays known when a run is stopped: `--again` goes on from there, and `--so-far`
says what is known by then and writes nothing.

mutmut forks after the modules are imported, so a fault in what runs at import (SQL text, readers of keys) cannot
show there: where most faults of a function survived, each is tried in a process of its own. The table in
docs/booking-mutants.md is written anew; the judgments in it, which people write, are kept. Exit code 1: fewer
than 97 of 100 were found, or the tests fail without any fault.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from benchmarks.changed_functions import changed
from benchmarks.mutants_page import (
    BELIEVED,
    NOT_YET,
    UNTRIED,
    believed,
    commit_of,
    function,
    score,
    told_of_believed,
    told_of_untried,
    written,
)

CHECKOUT = Path(__file__).parents[1]
PAGE = CHECKOUT / "docs" / "booking-mutants.md"
COPY = Path(__file__).parent / "work" / "mutate"
BEGUN, COMMIT, SINCE = COPY / "begun", COPY / "commit", COPY / "since"
NEEDED = (
    *("helpgen", "tools", "profiles", "themes", "schemas", "content", "docs", "locales"),
    *("catalog.yaml", "helpgen.yaml"),
)
_BESIDE = (
    *(name for name in NEEDED if name != "helpgen"),
    *sorted(
        f"helpgen/{each.name}"
        for each in (CHECKOUT / "helpgen").iterdir()
        if each.name != "booking"
    ),
)
"""Not the code with the faults: mutmut would write it over them each time it starts, and plant all of them again."""
TESTS = "tests/unit/booking"
SOURCE = "helpgen/booking"
READ_THE_SOURCE = (
    "--ignore=tests/unit/booking/mutants",
    "--deselect=tests/unit/booking/engine/test_described.py::test_the_place_of_a_rule_is_where_it_decides",
)
"""Tests of where a line of the source stands, or of faults planted in it: mutmut rewrites the source."""
HOW = ("-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:randomly", *READ_THE_SOURCE)
SETTINGS = f"""
[tool.mutmut]
source_paths = ["{SOURCE}/"]
pytest_add_cli_args_test_selection = ["{TESTS}"]
pytest_add_cli_args = {json.dumps(HOW)}
do_not_mutate = ["{SOURCE}/mutants/*"]
timeout_multiplier = 4.0
also_copy = {json.dumps(_BESIDE)}
"""
FOUND = {"killed", "timeout", "segfault"}
LEFT_OUT = 34
"""The exit code of what is left out: of such a function the table is believed."""
LEAST = 97.0
LONGEST = 900
"""Seconds for all tests; more than ten times what they need."""


def main() -> int:
    """Run mutmut, write down its survivors and print the score."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    less = parser.add_mutually_exclusive_group()
    less.add_argument("--again", action="store_true", help="only what survived or has changed")
    less.add_argument("--changed", action="store_true", help="only what is not as on the page")
    less.add_argument("--so-far", action="store_true", help="nothing: say what is known")
    given = parser.parse_args()
    if not given.so_far and not _tried(again=given.again and BEGUN.exists(), less=given.changed):
        print("mutmut gave up: do the tests pass without any fault?", file=sys.stderr)
        return 1
    return _told(write=not given.so_far)


def _tried(*, again: bool, less: bool) -> bool:
    """Every fault that has to be; `less`: only where something has changed since the page was written."""
    before = set(_left(_verdicts())) if again else set()
    if not again:
        shutil.rmtree(COPY, ignore_errors=True)
    _bring_up_to_date()
    if not again:
        shutil.copy(COMMIT, BEGUN)
    if less:
        _leave_out(commit_of(PAGE.read_text(encoding="utf-8")))
    if not (_planted() and _planted(*_again(before, _verdicts()))):
        return False
    _try_alone(_verdicts())
    return True


def _told(*, write: bool) -> int:
    """The page has what came of it, unless the run was stopped; 0 where the tests found enough."""
    verdicts, page = _verdicts(), PAGE.read_text(encoding="utf-8")
    left = [*_left(verdicts), *believed(page, verdicts)]
    tried = [name for name, verdict in verdicts.items() if verdict != UNTRIED]
    told = score(COMMIT.read_text("utf-8"), BEGUN.read_text("utf-8"), len(tried), len(left))
    told += told_of_believed(verdicts, SINCE.read_text("utf-8") if SINCE.exists() else "")
    told += told_of_untried(len(verdicts) - len(tried))
    page = written(page, told, verdicts, left)
    if write:
        PAGE.write_text(page, encoding="utf-8")
    print(*(f"survived: {name}" for name in left), sep="\n")
    print(*(line for line in page.splitlines() if NOT_YET in line), told, sep="\n")
    return 0 if len(left) <= (100 - LEAST) / 100 * len(tried) else 1


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
    COMMIT.write_text(_commit(), encoding="utf-8")
    project = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    (COPY / "pyproject.toml").write_text(project + SETTINGS, encoding="utf-8")


def _leave_out(since: str) -> None:
    """Faults in functions that are as they were are tried by nobody."""
    tried = changed(CHECKOUT, SOURCE, since)
    SINCE.write_text(since, encoding="utf-8")
    # No fault is called so: mutmut writes all of them down, tries none and complains.
    _mutmut("run", "none", quietly=True)
    _note(lambda name: None if function(name) in tried else LEFT_OUT)


def _note(exit_code: Callable[[str], int | None]) -> None:
    """Mutmut takes this for what came of a fault; None: what it knows stands."""
    for path in COPY.glob("mutants/helpgen/booking/**/*.meta"):
        known = json.loads(path.read_text(encoding="utf-8"))
        codes = known["exit_code_by_key"]
        codes.update({name: code for name in codes if (code := exit_code(name)) is not None})
        path.write_text(json.dumps(known, indent=4), encoding="utf-8")


def _planted(*names: str) -> bool:
    """Mutmut has tried these faults, or without names all that it knows nothing of yet."""
    return _mutmut("run", *names).returncode == 0


def _verdicts() -> dict[str, str]:
    """What mutmut says of each fault."""
    told = _mutmut("results", "--all", "true", quietly=True).stdout
    return dict(re.findall(r"^\s+(\S+): (.+)$", told, re.MULTILINE))


def _left(verdicts: Mapping[str, str]) -> list[str]:
    known = {*FOUND, BELIEVED, UNTRIED}
    return [name for name, verdict in verdicts.items() if verdict not in known]


def _mutmut(*arguments: str, quietly: bool = False) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mutmut", *arguments]
    environment = _environment()
    return subprocess.run(
        command, cwd=COPY, env=environment, check=False, capture_output=quietly, text=True
    )


def _environment() -> dict[str, str]:
    """What is compiled is kept: the code with all its faults is large, and thousands of processes import it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


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
    _note(dict.fromkeys(failed, 1).get)


def _fails_alone(name: str) -> bool:
    """The tests fail, or do not end, where the fault is there from the first import on; those nearest come first."""
    environment = _environment() | {"MUTANT_UNDER_TEST": name}
    room = name.removeprefix("helpgen.booking.").partition(".")[0]
    near = (f"{TESTS}/{room}",) if (CHECKOUT / TESTS / room).is_dir() else ()
    command = (sys.executable, "-m", "pytest", "-q", "-x", *HOW, *near, TESTS)
    start = partial(subprocess.run, capture_output=True, check=False, timeout=LONGEST)
    try:
        return start(command, cwd=COPY / "mutants", env=environment).returncode != 0
    except subprocess.TimeoutExpired:
        return True


if __name__ == "__main__":
    sys.exit(main())
