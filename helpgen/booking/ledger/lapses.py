"""What has lapsed is written down before anything is attempted: else the store would go on keeping a time for it."""

import sqlite3
from datetime import datetime
from operator import attrgetter

from helpgen.booking.desk.outcome import AuditEntry
from helpgen.booking.ledger import rows
from helpgen.booking.ledger.statements import change, found, read
from helpgen.booking.ledger.terms import WAITS
from helpgen.booking.ledger.view import AROUND
from helpgen.booking.values import Actor, Appointment, Event, as_of

WAITING = f"""SELECT * FROM appointments INDEXED BY waiting
    WHERE organization = ? AND {WAITS} AND starts <= ?"""  # noqa: S608  our own words


def lapsed(
    connection: sqlite3.Connection, organization: str, now: datetime
) -> tuple[Appointment, ...]:
    """What has lapsed by `now`, however long ago, as it was stored; from here on it is stored as what it is.

    What is read is what waits for an answer and starts in two days or earlier, by an index.
    """
    until = rows.seconds(now + AROUND)
    there = read(rows.appointment_of, found(connection, WAITING, organization, until))
    waiting = sorted(there, key=attrgetter("id"))
    over = [(each, after) for each in waiting if (after := as_of(each, now)) is not each]
    for _, after in over:
        change(connection, rows.appointment_row(after, now))
    return tuple(each for each, _ in over)


def entry_of(stored: Appointment, now: datetime) -> AuditEntry:
    """The audit entry that the clock would have left, had anybody sent it."""
    return AuditEntry(
        organization=stored.organization,
        appointment=stored.id,
        actor=Actor.CLOCK.value,
        event=Event.CLOCK_PASSES_START.value,
        before=stored.state.value,
        after=as_of(stored, now).state.value,
        now=now,
    )
