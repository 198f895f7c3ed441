from dataclasses import replace
from pathlib import Path

import pytest

from helpgen.model.compiled_project import CompiledProject
from helpgen.pipeline.cluster.orders import Order, batches_of, order_of, parcel_of, unpacked
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.packing import packed
from helpgen.read.profiles.alike import Alike
from tests.project import Project


@pytest.fixture
def made(tmp_path: Path) -> CompiledProject:
    project = Project(tmp_path / "project")
    project.article("portal/booking", "## Steps\n\nFor {{labels.patient.plural | lower}}.\n")
    project.profile("ann")
    project.profile("zoe", "locale: he\n")
    value = compiled_project(project.root, 1).value
    assert value is not None
    return value


def test_a_project_comes_as_it_was_sent_without_its_tenants(made: CompiledProject) -> None:
    parcel = parcel_of(made)
    bare = replace(made, corpus=replace(made.corpus, tenants=()))
    sent, locales = unpacked(parcel.data, parcel.digest)
    assert (sent, locales) == (bare, frozenset({"en", "he"}))


def test_a_project_that_came_otherwise_is_not_unpacked(made: CompiledProject) -> None:
    parcel = parcel_of(made)
    with pytest.raises(ValueError, match="did not come as it was sent"):
        unpacked(parcel.data[:-1], parcel.digest)


def test_an_order_has_the_tenants_of_its_batch(made: CompiledProject) -> None:
    order = Order("/srv/site", "run", "digest", 3, 1, made.corpus.tenants)
    assert order_of(packed(order)) == order


def test_organizations_travel_that_share_with_many_what_they_say_alike(
    made: CompiledProject,
) -> None:
    alike = Alike()
    tenants = tuple([alike.lean(each) for each in made.corpus.tenants])
    order = Order("/srv/site", "run", "digest", 3, 1, tenants)
    assert order_of(packed(order)) == order


@pytest.mark.parametrize(
    ("tenants", "articles", "sizes"),
    [
        (1, 200, {1}),
        (15, 200, {1}),
        (32, 200, {2}),
        (33, 200, {2, 1}),
        (1_000, 200, {10}),
        (1_000, 5_000, {1}),
        (10, 0, {1}),
    ],
)
def test_batches_are_seconds_of_work_and_more_than_a_few(
    made: CompiledProject, tenants: int, articles: int, sizes: set[int]
) -> None:
    everybody = [replace(made.corpus.tenants[0], id=f"t{number}") for number in range(tenants)]
    batches = batches_of(everybody, articles)
    assert [each for batch in batches for each in batch] == everybody
    assert {len(batch) for batch in batches} == sizes
