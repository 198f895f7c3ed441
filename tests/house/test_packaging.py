"""What is installed is what was declared, and the same everywhere."""

import re
import tomllib
from itertools import takewhile

from tests.house.tree import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PROJECT = PYPROJECT["project"]
PINS = [
    line
    for line in (ROOT / "constraints.txt").read_text().splitlines()
    if line and not line.startswith("#")
]


def canonical(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def test_every_dependency_is_pinned() -> None:
    extras = PROJECT["optional-dependencies"].values()
    declared = [*PROJECT["dependencies"], *(one for extra in extras for one in extra)]
    pinned = {canonical(pin) for pin in PINS}
    assert {canonical(requirement) for requirement in declared} - pinned == set()


def test_a_pin_is_one_exact_version_and_nothing_else() -> None:
    odd = [pin for pin in PINS if not re.fullmatch(r"[a-z0-9._-]+==[0-9][0-9a-z.]*", pin)]
    assert odd == []


def test_pins_are_sorted_and_single() -> None:
    names = [canonical(pin) for pin in PINS]
    assert names == sorted(set(names))


def test_the_wheel_holds_the_package_and_none_of_our_tools() -> None:
    assert PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == ["helpgen"]


def test_ci_runs_what_the_readme_says_and_nothing_else() -> None:
    assert (ROOT / ".ci" / "run").read_text().splitlines()[1:] == ["exec make test"]


def recipe(target: str) -> list[str]:
    """What make does for a target."""
    lines = (ROOT / "Makefile").read_text().splitlines()
    (start,) = (number for number, line in enumerate(lines) if line.startswith(f"{target}:"))
    return [line.strip() for line in takewhile(lambda line: line[:1] == "\t", lines[start + 1 :])]


def test_make_test_leaves_no_test_out_and_the_gate_those_of_the_browser_and_the_long_ones() -> None:
    every = "$(BIN)/pytest -n $(JOBS) --dist worksteal"
    assert recipe("test") == [every]
    gate = [line for line in recipe("check") if "pytest" in line]
    left_out = '--ignore=tests/browser -m "not long"'
    assert gate == [f"{every} {left_out} --edits 100 --durations 10"]
    usual = PYPROJECT["tool"]["pytest"]["ini_options"]["addopts"]
    assert usual == ["-ra", "--strict-config", "--strict-markers", "--import-mode=importlib"]


def test_the_readme_begins_with_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text()
    assert readme.index("make site") < readme.index("make test") < readme.index("## What you write")
