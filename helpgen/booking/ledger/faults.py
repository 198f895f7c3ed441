"""What can befall the store itself, each its own type: whoever uses a ledger sees no error of SQLite.

Source of the codes: https://www.sqlite.org/rescode.html. None of these leaves half an attempt.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from helpgen.booking.ledger.conflict import BusyError, LedgerError, OverlapError, UnstorableError


class FullError(LedgerError):
    """There is no room left on the disk, or the file may not grow; the same attempt may be made again."""


class UnreachableError(LedgerError):
    """There is no such folder, it is no file, or the file may not be opened."""


class NotALedgerError(LedgerError):
    """The file is no database, or one of something else; nothing in it was changed."""


class DamagedError(LedgerError):
    """What the file holds cannot be what a ledger wrote; take the latest copy that is whole."""


class ReadOnlyError(LedgerError):
    """The file may be read and not written."""


class DiskError(LedgerError):
    """The disk or its system failed while the file was read or written."""


class GoneError(LedgerError):
    """The file was removed or replaced while the ledger had it open: what is in its place is another."""


class ThreadError(LedgerError):
    """A ledger belongs to the thread that opened it; another thread opens its own on the same file."""


class ClosedError(LedgerError):
    """The ledger was closed before."""


class UnforeseenError(LedgerError):
    """SQLite says something else; the error that caused this one tells what."""


OVERLAP = "overlap: "
"""How the triggers' messages start."""

_SAID: Mapping[type[LedgerError], str] = MappingProxyType(
    {
        FullError: "there is no room for more; nothing was stored",
        UnreachableError: "the file cannot be opened",
        NotALedgerError: "the file is no ledger",
        DamagedError: "the file is damaged",
        ReadOnlyError: "the file may not be written; nothing was stored",
        DiskError: "the disk failed; nothing was stored",
        GoneError: "the file is not there any more; nothing was stored",
        BusyError: "others kept writing; nothing was stored",
        UnstorableError: "this can never be stored",
        UnforeseenError: "something unforeseen happened; nothing was stored",
    }
)

_BY_CODE: Mapping[int, type[LedgerError]] = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: BusyError,
        sqlite3.SQLITE_LOCKED: BusyError,
        sqlite3.SQLITE_PROTOCOL: BusyError,
        sqlite3.SQLITE_FULL: FullError,
        sqlite3.SQLITE_CANTOPEN: UnreachableError,
        sqlite3.SQLITE_PERM: UnreachableError,
        sqlite3.SQLITE_AUTH: UnreachableError,
        sqlite3.SQLITE_NOTADB: NotALedgerError,
        sqlite3.SQLITE_CORRUPT: DamagedError,
        sqlite3.SQLITE_ERROR: DamagedError,  # a table or a column is missing, say
        sqlite3.SQLITE_READONLY: ReadOnlyError,
        sqlite3.SQLITE_READONLY_DBMOVED: GoneError,
        sqlite3.SQLITE_IOERR: DiskError,
        sqlite3.SQLITE_TOOBIG: UnstorableError,
        sqlite3.SQLITE_CONSTRAINT: UnstorableError,
    }
)

_BY_TYPE = (
    (sqlite3.OperationalError, DamagedError),  # text that is no UTF-8
    (sqlite3.ProgrammingError, UnstorableError),  # a value of a type that no column has
)
"""Faults to which the sqlite3 module itself gives no code."""

_PRIMARY = 0xFF
"""The part of an extended code that says what kind it is."""


def typed(fault: sqlite3.Error) -> LedgerError:
    """The same fault as one of ours."""
    message = str(fault)
    if message.startswith(OVERLAP):
        return OverlapError(message.removeprefix(OVERLAP))
    kind = _kind(fault)
    return kind(f"{_SAID[kind]} ({message})")


def _kind(fault: sqlite3.Error) -> type[LedgerError]:
    code: int | None = getattr(fault, "sqlite_errorcode", None)
    if code is not None:
        return _BY_CODE.get(code) or _BY_CODE.get(code & _PRIMARY, UnforeseenError)
    return next((ours for theirs, ours in _BY_TYPE if isinstance(fault, theirs)), UnforeseenError)


@contextmanager
def own_errors() -> Iterator[None]:
    """Whatever goes wrong with the store is one of ours. What an attempt's own work does never runs within."""
    try:
        yield
    except sqlite3.Error as fault:
        raise typed(fault) from fault
    except UnicodeEncodeError as fault:
        raise UnstorableError("half of a surrogate pair is no text") from fault
    except OverflowError as fault:
        raise UnstorableError(f"a number is too large ({fault})") from fault
