"""B47: killed at any moment, a build leaves the older site or the newer one, and the next build needs no hand.

The long forms are `python -m benchmarks.soak_publishing --only kills` and `--only reader`.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.publish import exchange
from tests.perils.at_once import kills_beside_a_reader
from tests.perils.calls import RENAMES, WRITING
from tests.perils.drawing import drawing
from tests.perils.staged_project import StagedProject
from tests.perils.sweep import kills_at, kills_at_random
from tests.perils.two_states import TwoStates
from tests.perils.workers_chaos import several_workers

pytestmark = pytest.mark.row("B47")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> StagedProject:
    return StagedProject(tmp_path_factory.mktemp("killed"))


def without_an_exchange() -> None:
    """The system has no step that exchanges two folders."""
    exchange._exchange = lambda *_: False


def test_a_build_that_is_killed_at_a_rename_leaves_old_or_new(project: StagedProject) -> None:
    figures = kills_at(project, WRITING, RENAMES)
    assert figures.faults == []
    # Before and after each of two sites is shown, and the record is there.
    assert figures.ends == {"killed": 6}


@pytest.mark.long
def test_a_build_that_is_killed_between_two_renames_loses_no_site(project: StagedProject) -> None:
    renames = ("rename",)
    figures = kills_at(project, renames, renames, without_an_exchange, may_step_aside=True)
    assert figures.faults == []
    assert figures.points == 14


@pytest.mark.parametrize("workers", [lambda: None, several_workers], ids=["alone", "workers"])
def test_a_build_that_is_killed_at_any_moment_leaves_old_or_new(
    project: StagedProject, workers: Callable[[], None]
) -> None:
    figures = kills_at_random(project, 8, drawing(47), workers)
    assert figures.faults == []
    assert figures.points == 8


@pytest.mark.long
def test_whoever_reads_meanwhile_sees_old_or_new(tmp_path: Path) -> None:
    figures, files = kills_beside_a_reader(TwoStates(tmp_path), 12, 47)
    assert figures.faults == []
    assert files > 100
