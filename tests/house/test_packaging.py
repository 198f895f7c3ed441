"""What is installed is what was declared, and the same everywhere."""

import re
import tomllib

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


def test_the_readme_begins_with_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text()
    assert readme.index("make site") < readme.index("make test") < readme.index("## What you write")
