"""What workers of a cluster make is what this process would have made, whatever they answer, or nothing changed."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from helpgen.pipeline import executors
from helpgen.pipeline.build import BuildResult, build
from helpgen.pipeline.cluster import at_work
from helpgen.pipeline.cluster.answer import BatchAnswer
from helpgen.pipeline.cluster.clustered import Clustered
from helpgen.pipeline.cluster.crew import Arrival, ClusterLost
from helpgen.pipeline.cluster.orders import Order
from helpgen.publish.bay import Bay
from tests.project import Project
from tests.unit.pipeline.cluster.crew_here import Deed, bent, crew_here

TENANTS = ("ann", "bea", "cid", "dot")
Tree = dict[str, bytes]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    for slug in ("booking", "billing"):
        made.article(f"portal/{slug}", f"## Steps\n\nHow {slug} works for {{{{tenant.name}}}}.\n")
    for tenant in TENANTS:
        made.profile(tenant)
    return made


def tree(top: Path) -> Tree:
    """Every file that readers see."""
    return {
        str(file.relative_to(top)): file.read_bytes()
        for file in top.rglob("*")
        if file.is_file() and ".helpgen" not in file.parts
    }


def alone(project: Project) -> Tree:
    """What one process makes of it."""
    out = project.root.parent / "alone"
    assert build(project.root, out=out, jobs=1, anew=True).exit_code == 0
    return tree(out)


Clustering = Callable[..., BuildResult]


@pytest.fixture
def clustering(project: Project, monkeypatch: pytest.MonkeyPatch) -> Clustering:
    """A build of a crew whose every answer suffers a deed."""

    def made(
        deed: Deed = lambda arrival: [arrival],
        progress: Callable[[int, int, str], None] | None = None,
    ) -> BuildResult:
        executor = Clustered(crew_here(deed))  # type: ignore[arg-type]  # it opens a crew
        monkeypatch.setattr(executors, "executor_of", lambda *_: executor)
        return build(project.root, out=project.out, jobs=1, scheduler="here", progress=progress)

    return made


def test_the_sites_are_those_of_one_process_and_so_are_the_figures(
    project: Project, clustering: Clustering
) -> None:
    one = build(project.root, out=project.root.parent / "alone", jobs=1, anew=True)
    result = clustering()
    assert tree(project.out) == alone(project)
    assert result.summary
    assert one.summary
    assert (result.summary.pages, result.summary.distinct) == (8, one.summary.distinct)
    assert result.made == TENANTS
    assert not (project.out / ".helpgen/yard").exists()


def test_there_is_progress_for_each_batch(clustering: Clustering) -> None:
    said: list[tuple[int, int, str]] = []
    clustering(progress=lambda *what: said.append(what))
    assert [(done, everybody) for done, everybody, _ in said] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert sorted(name for _, _, name in said) == [*TENANTS]


def test_what_stands_is_left_and_the_next_build_knows_what_the_cluster_made(
    project: Project, clustering: Clustering
) -> None:
    clustering()
    assert build(project.root, out=project.out, jobs=1).made == ()
    project.profile("bea", title="Beatrice")
    assert clustering().made == ("bea",)
    assert tree(project.out) == alone(project)
    project.article("portal/billing", "## Steps\n\nOther words.\n")
    assert clustering().made == TENANTS
    assert tree(project.out) == alone(project)


class Once:
    """A deed that is done to the first answer, and to no other."""

    def __init__(self, deed: Deed) -> None:
        self.deed, self.done = deed, False

    def __call__(self, arrival: Arrival) -> Sequence[Arrival]:
        if self.done:
            return [arrival]
        self.done = True
        return self.deed(arrival)


@pytest.mark.parametrize(
    "deed",
    [
        lambda arrival: [bent(arrival)],
        lambda arrival: [arrival._replace(data=None)],
        lambda arrival: [arrival._replace(data=None, trouble="it was killed")],
        lambda arrival: [arrival, arrival],
        lambda arrival: [arrival._replace(worker="nobody"), arrival],
    ],
    ids=["bent", "nothing", "trouble", "twice", "a stranger"],
)
def test_whatever_is_answered_once_the_sites_are_the_same(
    project: Project, clustering: Clustering, deed: Deed
) -> None:
    assert clustering(Once(deed)).exit_code == 0
    assert tree(project.out) == alone(project)


def test_an_answer_for_others_is_not_believed(
    project: Project, clustering: Clustering, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, first = at_work._answer, list[BatchAnswer]()

    def other(order: Order) -> BatchAnswer:
        told = answer(order)
        first.append(told)
        return first[0] if len(first) == 2 else told

    monkeypatch.setattr(at_work, "_answer", other)
    result = clustering()
    assert any("answered for other tenants" in note for note in result.notes)
    assert tree(project.out) == alone(project)


def test_a_site_that_is_torn_when_it_comes_is_made_again(
    project: Project, clustering: Clustering, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, torn = Bay.stage, list[str]()

    def staged(self: Bay, tenant: str, files: list[object]) -> object:
        made = stage(self, tenant, files)  # type: ignore[arg-type]  # whatever it is given
        if not torn:
            torn.append(tenant)
            Path(self.own.path, tenant, "index.html").write_bytes(b"torn")
        return made

    monkeypatch.setattr(Bay, "stage", staged)
    result = clustering()
    assert result.notes == ("here: the site of ann is not as it said",)
    assert tree(project.out) == alone(project)


def test_a_batch_that_never_succeeds_ends_the_run_and_nothing_is_shown(
    project: Project, clustering: Clustering
) -> None:
    with pytest.raises(ClusterLost, match=r"ann failed 3 times; the last time (here|there): full"):
        clustering(lambda arrival: [arrival._replace(data=None, trouble="full")])
    assert tree(project.out) == {}


def test_a_theme_that_fails_on_a_worker_is_a_finding_as_ever(
    project: Project, clustering: Clustering
) -> None:
    project.profile("dot", "contact: {phone: 212-555-0101}\n")
    project.write("helpgen.yaml", "title: Help\ntheme: own\n")
    project.write("themes/own/theme.yaml", "extends: default\n")
    project.write(
        "themes/own/home.html", "{% if tenant.phone %}{{ page.recent[9].href }}{% endif %}"
    )
    result = clustering()
    assert [(each.code, each.place.path) for each in result.diagnostics] == [
        ("TH804", "themes/own/home.html")
    ]
    assert result.exit_code == 1
    assert tree(project.out) == {}
