"""B53: whatever befalls the workers of a cluster, or its scheduler, the sites are those of one process, or as before.

The long form is `python -m benchmarks.soak_publishing --only clusters`.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.perils.child import built
from tests.perils.cluster_chaos import ONCE, built_by
from tests.perils.dask_cluster import DaskCluster, dask_cluster
from tests.perils.staged_project import StagedProject
from tests.perils.workers_chaos import several_workers
from tests.project import Project

pytestmark = [pytest.mark.row("B53"), pytest.mark.long]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> StagedProject:
    return StagedProject(tmp_path_factory.mktemp("clusters"))


@pytest.fixture(scope="module")
def cluster() -> Iterator[DaskCluster]:
    with dask_cluster() as made:
        yield made


def digest(out: Path) -> str:
    """Of every file that readers see, with its path and its mode."""
    told = sha256()
    for file in sorted(out.rglob("*")):
        if file.is_file() and ".helpgen" not in file.parts:
            told.update(f"{file.relative_to(out)} {file.stat().st_mode:o}\n".encode())
            told.update(sha256(file.read_bytes()).digest())
    return told.hexdigest()


def test_one_process_two_and_three_workers_of_dask_make_the_same_trees(
    tmp_path: Path, cluster: DaskCluster
) -> None:
    project = Project(tmp_path / "project")
    for number in range(12):
        body = (
            f"## Steps\n\nPage {number} for {{{{labels.patient.plural}}}} of {{{{tenant.name}}}}.\n"
        )
        project.article(f"portal/page-{number}", body)
    for number in range(40):
        project.profile(f"t{number:02}", f"features: {{portal: {str(number % 2 == 0).lower()}}}\n")
    base = ("build", str(project.root), "--no-cache", "--out")
    outs = {name: tmp_path / name for name in ("one", "two", "dask", "local")}
    by = ("--executor", "dask")
    assert built([*base, str(outs["one"]), "--jobs", "1"]).code == 0
    assert built([*base, str(outs["two"]), "--jobs", "2"], lambda: several_workers(2)).code == 0
    with cluster.having(["well"] * 3, tmp_path / "marks"):
        outcome = built([*base, str(outs["dask"]), *by, "--scheduler", cluster.address])
    assert outcome.code == 0, outcome.said
    outcome = built([*base, str(outs["local"]), *by, "--jobs", "2"])
    assert outcome.code == 0, outcome.said
    assert len({digest(out) for out in outs.values()}) == 1
    assert [*(outs["local"] / ".helpgen").glob("yard*")] == []


@pytest.mark.parametrize("way", ONCE)
def test_what_one_worker_does_badly_another_does_well(
    project: StagedProject, cluster: DaskCluster, way: str, tmp_path: Path
) -> None:
    outcome = built_by(project, cluster, [way, way], 1, tmp_path)
    assert outcome.code == 0, outcome.said
    assert project.sites() == project.new
    assert project.fault_of(outcome) == ""
    deeds = [*tmp_path.glob("*/0")]
    assert len(deeds) == (way != "repeating")


@pytest.mark.parametrize(
    ("way", "said"),
    [
        ("killed", "left before it was done"),
        ("bent", "answered with garbage"),
        ("torn", "is not as it said"),
        ("failing", "failed 3 times; the last time tcp://"),
        ("older", "it has helpgen 0.0.1 on Python 3"),
    ],
)
def test_where_all_are_bad_the_build_says_so_and_nothing_changed(
    project: StagedProject, cluster: DaskCluster, way: str, said: str, tmp_path: Path
) -> None:
    outcome = built_by(project, cluster, [way, way], 99, tmp_path)
    assert outcome.code == 3
    assert said in outcome.said
    assert project.sites() == project.old
    assert project.fault_of(outcome) == ""


def test_a_site_that_never_ends_is_named_within_its_limit_and_nothing_changed(
    project: StagedProject, cluster: DaskCluster, tmp_path: Path
) -> None:
    options = project.folder / "project/helpgen.yaml"
    before = options.read_text()
    options.write_text(f"{before}limits: {{itemSeconds: 0.3}}\n")
    try:
        outcome = built_by(project, cluster, ["endless", "endless"], 99, tmp_path)
    finally:
        options.write_text(before)
    assert outcome.code == 3
    assert "took more than 0.3 seconds of processor time" in outcome.said
    assert "the site of " in outcome.said
    assert project.sites() == project.old


def test_a_scheduler_that_is_lost_in_the_middle_ends_the_build_and_nothing_changed(
    project: StagedProject, tmp_path: Path
) -> None:
    with dask_cluster() as cluster:
        outcome = built_by(project, cluster, ["orphaned"], 1, tmp_path)
    assert outcome.code == 3
    assert f"{cluster.address}: the scheduler " in outcome.said
    assert "Traceback" not in outcome.said
    assert project.sites() == project.old
    assert project.fault_of(outcome) == ""


def test_a_scheduler_that_is_not_there_is_named(project: StagedProject) -> None:
    project.put_back()
    by = ("--no-cache", "--executor", "dask", "--scheduler", "tcp://127.0.0.1:1")
    outcome = built([*project.arguments(), *by])
    assert outcome.code == 3
    assert "tcp://127.0.0.1:1: there is no scheduler that answers" in outcome.said
    assert project.sites() == project.old
