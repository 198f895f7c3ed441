"""Sites that were built, and the places that they are delivered to: in this process, and servers like S3."""

import os
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path

import pytest
from obstore.store import MemoryStore

from helpgen.model.output_file import OutputFile
from helpgen.publish import OutputFolder
from helpgen.publish.deliver import LocalSites, ObjectStore
from helpgen.publish.deliver.cloud_store import CloudStore, cloud_store
from helpgen.publish.deliver.folder_store import folder_store
from tests.unit.publish.deliver.s3_servers import SERVERS, S3Server

Built = Callable[..., LocalSites]
NewStore = Callable[[], ObjectStore]

_ASKED = (
    ["theirs"]
    if "HELPGEN_S3" in os.environ
    else ["moto", pytest.param("SeaweedFS", marks=pytest.mark.long)]
)


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


@pytest.fixture(scope="session", params=_ASKED)
def server(request: pytest.FixtureRequest) -> Iterator[S3Server]:
    """A server like S3 in another process."""
    with SERVERS[request.param]() as running:
        yield running


@pytest.fixture
def bucket(server: S3Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[CloudStore]:
    """A place in a bucket of the server with nothing in it, and afterwards nothing again."""
    server.settle(monkeypatch)
    place = cloud_store(server.fresh())
    yield place
    place.remove(place.keys(""))
