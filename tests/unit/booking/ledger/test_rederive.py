import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from helpgen.booking.ledger.conflict import OverlapError
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.statements import found
from helpgen.booking.values.state import Change, State
from tests.unit.booking.ledger.sample import (
    NOW,
    ORGANIZATION,
    TEN,
    appointment,
    at,
    hold,
    holds,
    ledger_in,
    token,
    tried,
)

A, B = appointment("a"), appointment("b")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_in(tmp_path) as opened:
        yield opened


def shifted(folder: Path, key: str, seconds: int) -> None:
    """As if the zone's rules had been different when this was stored."""
    with closing(sqlite3.connect(folder / "ledger.db", isolation_level=None)) as connection:
        connection.execute(
            "UPDATE appointments SET starts = starts + ?1, ends = ends + ?1, written = 0,"
            " proposed_starts = proposed_starts + ?1, proposed_ends = proposed_ends + ?1"
            " WHERE id = ?2",
            (seconds, key),
        )


def test_instants_follow_the_wall_time_when_the_rules_of_a_zone_change(
    ledger: Ledger, tmp_path: Path
) -> None:
    asks = replace(B, span=at(TEN + 60), change=Change.RESCHEDULE_REQUESTED, proposed=at(900))
    tried(ledger, "t", A, asks, appointment("c", TEN + 120))
    for key in ("c", "b", "a"):
        shifted(tmp_path, key, 3600)
    assert tried(ledger, "u", appointment("new", TEN)).decision.allowed
    tried(ledger, "v", appointment("new", TEN, state=State.CANCELLED))
    assert ledger.rederive(ORGANIZATION, NOW) == ()
    for start in (TEN, TEN + 60, 900):
        assert not tried(ledger, "w", appointment("late", start)).decision.allowed
    assert tried(ledger, "w", appointment("late", TEN + 180)).decision.allowed


def test_the_instants_of_what_is_over_follow_too(ledger: Ledger, tmp_path: Path) -> None:
    tried(ledger, "t", replace(A, state=State.COMPLETED))
    (before,) = found(ledger._connection, "SELECT * FROM appointments")
    shifted(tmp_path, "a", 3600)
    assert ledger.rederive(ORGANIZATION, NOW) == ()
    (after,) = found(ledger._connection, "SELECT * FROM appointments")
    assert tuple(after) == tuple(before)


def test_what_cannot_move_stays_and_is_reported(ledger: Ledger, tmp_path: Path) -> None:
    tried(ledger, "t", A)
    shifted(tmp_path, "a", 7200)
    tried(ledger, "u", B, appointment("c", 100))
    shifted(tmp_path, "c", 60)
    (overlap,) = ledger.rederive(ORGANIZATION, NOW)
    assert isinstance(overlap, OverlapError)
    assert (overlap.what, overlap.appointment) == ("provider", "a")
    assert not tried(ledger, "v", appointment("d", TEN + 120)).decision.allowed
    assert tried(ledger, "v", appointment("d", 150)).decision.allowed


def test_only_a_hold_that_has_not_expired_is_in_the_way(ledger: Ledger, tmp_path: Path) -> None:
    tried(ledger, "t", A)
    shifted(tmp_path, "a", 7200)
    kept = hold("kept", "client:bo")
    ledger.attempt(ORGANIZATION, token("h"), NOW, holds(kept))
    (overlap,) = ledger.rederive(ORGANIZATION, kept.expires - timedelta(microseconds=1))
    assert overlap.what == "hold"
    assert ledger.rederive(ORGANIZATION, kept.expires) == ()
