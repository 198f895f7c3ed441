"""B55: whoever ends a build, at whatever moment, leaves nothing half made; what is said fits where it goes.

A closed stream is tried in `tests/unit/cli/test_streams.py`, a reader who leaves in `test_guard.py` beside it.
"""

import signal
from pathlib import Path

import pytest

from tests.perils.calls import WRITING
from tests.perils.child import built
from tests.perils.staged_project import StagedProject
from tests.perils.sweep import Prepare, ended_at
from tests.perils.workers_chaos import several_workers

pytestmark = pytest.mark.row("B55")


def alone() -> None:
    """One process does it all."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> StagedProject:
    return StagedProject(tmp_path_factory.mktemp("ended"))


@pytest.mark.long
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "terminated"]
)
@pytest.mark.parametrize("prepare", [alone, several_workers])
def test_a_build_that_is_ended_says_so_and_leaves_whole_sites_and_nothing_half_made(
    project: StagedProject, number: signal.Signals, code: int, prepare: Prepare
) -> None:
    figures = ended_at(project, WRITING, number, code, step=17, prepare=prepare)
    assert figures.faults == []
    assert figures.ends[f"exit {code}"] > 5


def test_what_goes_into_a_file_has_nothing_for_a_terminal_in_it(project: StagedProject) -> None:
    project.put_back()
    (project.folder / "project/profiles/cut.yaml").write_text("id: cut\nname: [\n")
    try:
        said = built([*project.arguments(), "--explain", "--timings"]).said
    finally:
        Path(project.folder / "project/profiles/cut.yaml").unlink()
    assert "cut was held back" in said
    assert "\x1b" not in said
    assert "\r" not in said
