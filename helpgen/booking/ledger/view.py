"""What is read of an organization: everything, or what can still matter to an attempt."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta
from operator import itemgetter

from helpgen.booking.ledger import rows
from helpgen.booking.values import Calendar

APPOINTMENTS = "SELECT * FROM appointments WHERE organization = ? ORDER BY id"
HOLDS = "SELECT * FROM holds WHERE organization = ? ORDER BY id"
NOT_OVER = """SELECT * FROM appointments WHERE organization = :organization AND ends > :since
    UNION ALL SELECT * FROM appointments
    WHERE organization = :organization AND proposed_ends > :since AND ends <= :since"""
"""Without an order of its own: SQLite would go through all rows by their key for that."""

LOOK_BACK = timedelta(days=2)
"""Longer than a day and a buffer: what ended before that is in the way of nobody who wants a time to come."""


def everything(connection: sqlite3.Connection, organization: str) -> Calendar:
    """Every appointment and hold."""
    found = connection.execute(APPOINTMENTS, (organization,))
    return _calendar(connection, organization, found)


def not_over(connection: sqlite3.Connection, organization: str, now: datetime) -> Calendar:
    """What ended not long ago or is to come: what this costs grows with that, not with what has been."""
    since = rows.seconds(now - LOOK_BACK)
    found = connection.execute(NOT_OVER, {"organization": organization, "since": since})
    return _calendar(connection, organization, sorted(found, key=itemgetter("id")))


def _calendar(
    connection: sqlite3.Connection, organization: str, found: Iterable[rows.Row]
) -> Calendar:
    held = connection.execute(HOLDS, (organization,))
    return Calendar(tuple(map(rows.appointment_of, found)), tuple(map(rows.hold_of, held)))
