"""Sites that were built, and the two kinds of places that they are delivered to."""

from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path

import pytest
from obstore.store import MemoryStore

from helpgen.model.output_file import OutputFile
from helpgen.publish import OutputFolder
from helpgen.publish.deliver import LocalSites, ObjectStore
from helpgen.publish.deliver.cloud_store import CloudStore
from helpgen.publish.deliver.folder_store import folder_store

Built = Callable[..., LocalSites]
NewStore = Callable[[], ObjectStore]


@pytest.fixture
def built(opened: Callable[[], OutputFolder], out: Path) -> Built:
    """Builds sites: `built(a={"index.html": b"..."})`. What is a style lasts."""

    def build(**sites: Mapping[str, bytes]) -> LocalSites:
        with opened() as output:
            for tenant, files in sites.items():
                made = [
                    OutputFile(*item, lasting=item[0].endswith(".css")) for item in files.items()
                ]
                output.publish(tenant, made)
        return LocalSites(out)

    return build


@pytest.fixture(params=["memory", "folder"])
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> NewStore:
    """Makes places with nothing in them."""
    numbers = count()

    def make() -> ObjectStore:
        if request.param == "memory":
            return CloudStore(MemoryStore(), "memory://")
        return folder_store(tmp_path / f"served-{next(numbers)}")

    return make


@pytest.fixture
def store(new_store: NewStore) -> ObjectStore:
    """A place with nothing in it."""
    return new_store()
