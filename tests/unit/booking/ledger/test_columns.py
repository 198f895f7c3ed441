"""Each column that decides about an overlap is watched alone, and organizations do not see each other's holds."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.values.appointment import Details
from helpgen.booking.values.state import Change
from tests.unit.booking.ledger.sample import (
    NOW,
    ORGANIZATION,
    TEN,
    appointment,
    at,
    books,
    hold,
    holds,
    ledger_in,
    token,
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_in(tmp_path) as opened:
        yield opened


def changed(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "ledger.db", isolation_level=None)) as store:
        store.execute(statement)


@pytest.mark.parametrize(
    "change",
    [
        "room = 'blue'",
        "client = 'ada'",
        "proposed_starts = proposed_starts - 60, proposed_ends = proposed_ends - 60",
        "proposed_provider = ''",
    ],
)
def test_one_column_alone_is_watched(ledger: Ledger, tmp_path: Path, change: str) -> None:
    first = appointment("a", client="ada", room="blue")
    second = appointment("b", TEN, provider="okafor", room="green")
    if "proposed" in change:
        asked = at(TEN if "provider" in change else TEN + 50)
        second = appointment("b", 900, change=Change.RESCHEDULE_REQUESTED, proposed=asked)
    if "provider" in change:
        second = replace(second, proposed_details=Details("okafor"))
    ledger.attempt(ORGANIZATION, token("t"), NOW, books(first, second))
    with pytest.raises(sqlite3.IntegrityError, match="overlap"):
        changed(tmp_path, f"UPDATE appointments SET {change} WHERE id = 'b'")


def test_the_time_of_a_hold_alone_is_watched(ledger: Ledger, tmp_path: Path) -> None:
    late = hold("late", "client:bo", TEN + 50)
    ledger.attempt(ORGANIZATION, token("h"), NOW, holds(late))
    ledger.attempt(ORGANIZATION, token("t"), NOW, books(appointment("a")))
    with pytest.raises(sqlite3.IntegrityError, match="overlap: provider"):
        changed(tmp_path, "UPDATE holds SET starts = starts - 60, ends = ends - 60")


def test_what_a_hold_is_for_alone_is_watched(ledger: Ledger, tmp_path: Path) -> None:
    ledger.attempt(ORGANIZATION, token("t"), NOW, books(appointment("a", client="ada")))
    kept = replace(hold("kept", "client:ada"), moving="a")
    ledger.attempt(ORGANIZATION, token("h"), NOW, holds(kept))
    with pytest.raises(sqlite3.IntegrityError, match="overlap: provider"):
        changed(tmp_path, "UPDATE holds SET moving = ''")


def test_a_proposed_time_may_follow_another_at_once(ledger: Ledger) -> None:
    asks = appointment("a", change=Change.RESCHEDULE_REQUESTED, proposed=at(900))
    ledger.attempt(
        ORGANIZATION, token("t"), NOW, books(appointment("b", 850), appointment("c", 950))
    )
    assert ledger.attempt(ORGANIZATION, token("u"), NOW, books(asks)).decision.allowed


def test_holds_of_another_organization_are_in_nobody_s_way(ledger: Ledger) -> None:
    def elsewhere(kept: str, contact: str) -> Outcome:
        mine = replace(hold(kept, contact), organization="oak")
        return ledger.attempt("oak", token(kept), NOW, lambda _: Outcome(holds=(mine,)))

    assert elsewhere("first", "client:cy").decision.allowed
    assert ledger.attempt(ORGANIZATION, token("t"), NOW, books(appointment("a"))).decision.allowed
    assert ledger.attempt(
        ORGANIZATION, token("h"), NOW, holds(hold("kept", "client:bo", 900))
    ).decision.allowed
    assert elsewhere("again", "client:cy").decision.allowed


def test_an_audit_row_names_the_attempt_that_was_stored(ledger: Ledger) -> None:
    ledger.attempt(ORGANIZATION, token("t"), NOW, books(appointment("a")))
    ledger.attempt(ORGANIZATION, token("u"), NOW, books(appointment("b")))
    rows = ledger._connection.execute(
        "SELECT token_by, token FROM audit ORDER BY number"
    ).fetchall()
    assert [(row["token_by"], row["token"]) for row in rows] == [("client:ada", "t"), (None, None)]
