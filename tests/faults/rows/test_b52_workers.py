"""B52, B53: whatever befalls workers, the sites are what one process would have made, or nothing changed.

The long form is `python -m benchmarks.soak_publishing --only chaos`.
"""

import pytest

from tests.perils.child import built
from tests.perils.drawing import drawing
from tests.perils.staged_project import StagedProject
from tests.perils.workers_chaos import chaos, several_workers

pytestmark = pytest.mark.row("B52", "B53")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> StagedProject:
    return StagedProject(tmp_path_factory.mktemp("chaos"))


def test_workers_that_are_well_make_the_same_bytes(project: StagedProject) -> None:
    project.put_back()
    outcome = built(project.arguments(), several_workers)
    assert outcome.code == 0
    assert project.sites() == project.new


@pytest.mark.parametrize("seed", range(3))
def test_a_bad_worker_is_made_good_or_told(project: StagedProject, seed: int) -> None:
    figures = chaos(project, 6, drawing(seed))
    assert figures.faults == []
    assert figures.points == 6
