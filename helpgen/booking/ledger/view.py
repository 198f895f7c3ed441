"""What is read of an organization: everything, or what can still matter to an attempt, as it is asked for."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from operator import attrgetter
from typing import overload

from helpgen.booking.ledger import rows
from helpgen.booking.ledger.faults import own_errors
from helpgen.booking.ledger.statements import found, read
from helpgen.booking.ledger.terms import KEEPS_TIME, WAITS, WHO, longest
from helpgen.booking.values import Appointment, Calendar, Hold, Reach, Stored, as_of

APPOINTMENTS = "SELECT * FROM appointments WHERE organization = ? ORDER BY id"
HOLDS = "SELECT * FROM holds WHERE organization = ? ORDER BY id"
NOT_OVER = """SELECT * FROM appointments WHERE organization = :organization AND ends > :since
    UNION ALL SELECT * FROM appointments
    WHERE organization = :organization AND proposed_ends > :since AND ends <= :since"""
"""Without an order of its own: SQLite would go through all rows by their key for that."""

AROUND = timedelta(days=2)
"""How much more is read on both sides of a wish, and of now: the whole day of any zone is within, and instants that
have not followed a change of a zone's rules yet. It is also longer than a day and a buffer: what ended before that is
in the way of nobody who wants a time to come."""

_OURS = "SELECT * FROM appointments WHERE organization = :organization"


def _meeting(prefix: str = "") -> str:
    """What keeps time there; `prefix`: by the time that is asked for."""
    starts, ends = f"{prefix}starts", f"{prefix}ends"
    meets = f"{starts} >= :since - :longest AND {starts} < :until AND {ends} > :since"
    return f"{_OURS} AND {KEEPS_TIME} AND {starts} IS NOT NULL AND {meets}"


_ANYBODY, _PROPOSED = _meeting(), _meeting("proposed_")
_OF_WHO_ASKS = f"""SELECT * FROM appointments INDEXED BY asking
    WHERE organization = :organization AND {WAITS} AND client"""  # noqa: S608  our own words
"""The index is named: SQLite would rather go through everything by its key."""
_BY_ID = f"{_OURS} AND id = :id"
LONGEST = f"SELECT {longest(':organization')}"


def everything(connection: sqlite3.Connection, organization: str) -> Calendar:
    """Every appointment and hold."""
    there = read(rows.appointment_of, found(connection, APPOINTMENTS, organization))
    return Calendar(there, _holds(connection, organization))


def appointment(connection: sqlite3.Connection, organization: str, key: str) -> Appointment | None:
    """The organization's appointment of that id, as it is stored."""
    if not (_is_text(organization) and _is_text(key)):
        return None
    with own_errors():
        there = connection.execute(_BY_ID, {"organization": organization, "id": key}).fetchall()
        return next(iter(read(rows.appointment_of, there)), None)


def not_over(connection: sqlite3.Connection, organization: str, now: datetime) -> Calendar:
    """The calendar of an attempt at `now`, when what had lapsed by then has been written down.

    Appointments are read as they are asked for. Holds live for minutes, so all of them are there.
    """
    there = Upcoming(connection, organization, now)
    return Calendar(there, _holds(connection, organization), others=there.of, at=now)


def _holds(connection: sqlite3.Connection, organization: str) -> tuple[Hold, ...]:
    return read(rows.hold_of, found(connection, HOLDS, organization))


class Upcoming(Stored):
    """What is to come, or ended not long before `now`, by id; each as it is at `now`."""

    def __init__(self, connection: sqlite3.Connection, organization: str, now: datetime) -> None:
        self._connection, self._organization, self._now = connection, organization, now
        self._known: dict[Reach, tuple[Appointment, ...]] = {}

    def near(self, reach: Reach) -> tuple[Appointment, ...]:
        """By indexes alone: what this costs grows neither with what has been nor with what is to come."""
        if reach not in self._known:
            self._known[reach] = tuple(self._near(reach))
        return self._known[reach]

    def _near(self, reach: Reach) -> Iterator[Appointment]:
        values: dict[str, object] = {
            "organization": self._organization,
            "since": rows.seconds(reach.time.start - AROUND),
            "until": rows.seconds(reach.time.end + AROUND),
            "longest": self._longest,
        }
        named = {who: name for who in WHO if (name := getattr(reach, who))}
        known = {who: name for who, name in named.items() if _is_text(name)}
        queries = [f"{_ANYBODY} AND {who} = :{who}" for who in known]
        if not named:
            queries = [_ANYBODY]
        if reach.guest:
            queries += [f"{_ANYBODY} AND client IS NULL", f"{_OF_WHO_ASKS} IS NULL"]
        elif "client" in known:
            queries.append(f"{_OF_WHO_ASKS} = :client")
        read_once = {
            each.id: each
            for query in (*queries, _PROPOSED)
            for each in self._read(query, {**values, **known})
        }
        yield from sorted(read_once.values(), key=attrgetter("id"))

    def of(self, key: str) -> Appointment | None:
        """The organization's appointment of that id, whenever it is or was."""
        there = appointment(self._connection, self._organization, key)
        return None if there is None else as_of(there, self._now)

    @cached_property
    def _longest(self) -> int:
        """No appointment takes more seconds: what starts earlier than that before a time has ended by then."""
        with own_errors():
            values = {"organization": self._organization}
            seconds: int = self._connection.execute(LONGEST, values).fetchone()[0]
        return seconds

    @cached_property
    def _all(self) -> tuple[Appointment, ...]:
        since = rows.seconds(self._now - AROUND)
        there = self._read(NOT_OVER, {"organization": self._organization, "since": since})
        return tuple(sorted(there, key=attrgetter("id")))

    def _read(self, query: str, values: dict[str, object]) -> Iterable[Appointment]:
        with own_errors():
            there = read(rows.appointment_of, self._connection.execute(query, values).fetchall())
        return [as_of(each, self._now) for each in there]

    def __iter__(self) -> Iterator[Appointment]:
        return iter(self._all)

    @overload
    def __getitem__(self, index: int) -> Appointment: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Appointment]: ...
    def __getitem__(self, index: int | slice) -> Appointment | Sequence[Appointment]:
        return self._all[index]

    def __len__(self) -> int:
        return len(self._all)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all)


def _is_text(word: str) -> bool:
    """Half of a surrogate pair is nobody's name, and no column can hold it."""
    return word.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in word)
