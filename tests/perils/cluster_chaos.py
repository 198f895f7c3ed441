"""Builds by a Dask cluster whose workers die, hang, lie or are others, and whose scheduler is lost."""

import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random

import pytest

from helpgen.pipeline.cluster import clustered
from helpgen.pipeline.cluster.foreman import BatchPatience
from tests.perils.awake import HUNG, Awake
from tests.perils.child import Outcome, built
from tests.perils.dask_cluster import DaskCluster, dask_cluster
from tests.perils.staged_project import StagedProject
from tests.perils.sweep import Figures

ONCE = ("killed", "stopped", "endless", "bent", "torn", "failing", "repeating", "older")
"""Ways of which one deed is made good by another worker."""


def impatient() -> None:
    """From now on nobody is waited for as long as usual. For children: nobody undoes it."""
    soon = BatchPatience(batch=8, silent=8, alone=5, look=0.2)
    pytest.MonkeyPatch().setattr(clustered, "BatchPatience", lambda _seconds: soon)


def built_by(
    project: StagedProject, cluster: DaskCluster, ways: Sequence[str], times: int, folder: Path
) -> Outcome:
    """What came of a build by workers that behave so; together they do so many deeds."""
    project.put_back()
    by = ("--no-cache", "--executor", "dask", "--scheduler", cluster.address)
    with cluster.having(ways, Path(tempfile.mkdtemp(dir=folder)), times):
        return built([*project.arguments(), *by], impatient)


def cluster_chaos(project: StagedProject, times: int, draw: Random) -> Figures:
    """One build after another, each by two or three workers of a cluster; sometimes its scheduler is ended."""
    figures = Figures()
    with ExitStack() as clusters:
        cluster = clusters.enter_context(dask_cluster())
        for _ in range(times):
            if cluster.scheduler.poll() is not None:
                cluster = clusters.enter_context(dask_cluster())
            way, often = draw.choice((*ONCE, "orphaned")), draw.choice((1, 99))
            _one(project, cluster, [way] * draw.choice((2, 3)), often, figures)
    return figures


def _one(
    project: StagedProject, cluster: DaskCluster, ways: Sequence[str], often: int, figures: Figures
) -> None:
    """One build by workers that are all bad in one way."""
    way = ways[0]
    with Awake() as since:
        outcome = built_by(project, cluster, ways, often, project.folder)
    fault = project.fault_of(outcome)
    must_be_fine = way == "repeating" or (often == 1 and way != "orphaned")
    if outcome.code not in (0, 3) or (must_be_fine and outcome.code != 0):
        fault = fault or f"exit {outcome.code}: {outcome.said}"
    if since.seconds > HUNG:  # whatever befalls workers
        fault = fault or f"it took {since.seconds:.0f} s"
    figures.add(f"exit {outcome.code}", f"{len(ways)} {way}, {often} times at most", fault)
