"""One look at a project after another: what a look made goes with it."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpgen.pipeline.memory.snapshot import Snapshot
from helpgen.pipeline.memory.workshop import Workshop
from tests.project import Project


@pytest.fixture(autouse=True)
def unswept() -> Iterator[None]:
    """Nobody looks for garbage: what goes, goes because nothing holds it."""
    gc.disable()
    yield
    gc.enable()


def test_what_a_look_made_goes_with_it(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.profile("north", "")
    project.article("portal/booking", "## Steps\n\nSee [the notes](/help/portal/notes#notes).\n")
    project.article("portal/notes", "## Notes\n")
    snapshot = Snapshot(Workshop(tmp_path), Workshop(tmp_path).look())
    [tenant] = snapshot.look.premises.value.tenants.profiles
    for path in ("index.html", "help/portal/booking/index.html", "search-index.js"):
        assert snapshot.file(tenant, path).value is not None
    known = weakref.ref(snapshot)
    del snapshot
    assert known() is None
