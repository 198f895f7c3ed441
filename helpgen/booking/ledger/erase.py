"""Who it was is erased from appointments that are over; that they were, when, with whom there and how they ended stays.

See docs/decisions/0019-erasing.md. The triggers of `erasing` keep all the rest as it is, also from this.
"""

import sqlite3
from datetime import datetime

from helpgen.booking.ledger import rows
from helpgen.booking.ledger.erasing import PERSONAL, ended, forgotten, nameless
from helpgen.booking.ledger.statements import put
from helpgen.frozen import frozen


@frozen
class Erased:
    """How many appointments, entries of the audit, tokens and holds had something erased in this run."""

    appointments: int
    audit: int
    tokens: int
    holds: int


_BLANK = ", ".join(f"{name} = {blank}" for name, blank in PERSONAL.items())
_NAMED = " OR ".join(f"{name} IS NOT {blank}" for name, blank in PERSONAL.items())
_OURS = "organization = :organization"
_TOKENS = f"tokens WHERE {_OURS} AND {forgotten('tokens', ':cutoff')}"

APPOINTMENTS = f"""UPDATE appointments SET {_BLANK}
    WHERE {_OURS} AND ends <= :ends AND {ended("appointments", ":cutoff")} AND ({_NAMED})"""  # noqa: S608  our own words
AUDIT = f"""UPDATE audit SET person = ''
    WHERE {_OURS} AND person <> '' AND {nameless("audit", ":cutoff")}"""  # noqa: S608  as above
SAID_BY = f"""UPDATE audit SET token_by = NULL, token = NULL
    WHERE {_OURS} AND (token_by, token) IN (SELECT made_by, token FROM {_TOKENS})"""  # noqa: S608  as above
TOKENS = f"DELETE FROM {_TOKENS}"  # noqa: S608  as above
HOLDS = f"DELETE FROM holds WHERE {_OURS} AND expires <= :cutoff"  # noqa: S608  as above


def erased(
    connection: sqlite3.Connection, organization: str, before: datetime, now: datetime
) -> Erased:
    """What there was to erase of before that instant is erased, and that it was is put on record.

    Raises:
        ValueError: `before` is still to come.

    """
    cutoff = rows.micros(before)
    if cutoff > rows.micros(now):
        raise ValueError("only what is over can be erased: the cutoff is still to come")
    values = {"organization": organization, "cutoff": cutoff, "ends": rows.seconds(before)}
    record: dict[str, object] = {
        "organization": organization,
        "cutoff": cutoff,
        "now": rows.micros(now),
    }
    put(connection, "erasures", record)
    counts = [
        connection.execute(statement, values).rowcount
        for statement in (APPOINTMENTS, AUDIT, SAID_BY, TOKENS, HOLDS)
    ]
    appointments, audit, _, tokens, holds = counts
    return Erased(appointments, audit, tokens, holds)
