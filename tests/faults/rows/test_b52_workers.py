"""B52, B53: whatever befalls workers, the sites are what one process would have made, or nothing changed.

The long form is `python -m benchmarks.soak_publishing --only chaos`.
"""

from collections.abc import Callable
from typing import NoReturn

import pytest

from helpgen.compile import variant
from helpgen.pipeline.site_maker import SiteMaker
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
    assert figures.ends["nothing befell"] < 3


def _for_ever(*_: object) -> NoReturn:
    while True:
        pass


@pytest.mark.parametrize("workers", [lambda: None, several_workers], ids=["alone", "workers"])
@pytest.mark.parametrize(
    ("where", "name", "said"),
    [
        (variant, "compile_article", "content/help/"),
        (SiteMaker, "site", "the site of "),
    ],
    ids=["article", "site"],
)
def test_what_never_ends_is_named_within_its_limit_and_nothing_changed(
    project: StagedProject, where: object, name: str, said: str, workers: Callable[[], None]
) -> None:
    """Of the project's own process and of workers alike; `limits.itemSeconds` is the limit."""
    project.put_back()
    options = project.folder / "project/helpgen.yaml"
    before = options.read_text()
    options.write_text(f"{before}limits: {{itemSeconds: 0.2}}\n")

    def peril() -> None:
        workers()
        pytest.MonkeyPatch().setattr(where, name, _for_ever)  # of a child: nobody undoes it

    try:
        outcome = built(project.arguments(), peril)
    finally:
        options.write_text(before)
    assert outcome.code == 3
    assert said in outcome.said
    assert "took more than 0.2 seconds of processor time" in outcome.said
    assert "internal fault" not in outcome.said
    assert project.sites() == project.old
