"""B46: whichever call fails, the command says where and ends with 3, and the older site stands.

The long form, all calls with all errors, is `python -m benchmarks.soak_publishing --only failing`.
"""

from collections.abc import Sequence

import pytest

from tests.perils.calls import ERRORS, LOOKING, WRITING, failing
from tests.perils.staged_project import StagedProject
from tests.perils.sweep import calls_of, failures, hindered

pytestmark = pytest.mark.row("B46")

CALLS = WRITING + LOOKING
TOLD = ("write", "mkdir", "fchmod", "exchanged", "sync_all", "fsync", "pwrite", "ftruncate")
"""Without these nothing can be published; without a link, say, a file is written."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> StagedProject:
    return StagedProject(tmp_path_factory.mktemp("failing"))


def middles(calls: Sequence[str], names: Sequence[str]) -> list[tuple[int, int]]:
    """Of each kind of call one in the middle, each with another error."""
    places = [[at for at, call in enumerate(calls) if call == name] for name in names]
    return [(at[len(at) // 2], ERRORS[n % len(ERRORS)]) for n, at in enumerate(places) if at]


@pytest.mark.long
def test_one_call_of_each_kind_fails_and_the_site_is_whole(project: StagedProject) -> None:
    points = middles(calls_of(project, CALLS, "--durable"), CALLS)
    figures = failures(project, CALLS, points, "--durable")
    assert figures.faults == []
    assert figures.points > 15


@pytest.mark.parametrize("name", TOLD)
def test_a_call_that_publishing_needs_ends_it_with_3_and_changes_nothing(
    project: StagedProject, name: str
) -> None:
    alone = ("--durable", "--no-cache")  # a cache that cannot be written to is no fault
    calls = calls_of(project, (name,), *alone)
    at = 0 if name in ("exchanged", "fsync") else len(calls) // 2
    outcome = hindered(project, (name,), at, failing(ERRORS[1]), *alone)
    assert outcome.code == 3, outcome.said
    assert str(project.out) in outcome.said
    assert "Input/output error".lower() in outcome.said
    stands = (
        project.new if name == "fsync" else project.old
    )  # it is shown already, and may be lost with the power
    assert project.sites() == stands
    assert project.fault_of(outcome) == ""


def test_every_kind_of_call_is_seen(project: StagedProject) -> None:
    assert {*WRITING} - {"rmdir", "rename"} <= {*calls_of(project, WRITING, "--durable")}
