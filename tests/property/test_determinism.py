"""Same input, same bytes: whatever the order, the workers, the hash seed, the locale, the clock or the machine."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.project import Project

pytestmark = pytest.mark.row("B54")
ROOT = Path(__file__).resolve().parents[2]
BODY = """\
## When to use this

A {{labels.patient.singular}} books.

<!-- help:when features.portal -->
- Portal for {{labels.patient.plural | lower}}
<!-- help:else -->
- No portal
<!-- help:end -->

## Related

- `/help/portal/page-1`
- `/help/settings/portal`
"""


FEW = 6  # tenants: every word with and without the portal
MANY = 25  # so that there are enough pages for workers to be worth a fork


def written(root: Path, tenants: int) -> Project:
    made = Project(root)
    for number in range(45):  # enough articles that workers are worth a fork
        made.article(f"portal/page-{number}", BODY, more=f"updated: 2026-01-{number % 28 + 1:02}\n")
    made.article(
        "settings/portal",
        "## Steps\n\n1. Open settings.\n",
        more="redirectFrom: [/help/settings/old]\n",
    )
    for number in range(tenants):
        portal = f"features: {{portal: {str(number % 2 == 0).lower()}}}\n"
        label = f"labels: {{patient: {{singular: Wörd{number % 3}, plural: Wörds{number % 3}}}}}\n"
        made.profile(f"t{number:02}", portal + label + "baseUrl: https://example.org/help/\n")
    return made


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return written(tmp_path / "p", FEW)


@pytest.fixture
def crowd(tmp_path: Path) -> Project:
    return written(tmp_path / "p", MANY)


def ordinary(folder: Path, tenants: int) -> Mapping[str, bytes]:
    """The tree of an ordinary build, elsewhere: what most tests hold theirs against."""
    project = written(folder / "p", tenants)
    assert project.build().exit_code == 0
    return project.tree()


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    return ordinary(tmp_path_factory.mktemp("few"), FEW)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    return ordinary(tmp_path_factory.mktemp("many"), MANY)


def in_a_process(project: Project, out: Path, **environment: str) -> Mapping[str, bytes]:
    """The tree that a build of its own process makes."""
    command = [sys.executable, "-m", "helpgen", "build", str(project.root), "--out", str(out)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    subprocess.run(command, env=env, check=True, capture_output=True, cwd=project.root)
    project.out = out
    return project.tree()


@pytest.mark.long
def test_workers_change_no_byte(crowd: Project, tmp_path: Path) -> None:
    trees = []
    for jobs in (1, 2, 3):
        crowd.out = tmp_path / f"out-{jobs}"
        assert crowd.build(jobs=jobs).exit_code == 0
        trees.append(crowd.tree())
    assert trees[0] == trees[1] == trees[2]


def test_building_one_tenant_alone_or_with_others_gives_the_same_bytes(
    project: Project, before: Mapping[str, bytes]
) -> None:
    together = {path: data for path, data in before.items() if path.startswith("t03/")}
    assert project.build("t03").exit_code == 0
    assert {f"t03/{path}": data for path, data in project.tree("t03").items()} == together


def test_the_order_in_which_files_were_made_changes_no_byte(
    project: Project, tmp_path: Path, before: Mapping[str, bytes]
) -> None:
    copy = Project(tmp_path / "q")
    for file in sorted((f for f in project.root.rglob("*") if f.is_file()), reverse=True):
        copy.write(file.relative_to(project.root).as_posix(), file.read_bytes())
    assert copy.build().exit_code == 0
    assert copy.tree() == before


@pytest.mark.long
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {
            "SOURCE_DATE_EPOCH": "1",
            "TZ": "America/St_Johns",
            "HOME": "/nonexistent",
            "USER": "somebody",
        },
    ],
    ids=["hash-seed", "turkish", "kiritimati", "another-user"],
)
def test_the_environment_changes_no_byte(
    crowd: Project, tmp_path: Path, crowded: Mapping[str, bytes], environment: dict[str, str]
) -> None:
    assert in_a_process(crowd, tmp_path / "elsewhere", **environment) == crowded


def test_the_umask_changes_neither_bytes_nor_modes(project: Project, tmp_path: Path) -> None:
    modes = []
    for number, mask in enumerate((0o000, 0o077)):
        project.out = tmp_path / f"masked-{number}"
        before = os.umask(mask)
        try:
            assert project.build().exit_code == 0
        finally:
            os.umask(before)
        modes.append({path: (project.out / path).stat().st_mode for path in project.tree()})
    assert modes[0] == modes[1]


def test_the_clock_is_not_read_into_the_site(project: Project, tmp_path: Path) -> None:
    """Every source file gets a time in 2001 or in 2037: freshness is not told by time, and no time is printed."""
    trees = []
    for number, moment in enumerate((978_307_200, 2_114_380_800)):
        for file in project.root.rglob("*"):
            os.utime(file, (moment, moment))
        project.out = tmp_path / f"dated-{number}"
        assert project.build().exit_code == 0
        trees.append(project.tree())
    assert trees[0] == trees[1]


def test_the_path_of_the_project_is_in_no_byte(
    project: Project, tmp_path: Path, before: Mapping[str, bytes]
) -> None:
    moved = tmp_path / "zq-another-home" / "deep" / "project"
    shutil.copytree(project.root, moved)
    project.root = moved
    project.out = tmp_path / "zq-output"
    assert project.build().exit_code == 0
    assert project.tree() == before
    assert not any(b"zq-another-home" in data or b"zq-output" in data for data in before.values())
