"""Whatever befalls the file is one of the ledger's own errors; each is brought about here as it happens."""

import resource
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.conflict import (
    BusyError,
    LedgerError,
    OverlapError,
    UnstorableError,
)
from helpgen.booking.ledger.faults import (
    ClosedError,
    DamagedError,
    DiskError,
    FullError,
    GoneError,
    NotALedgerError,
    ReadOnlyError,
    ThreadError,
    UnforeseenError,
    UnreachableError,
    own_errors,
    typed,
)
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.values.appointment import Calendar
from helpgen.booking.values.state import State
from tests.unit.booking.ledger.sample import (
    NOW,
    ORGANIZATION,
    appointment,
    entry,
    ledger_in,
    stored,
    token,
    tried,
)

A, B = appointment("a"), appointment("b", 900)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_in(tmp_path) as opened:
        yield opened


def many(ledger: Ledger, word: str) -> Outcome:
    """Two hundred appointments in one attempt."""
    crowd = (appointment(f"{word}{n}", provider=f"{word}{n}", client=None) for n in range(200))
    return tried(ledger, word, *crowd)


def filled(folder: Path) -> bytes:
    """A file with many rows, closed, and what is in it."""
    with ledger_in(folder) as ledger:
        many(ledger, "x")
    return (folder / "ledger.db").read_bytes()


def used(folder: Path) -> None:
    """The file is opened, read and written."""
    with ledger_in(folder) as ledger:
        ledger.calendar(ORGANIZATION)
        ledger.audit(ORGANIZATION)
        many(ledger, "y")


def test_a_full_disk_stores_nothing_of_the_attempt_and_the_next_one_is_taken(
    ledger: Ledger,
) -> None:
    tried(ledger, "t", A)
    pages = ledger._connection.execute("PRAGMA page_count").fetchone()[0]
    ledger._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(FullError, match=r"^there is no room for more; nothing was stored \("):
        many(ledger, "x")
    assert stored(ledger) == {"a": State.BOOKED}
    assert ledger.audit(ORGANIZATION) == (entry("a"),)
    ledger._connection.execute(f"PRAGMA max_page_count = {pages + 100}")
    assert many(ledger, "x").decision.allowed


