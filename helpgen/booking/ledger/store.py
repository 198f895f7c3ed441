"""One file, one connection to it, and transactions that are kept whole or not at all."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from helpgen.booking.ledger import schema
from helpgen.booking.ledger.conflict import VersionError
from helpgen.booking.ledger.faults import (
    ClosedError,
    GoneError,
    NotALedgerError,
    ThreadError,
    own_errors,
)

_Identity = tuple[tuple[int, int], ...]
"""Device and number of each file that makes up the store."""

IN_MEMORY = ":memory:"
"""No file: it ends with the connection."""


class Store:
    """A file with the tables of `schema`; it belongs to the thread that opened it.

    `timeout` is how many seconds to wait for others who write. `durable` False leaves writing to the
    operating system: what was acknowledged survives the end of the process, not that of the machine.

    Raises:
        LedgerError: one of `faults` or `VersionError`: the file cannot be used as it is.

    """

    def __init__(self, path: Path | str, timeout: float = 5.0, *, durable: bool = True) -> None:
        self._thread = threading.get_ident()
        self._is_open = True
        self._path = "" if str(path) == IN_MEMORY else str(Path(path).absolute())
        with own_errors():
            self._connection = sqlite3.connect(
                self._path or IN_MEMORY, timeout=timeout, isolation_level=None
            )
        self._connection.row_factory = sqlite3.Row
        try:
            with own_errors():
                self._prepare(durable=durable)
            self._identity = self._seen()
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self, *, durable: bool) -> None:
        execute = self._connection.execute
        execute("PRAGMA foreign_keys = ON")
        execute(
            "PRAGMA secure_delete = ON"
        )  # what is erased is overwritten, and not left in the file
        execute(f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}")
        version = self._version()
        if version not in {0, schema.VERSION}:
            raise VersionError(f"the ledger's version is {version}, not {schema.VERSION}")
        execute("PRAGMA journal_mode = WAL")
        if not version:
            self._connection.executescript(schema.SCRIPT)

    def _version(self) -> int:
        """The version of the tables, 0 where there are none yet; both are asked at one moment."""
        self._connection.execute("BEGIN")
        version: int = self._connection.execute("PRAGMA user_version").fetchone()[0]
        tables = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        self._connection.execute("COMMIT")
        if tables and not version:
            raise NotALedgerError("the file is no ledger, but a database of something else")
        return version

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """The connection is closed; a transaction that was open is undone."""
        self._must_be_in_its_thread()
        self._is_open = False
        with own_errors():
            self._connection.close()

    def _must_be_in_its_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise ThreadError("a ledger is used in the thread that opened it, and in no other")

    def _must_be_there(self) -> None:
        """SQLite writes on into a file that was removed, and nobody would ever read it."""
        if self._seen() != self._identity:
            raise GoneError("the file was removed or replaced while the ledger had it open")

    def _seen(self) -> _Identity:
        """Of the file, and of the log beside it that lasts as long as anybody has the file open."""
        if not self._path:
            return ()
        found = []
        for path in (self._path, f"{self._path}-wal"):
            with suppress(OSError):
                status = os.stat(path)  # noqa: PTH116  asked twice in each attempt
                found.append((status.st_dev, status.st_ino))
        return tuple(found)

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[None]:
        """A transaction is kept whole or not at all; within another one it is a part of that."""
        self._must_be_in_its_thread()
        if not self._is_open:
            raise ClosedError("the ledger was closed before")
        if self._connection.in_transaction:
            yield
            return
        with own_errors():
            self._connection.execute(f"BEGIN {kind}")
        try:
            self._must_be_there()
            yield
            self._must_be_there()
            with own_errors():
                self._connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # it has ended already, or the file has
                self._connection.rollback()
            raise
