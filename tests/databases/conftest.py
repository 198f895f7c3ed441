"""One server for all tests of this folder, and a fresh table in it for each."""

from collections.abc import Iterator

import pytest

from tests.databases.postgres import Postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A server that runs."""
    server = Postgres()
    try:
        server.start()
        yield server
    finally:
        server.end()
