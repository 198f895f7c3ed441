"""One look at a database: all that is read is of one moment, and nothing can be written."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import NullPool

from helpgen.model.source_error import NOT_READABLE, SourceError
from helpgen.read.sources.sql.safely import safely

_PATIENCE = 10
"""Seconds until a server that does not answer is given up."""

_LIBPQ = frozenset({"psycopg", "psycopg2"})
_OF_LIBPQ = {
    "connect_timeout": _PATIENCE,
    "keepalives_idle": _PATIENCE,
    "keepalives_interval": _PATIENCE,
    "keepalives_count": 3,
}
"""A machine that is gone in the middle, and says nothing, is noticed within a minute."""


@contextmanager
def snapshot(address: str) -> Iterator[Connection]:
    """A connection inside a transaction that only reads. Raises SourceError; nothing told holds the address."""
    with safely("it was opened"):
        url = make_url(address)
        kind = _KINDS.get(url.get_backend_name())
    if kind is None:
        message = "this kind of database is not known to be readable in one look"
        hint = f"known are {' and '.join(_KINDS)}; from others, export to a file and name that"
        raise SourceError(message, hint, NOT_READABLE)
    with safely("it was opened"):
        engine = kind(url)
        connection = engine.connect()
    try:
        yield connection
    finally:
        connection.invalidate()  # nothing to commit, and a server that is gone cannot be asked to roll back
        connection.close()
        engine.dispose()


def _postgresql(url: URL) -> Engine:
    return create_engine(
        url,
        poolclass=NullPool,
        hide_parameters=True,
        connect_args=_OF_LIBPQ if url.get_driver_name() in _LIBPQ else {},
        execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
    )


def _sqlite(url: URL) -> Engine:
    """The file must be there: a reader that makes an empty one has written."""
    path = Path(url.database or "").absolute()
    name = f"file:{quote(str(path))}?mode=ro"

    def opened() -> sqlite3.Connection:
        made = sqlite3.connect(name, uri=True, isolation_level=None, timeout=_PATIENCE)
        made.execute("PRAGMA query_only = ON")
        return made

    engine = create_engine("sqlite://", creator=opened, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Python's driver begins a transaction only before it writes; without one each query sees another moment."""
    connection.exec_driver_sql("BEGIN")


_KINDS: Mapping[str, Callable[[URL], Engine]] = {"postgresql": _postgresql, "sqlite": _sqlite}
"""How each is opened so that it only reads, and all of it at one moment."""
