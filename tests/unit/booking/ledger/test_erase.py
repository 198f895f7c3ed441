"""Whom it was for can be erased of what is over: not a byte of it is left, and nothing else is touched."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.ledger.conflict import BusyError, UnstorableError
from helpgen.booking.ledger.erase import Erased
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Appointment
from helpgen.booking.values.state import Change, State
from tests.unit.booking.ledger.sample import (
    GUEST,
    NOW,
    ORGANIZATION,
    TEN,
    appointment,
    at,
    entry,
    hold,
    holds,
    ledger_in,
    tried,
)

ENDS = datetime(2026, 3, 3, 15, 50, tzinfo=UTC)  # what starts at ten in New York
LATER = ENDS + timedelta(days=400)
SECOND = timedelta(seconds=1)
DONE = appointment("done", client="jolanda", state=State.COMPLETED, reason="a cold")
CALLED = replace(DONE, id="called", client=None, guest=(("name", "Gustav"),), state=State.CANCELLED)
COMES = appointment("comes", client="jolanda", span=replace(at(TEN), day=LATER.date()))
NOBODY = Erased(0, 0, 0, 0)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_in(tmp_path) as opened:
        yield opened


def booked(
    ledger: Ledger, one: Appointment, by: str = "client:jolanda", actor: str = "client"
) -> None:
    """Stored by an attempt of that person, with an entry that names them."""
    said = replace(entry(one.id, after=one.state), person=by.removeprefix("client:"), actor=actor)
    outcome = Outcome(appointments=(one,), audit=(said,), new=(one.id,))
    assert ledger.attempt(ORGANIZATION, Token(by, one.id), NOW, lambda _: outcome).decision.allowed


def people(ledger: Ledger) -> list[tuple[str, str]]:
    """Who is named in the audit, by what they were named for."""
    return [(row.appointment, row.person) for row in ledger.audit(ORGANIZATION)]


def test_what_is_over_keeps_when_with_whom_and_how_it_ended_and_nothing_of_whom_it_was_for(
    ledger: Ledger,
) -> None:
    booked(ledger, DONE)
    booked(ledger, CALLED, by=GUEST, actor="guest")
    assert ledger.erase(ORGANIZATION, ENDS, LATER) == Erased(2, 2, 2, 0)
    for one in (DONE, CALLED):
        blank = replace(one, client=None, guest=(), reason="")
        assert ledger.appointment(ORGANIZATION, one.id) == blank
    assert ledger.audit(ORGANIZATION) == tuple(
        AuditEntry(ORGANIZATION, one.id, actor, "book", "", one.state, NOW)
        for one, actor in ((DONE, "client"), (CALLED, "guest"))
    )


@pytest.mark.parametrize(("before", "is_erased"), [(ENDS - SECOND, False), (ENDS, True)])
def test_the_cutoff_is_an_instant_at_which_it_was_over(
    ledger: Ledger, before: datetime, is_erased: bool
) -> None:
    booked(ledger, DONE)
    ledger.erase(ORGANIZATION, before, LATER)
    there = ledger.appointment(ORGANIZATION, "done")
    assert there is not None
    assert (there.client is None) is is_erased
    assert (people(ledger) == [("done", "")]) is is_erased


def test_what_is_to_come_keeps_its_names_its_entries_and_its_token(ledger: Ledger) -> None:
    booked(ledger, COMES)
    ledger.attempt(ORGANIZATION, Token(), NOW, holds(hold("kept", GUEST, 900)))
    assert ledger.erase(ORGANIZATION, NOW, NOW) == NOBODY
    assert ledger.erase(ORGANIZATION, LATER - timedelta(days=5), LATER) == Erased(0, 0, 0, 1)
    assert ledger.appointment(ORGANIZATION, "comes") == COMES
    assert people(ledger) == [("comes", "jolanda")]
    again = ledger.attempt(
        ORGANIZATION, Token("client:jolanda", "comes"), LATER, lambda _: Outcome()
    )
    assert again.appointments == (COMES,)


def test_one_that_was_called_off_is_not_over_before_its_time_is(ledger: Ledger) -> None:
    booked(ledger, replace(COMES, state=State.CANCELLED))
    assert ledger.erase(ORGANIZATION, ENDS, LATER - timedelta(days=2)) == NOBODY


def test_an_old_one_with_a_proposed_time_to_come_is_not_over(ledger: Ledger) -> None:
    asks = replace(
        DONE, state=State.CHECKED_IN, change=Change.RESCHEDULE_REQUESTED, proposed=COMES.span
    )
    booked(ledger, asks)
    assert ledger.erase(ORGANIZATION, ENDS, ENDS) == NOBODY
    assert ledger.appointment(ORGANIZATION, "done") == asks


def test_one_that_nobody_closed_is_over_all_the_same(ledger: Ledger) -> None:
    booked(ledger, replace(DONE, state=State.BOOKED))
    ledger.erase(ORGANIZATION, ENDS, LATER)
    there = ledger.appointment(ORGANIZATION, "done")
    assert there is not None
    assert (there.state, there.client) == (State.BOOKED, None)


def test_what_lapsed_is_written_down_first(ledger: Ledger) -> None:
    booked(ledger, replace(DONE, state=State.PENDING))
    ledger.erase(ORGANIZATION, ENDS, LATER)
    there = ledger.appointment(ORGANIZATION, "done")
    assert there is not None
    assert (there.state, there.client) == (State.DECLINED, None)
    assert [row.event for row in ledger.audit(ORGANIZATION)] == ["book", "clock_passes_start"]


def test_who_works_there_stays_on_record_as_who_decided(ledger: Ledger) -> None:
    booked(ledger, DONE, by="dana", actor="staff")
    assert ledger.erase(ORGANIZATION, ENDS, LATER) == Erased(1, 0, 1, 0)
    assert people(ledger) == [("done", "dana")]


def test_an_attempt_that_came_to_nothing_is_erased_by_when_it_was_made(ledger: Ledger) -> None:
    said = replace(entry("never", "none", "none", "slot_taken"), person="jolanda")
    denied = Outcome(audit=(said,))
    ledger.attempt(ORGANIZATION, Token(), NOW, lambda _: denied)
    assert ledger.erase(ORGANIZATION, NOW, LATER) == NOBODY
    assert ledger.erase(ORGANIZATION, NOW + SECOND, LATER) == Erased(0, 1, 0, 0)
    assert people(ledger) == [("never", "")]


def test_the_same_attempt_made_again_is_another_once_its_token_is_erased(ledger: Ledger) -> None:
    booked(ledger, DONE)
    ledger.erase(ORGANIZATION, ENDS, LATER)
    assert (
        ledger.attempt(
            ORGANIZATION, Token("client:jolanda", "done"), LATER, lambda _: Outcome(move=7)
        ).move
        == 7
    )


def test_to_erase_again_finds_nothing_and_does_no_harm(ledger: Ledger) -> None:
    booked(ledger, DONE)
    ledger.erase(ORGANIZATION, ENDS, LATER)
    assert ledger.erase(ORGANIZATION, ENDS, LATER) == NOBODY


def test_nothing_of_another_organization_is_erased(ledger: Ledger) -> None:
    booked(ledger, DONE)
    assert ledger.erase("oak", ENDS, LATER) == NOBODY
    assert ledger.appointment(ORGANIZATION, "done") == DONE


def test_a_cutoff_to_come_is_refused(ledger: Ledger) -> None:
    booked(ledger, DONE)
    with pytest.raises(
        ValueError, match=r"^only what is over can be erased: the cutoff is still to come$"
    ):
        ledger.erase(ORGANIZATION, LATER + SECOND, LATER)
    assert ledger.appointment(ORGANIZATION, "done") == DONE


def test_not_a_byte_of_a_name_is_left_in_the_file(ledger: Ledger, tmp_path: Path) -> None:
    for one, by, actor in ((DONE, "client:jolanda", "client"), (CALLED, GUEST, "guest")):
        booked(ledger, one, by, actor)
    tried(ledger, "u", replace(appointment("moved", 900), client="jolanda"))
    tried(ledger, "v", replace(appointment("moved", 950), client="jolanda", state=State.NO_SHOW))
    ledger.attempt(ORGANIZATION, Token(), NOW, holds(hold("kept", GUEST, 100)))
    names = (b"jolanda", b"Gustav", b"gus@", b"a cold", b"client:ada")
    on_disk = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert all(name in on_disk for name in names)
    ledger.erase(ORGANIZATION, LATER, LATER)
    on_disk = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert [name for name in names if name in on_disk] == []


def test_what_somebody_still_reads_as_it_was_is_told(ledger: Ledger, tmp_path: Path) -> None:
    booked(ledger, DONE)
    with closing(sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM appointments").fetchall()
        with pytest.raises(
            BusyError, match=r"^it was erased, but others are reading what was before; do it again$"
        ):
            ledger.erase(ORGANIZATION, ENDS, LATER)
    assert ledger.erase(ORGANIZATION, ENDS, LATER) == NOBODY
    assert b"jolanda" not in (tmp_path / "ledger.db").read_bytes()


def test_what_was_erased_is_never_written_again(ledger: Ledger) -> None:
    booked(ledger, DONE)
    ledger.erase(ORGANIZATION, ENDS, LATER)
    with pytest.raises(UnstorableError, match="what is over stays as it is"):
        tried(ledger, "again", DONE)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE appointments SET client = NULL, guest = '[]', reason = '' WHERE id = 'comes'",
        "UPDATE appointments SET client = NULL, guest = '[]', reason = '', room = 'blue'",
        "UPDATE appointments SET client = NULL, guest = '[]' WHERE id = 'done'",
        "UPDATE audit SET person = 'somebody'",
        "UPDATE audit SET person = '' WHERE appointment = 'comes'",
        "UPDATE audit SET person = '' WHERE actor = 'staff'",
        "UPDATE audit SET code = '', person = '', event = 'cancel'",
        "UPDATE audit SET token = 'done', token_by = 'client:jolanda'",
        "DELETE FROM audit",
        "DELETE FROM tokens WHERE token = 'comes'",
        "UPDATE erasures SET cutoff = 0",
        "DELETE FROM erasures",
    ],
)
def test_the_store_lets_nothing_else_be_erased_also_by_hand(
    ledger: Ledger, tmp_path: Path, statement: str
) -> None:
    booked(ledger, replace(COMES, state=State.CANCELLED))
    booked(ledger, appointment("desk", 900, state=State.COMPLETED), by="dana", actor="staff")
    ledger.erase(ORGANIZATION, ENDS + timedelta(days=1), LATER - timedelta(days=2))
    booked(ledger, DONE)
    with (
        closing(sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)) as store,
        pytest.raises(sqlite3.IntegrityError, match=r"rows are only added|stays as it is"),
    ):
        store.execute(statement)


def test_an_erasure_is_on_record_without_a_name(ledger: Ledger) -> None:
    booked(ledger, DONE)
    ledger.erase(ORGANIZATION, ENDS, LATER)
    (row,) = ledger._connection.execute("SELECT * FROM erasures").fetchall()
    micro = 10**6
    assert tuple(row) == (
        1,
        ORGANIZATION,
        int(ENDS.timestamp()) * micro,
        int(LATER.timestamp()) * micro,
    )


def test_a_cutoff_by_hand_is_never_later_than_its_moment(ledger: Ledger) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="cutoff <= now"):
        ledger._connection.execute("INSERT INTO erasures VALUES (1, 'maple', 2, 1)")
