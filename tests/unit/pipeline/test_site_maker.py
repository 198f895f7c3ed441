"""However many processes fill an organization's articles, its site is the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.pipeline import site_maker, worth_a_fork
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.workers import shared_out
from tests.project import Project

TEXT = """\
## For {{labels.patient.plural}}

One {{labels.patient.singular}}, *two*, {{settings.mode}}.

<!-- help:when features.portal -->
Seen with the portal.
<!-- help:else -->
Seen without.
<!-- help:end -->
"""


def project_of(root: Path, *tenants: str) -> Project:
    project = Project(root)
    for number in range(6):
        project.article(f"portal/a{number}", TEXT)
    for name in tenants:
        project.profile(name, f"features: {{portal: {str(name < 'm').lower()}}}\n")
    return project


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pieces of work were shared out each time; few are enough."""
    shared: list[int] = []
    share: Callable[..., list[object]] = shared_out

    def told(work: object, items: list[object], jobs: int, **more: object) -> list[object]:
        shared.append(len(items) if jobs > 1 else 0)
        return share(work, items, jobs, **more)

    monkeypatch.setattr(worth_a_fork, "_WORTH_A_FORK", 1)
    monkeypatch.setattr(site_maker, "shared_out", told)
    return shared


@pytest.mark.parametrize("tenants", [("elm",), ("elm", "oak")])
def test_several_fill_what_one_would(
    tmp_path: Path, forked: list[int], tenants: tuple[str, ...]
) -> None:
    alone = project_of(tmp_path / "alone", *tenants)
    together = project_of(tmp_path / "together", *tenants)
    first = alone.build(jobs=1)
    second = together.build(jobs=3)
    assert forked == [0, 6 * len(tenants)]
    assert together.tree() == alone.tree()
    assert first.summary is not None
    assert second.summary is not None
    assert second.summary.distinct == first.summary.distinct == 6 * len(tenants)


def test_pages_alone_are_filled_here(tmp_path: Path, forked: list[int]) -> None:
    project = project_of(tmp_path / "p", "elm")
    project.write("helpgen.yaml", "title: Help\noutputs: [help.json]\n")
    assert project.build(jobs=3).exit_code == 0
    assert forked == []


def test_what_each_organization_reads_in_its_own_way_is_not_carried_along(tmp_path: Path) -> None:
    own = project_of(tmp_path / "own", "elm", "oak")
    own.profile("oak", "labels: {patient: {singular: Client, plural: Clients}}\n")
    alike = project_of(tmp_path / "alike", "elm", "fir")
    assert _filled(own.root) == 6 * 4
    assert _filled(alike.root) == 6


def _filled(root: Path) -> int:
    """How many articles are filled to make the sites of two organizations, and then once more."""
    project = compiled_project(root).value
    assert project is not None
    maker = site_maker.SiteMaker(project)
    first = [maker.site(tenant).articles for tenant in project.corpus.tenants]
    again = [maker.site(tenant).articles for tenant in project.corpus.tenants]
    assert first == again
    return len({id(each) for articles in (*first, *again) for each in articles})