def test_a_disk_that_does_not_take_what_is_written_stores_nothing(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        with pytest.raises(DiskError, match="the disk failed"):
            many(ledger, "x")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert stored(ledger) == {"a": State.BOOKED}
    assert many(ledger, "x").decision.allowed


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    text = b"An appointment book on paper.\n" * 200
    (tmp_path / "ledger.db").write_bytes(text)
    with pytest.raises(NotALedgerError, match="the file is no ledger"):
        used(tmp_path)
    assert (tmp_path / "ledger.db").read_bytes() == text


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    before = (tmp_path / "ledger.db").read_bytes()
    with pytest.raises(NotALedgerError, match="a database of something else"):
        used(tmp_path)
    assert (tmp_path / "ledger.db").read_bytes() == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[: 4096 * 2] + bytes(len(data) - 4096 * 2),
        lambda data: data.replace(b"booked", b"bookef"),
        lambda data: data.replace(b"America/New_York", b"America\xff\xfeew_York"),
        lambda data: data.replace(b"2026-03-03", b"2026-33-03"),
    ],
    ids=["half of it", "pages of nothing", "no state", "no text", "no day"],
)
def test_a_damaged_file_says_so(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    data = filled(tmp_path)
    (tmp_path / "ledger.db").write_bytes(spoil(data))
    with pytest.raises(DamagedError, match=r"^the file is damaged \("):
        used(tmp_path)


def test_a_file_whose_tables_are_gone_is_damaged(ledger: Ledger) -> None:
    ledger._connection.execute("DROP TABLE holds")
    with pytest.raises(DamagedError, match="no such table"):
        tried(ledger, "t", A)
    with pytest.raises(DamagedError, match="no such table"):
        ledger.calendar(ORGANIZATION)


def test_a_token_whose_list_is_none_is_damage_too(ledger: Ledger) -> None:
    tried(ledger, "t", A)
    ledger._connection.execute("DROP TRIGGER tokens_update")
    ledger._connection.execute("UPDATE tokens SET appointments = '[\"a'")
    with pytest.raises(DamagedError, match="a row makes no sense"):
        tried(ledger, "t", A)


@pytest.mark.parametrize("name", ["folder", "nowhere/ledger.db"])
def test_what_is_no_file_cannot_be_opened(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnreachableError, match="the file cannot be opened"):
        Ledger(tmp_path / name)


def test_a_file_that_may_only_be_read_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ledger_in(tmp_path) as ledger:
        tried(ledger, "t", A)
    connect = sqlite3.connect

    def reading(path: str, *, timeout: float, isolation_level: None) -> sqlite3.Connection:
        return connect(f"file:{path}?mode=ro", timeout, isolation_level=isolation_level, uri=True)

    monkeypatch.setattr(sqlite3, "connect", reading)
    with ledger_in(tmp_path) as ledger:
        assert stored(ledger) == {"a": State.BOOKED}
        with pytest.raises(ReadOnlyError, match="may not be written; nothing was stored"):
            tried(ledger, "u", B)
        assert stored(ledger) == {"a": State.BOOKED}


@pytest.mark.parametrize("gone", ["ledger.db", "ledger.db-wal"])
def test_a_file_that_was_removed_takes_and_tells_nothing(
    ledger: Ledger, tmp_path: Path, gone: str
) -> None:
    tried(ledger, "t", A)
    (tmp_path / gone).unlink()
    for use in (
        lambda: tried(ledger, "u", B),
        lambda: ledger.calendar(ORGANIZATION),
        lambda: ledger.appointment(ORGANIZATION, "a"),
        lambda: ledger.audit(ORGANIZATION),
    ):
        with pytest.raises(
            GoneError, match=r"^the file was removed or replaced while the ledger had it open$"
        ):
            use()


def test_another_file_in_its_place_is_another(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "ledger.db").unlink()
    with ledger_in(tmp_path) as other:
        with pytest.raises(GoneError):
            tried(ledger, "t", A)
        assert tried(other, "t", A).decision.allowed


def test_a_file_that_goes_while_something_is_decided_takes_nothing(
    ledger: Ledger, tmp_path: Path
) -> None:
    def removes(_: Calendar) -> Outcome:
        (tmp_path / "ledger.db").unlink()
        return Outcome(appointments=(A,), new=("a",))

    with pytest.raises(GoneError):
        ledger.attempt(ORGANIZATION, token("t"), NOW, removes)


def test_another_thread_is_told_to_open_its_own(ledger: Ledger) -> None:
    told: list[LedgerError] = []

    def uses() -> None:
        for use in (
            lambda: tried(ledger, "t", A),
            lambda: ledger.appointment(ORGANIZATION, "a"),
            ledger.close,
        ):
            with pytest.raises(ThreadError, match="in the thread that opened it") as raised:
                use()
            told.append(raised.value)

    thread = threading.Thread(target=uses)
    thread.start()
    thread.join()
    assert len(told) == 3
    assert tried(ledger, "t", A).decision.allowed


def test_a_ledger_that_was_closed_says_so_and_may_be_closed_again(ledger: Ledger) -> None:
    ledger.close()
    with pytest.raises(ClosedError, match="was closed before"):
        tried(ledger, "t", A)
    ledger.close()


def test_a_ledger_that_its_own_work_closes_keeps_nothing(ledger: Ledger, tmp_path: Path) -> None:
    def closes(_: Calendar) -> Outcome:
        ledger.close()
        return Outcome(appointments=(A,), new=("a",))

    with pytest.raises(LedgerError):
        ledger.attempt(ORGANIZATION, token("t"), NOW, closes)
    with ledger_in(tmp_path) as again:
        assert stored(again) == {}


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Somebody else is writing."""
    with closing(sqlite3.connect(folder / "ledger.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_a_file_that_others_write_is_busy(ledger: Ledger, tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(BusyError, match="others kept writing"):
        tried(ledger, "t", A)
    assert tried(ledger, "t", A).decision.allowed


def test_a_value_of_a_type_that_no_column_has_is_unstorable(ledger: Ledger) -> None:
    with pytest.raises(UnstorableError, match="type 'object' is not supported"):
        tried(ledger, "t", replace(A, room=cast("str", object())))
    assert stored(ledger) == {}


def test_a_number_that_no_column_holds_is_unstorable(ledger: Ledger) -> None:
    outcome = Outcome(appointments=(A,), new=("a",), move=2**70)
    with pytest.raises(UnstorableError, match="a number is too large"):
        ledger.attempt(ORGANIZATION, token("t"), NOW, lambda _: outcome)
    assert stored(ledger) == {}


def test_a_text_that_is_too_long_is_unstorable(ledger: Ledger) -> None:
    ledger._connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1000)
    with pytest.raises(UnstorableError, match="too big"):
        tried(ledger, "t", replace(A, reason="x" * 5000))
    assert stored(ledger) == {}


def test_what_sqlite_gives_up_for_another_reason_is_unforeseen(ledger: Ledger) -> None:
    ledger._connection.set_progress_handler(lambda: 1, 1)
    with pytest.raises(UnforeseenError, match="interrupted"):
        ledger.calendar(ORGANIZATION)
    ledger._connection.set_progress_handler(None, 1)
    assert stored(ledger) == {}


@pytest.mark.parametrize("what", ["provider", "room", "client", "hold"])
def test_an_overlap_tells_what_is_taken(what: str) -> None:
    fault = typed(sqlite3.IntegrityError(f"overlap: {what}"))
    assert isinstance(fault, OverlapError)
    assert (fault.what, fault.appointment, str(fault)) == (what, "", f"overlap: {what}")


def test_text_that_sqlite_s_own_module_cannot_read_is_damage(ledger: Ledger) -> None:
    with pytest.raises(DamagedError, match="UTF-8"), own_errors():
        ledger._connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchall()


def test_an_error_of_the_work_itself_is_not_laid_at_the_store_s_door(ledger: Ledger) -> None:
    def asks_elsewhere(_: Calendar) -> Outcome:
        with closing(sqlite3.connect(":memory:")) as other:
            other.execute("SELECT * FROM songs")
        return Outcome()

    with pytest.raises(sqlite3.OperationalError, match="songs"):
        ledger.attempt(ORGANIZATION, token("t"), NOW, asks_elsewhere)
    assert tried(ledger, "t", A).decision.allowed


def test_no_error_of_sqlite_comes_through_without_a_type() -> None:
    for code in range(1, 27):
        fault = sqlite3.DatabaseError("anything")
        fault.sqlite_errorcode = code
        assert isinstance(typed(fault), LedgerError)
    assert isinstance(typed(sqlite3.DatabaseError("anything")), UnforeseenError)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_READONLY_DBMOVED, GoneError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, ReadOnlyError),
        (sqlite3.SQLITE_IOERR_READ, DiskError),
    ],
)
def test_a_code_of_its_own_comes_before_that_of_its_kind(code: int, kind: type) -> None:
    fault = sqlite3.OperationalError("so it is")
    fault.sqlite_errorcode = code
    assert type(typed(fault)) is kind
