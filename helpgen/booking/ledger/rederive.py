"""Instants follow their wall times when the rules of a zone have changed."""

import sqlite3
from datetime import datetime

from helpgen.booking.ledger import rows, view
from helpgen.booking.ledger.conflict import OverlapError
from helpgen.booking.ledger.statements import found, undone_together

UPDATE = """UPDATE appointments SET starts = :starts, ends = :ends, written = :written,
    proposed_starts = :proposed_starts, proposed_ends = :proposed_ends
    WHERE organization = :organization AND id = :id"""


def rederived(
    connection: sqlite3.Connection, organization: str, now: datetime
) -> tuple[OverlapError, ...]:
    """What could not move because another has the time, for people to settle; all the rest has.

    Each is tried again after others have moved: whole days move together.
    """
    left = [row for row in found(connection, view.APPOINTMENTS, organization) if _moved(row)]
    while True:
        stuck = [(row, each) for row in left if (each := _move(connection, row, now)) is not None]
        if len(stuck) == len(left):
            return tuple(overlap for _, overlap in stuck)
        left = [row for row, _ in stuck]


def _moved(row: rows.Row) -> bool:
    derived = rows.instants(rows.appointment_of(row))
    return any(row[name] != value for name, value in derived.items())


def _move(connection: sqlite3.Connection, row: rows.Row, now: datetime) -> OverlapError | None:
    key = {"organization": row["organization"], "id": row["id"], "written": rows.micros(now)}
    try:
        with undone_together(connection):
            connection.execute(UPDATE, key | rows.instants(rows.appointment_of(row)))
    except OverlapError as overlap:
        return OverlapError(overlap.what, row["id"])
    return None
