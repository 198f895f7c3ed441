"""Ledgers with a fault each, as products have them: what they leave out of the store, or do in the wrong order."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.ledger import Ledger, Work
from helpgen.booking.ledger.statements import change
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Appointment, Calendar
from helpgen.booking.values.decision import refused
from helpgen.booking.values.messages import SLOT_TAKEN
from helpgen.booking.values.state import State
from tests.property.booking_history import claims


class Crash(Exception):  # noqa: N818  it is no error, it ends a run
    """The process is gone: nothing after it runs, and nobody hears an answer."""


class Untriggered(Ledger):
    """Opens the store and takes away every trigger whose name holds one of `without`, or has it say `instead`."""

    without: tuple[str, ...] = ("",)
    instead: tuple[str, str] | None = None

    def _prepare(self, *, durable: bool) -> None:
        super()._prepare(durable=durable)
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        for name, sql in self._connection.execute(query).fetchall():
            if any(part in name for part in self.without):
                self._connection.execute(f"DROP TRIGGER {name}")
                if self.instead:
                    self._connection.execute(sql.replace(*self.instead))


def lacks(name: str) -> type[Ledger]:
    """A ledger without the triggers whose name holds this."""
    return type("Lacking", (Untriggered,), {"without": (name,)})


def says(old: str, new: str) -> type[Ledger]:
    """A ledger whose triggers say something else."""
    return type("Otherwise", (Untriggered,), {"instead": (old, new)})


class OldTimeOnly(Ledger):
    """Takes no account of a time that somebody has asked to move to."""

    def _prepare(self, *, durable: bool) -> None:
        super()._prepare(durable=durable)
        view = "SELECT * FROM appointments WHERE state = 'booked'"
        self._connection.executescript(f"DROP VIEW busy; CREATE VIEW busy AS {view};")


class Checking(Untriggered):
    """No triggers: it compares with what it read, as many a product does. `clash` is its comparison."""

    @staticmethod
    def clash(mine: Appointment, other: Appointment) -> bool:
        """The right comparison; what is wrong is when it is made."""
        times = [time for _, time in claims(other)]
        return any(each.overlaps(time) for _, each in claims(mine) for time in times)

    def checked(self, calendar: Calendar, work: Work) -> Outcome:
        """What the work came to, refused when something it saw is in the way."""
        outcome = work(calendar)
        for mine in outcome.appointments:
            if any(
                mine.id != other.id and self.clash(mine, other) for other in calendar.appointments
            ):
                return Outcome(refused(SLOT_TAKEN))
        return outcome

    def attempt(self, organization: str, token: Token, now: datetime, work: Work) -> Outcome:
        """All in one transaction, as it should be."""
        return super().attempt(organization, token, now, lambda seen: self.checked(seen, work))


class CheckThenInsert(Checking):
    """Reads, decides, and then inserts, with no transaction around it."""

    def attempt(self, organization: str, token: Token, now: datetime, work: Work) -> Outcome:
        """First the check, then the insert."""
        outcome = self.checked(self.calendar(organization), work)
        return Ledger.attempt(self, organization, token, now, lambda _: outcome)


class DeferredThenRetried(Checking):
    """BEGIN DEFERRED; when SQLite says that the snapshot is old, only the writing is done again."""

    def attempt(self, organization: str, token: Token, now: datetime, work: Work) -> Outcome:
        """The check is made in a transaction that does not keep writers out."""
        self._connection.execute("BEGIN DEFERRED")
        outcome = self.checked(self.calendar(organization), work)
        try:
            self._store(organization, outcome, now)
            self._log(outcome, Token())
            self._connection.execute("COMMIT")
        except sqlite3.OperationalError:
            self._connection.rollback()
            return Ledger.attempt(self, organization, token, now, lambda _: outcome)
        return outcome


class SameStart(Checking):
    """Two appointments clash when their dates and times of day are equal."""

    @staticmethod
    def clash(mine: Appointment, other: Appointment) -> bool:
        """Equality is no overlap."""
        return (mine.span.day, mine.span.start) == (other.span.day, other.span.start)


class WallClock(Checking):
    """Times of day are compared, whatever their zones."""

    @staticmethod
    def clash(mine: Appointment, other: Appointment) -> bool:
        """Ten in one zone is taken for ten in another."""
        one, two = mine.span, other.span
        same = one.day == two.day
        return same and one.start < two.start + two.minutes and two.start < one.start + one.minutes


class TokenReadOutside(Ledger):
    """Asks for the token before the transaction, and does not mind when it is there after all."""

    def attempt(self, organization: str, token: Token, now: datetime, work: Work) -> Outcome:
        """Between the two steps somebody may use the token."""
        first = Ledger._first(self, organization, token)
        outcome = first or work(self.calendar(organization))
        return outcome if first else super().attempt(organization, token, now, lambda _: outcome)

    def _first(self, organization: str, token: Token) -> Outcome | None:
        del organization, token
        return None

    def _remember(self, organization: str, token: Token, now: datetime, outcome: Outcome) -> None:
        if Ledger._first(self, organization, token) is None:
            super()._remember(organization, token, now, outcome)


class TokenWrittenAfter(Ledger):
    """Writes the token down when everything else is committed; here the process ends before."""

    def attempt(self, organization: str, token: Token, now: datetime, work: Work) -> Outcome:
        """Two transactions where one is needed."""
        if first := self._first(organization, token):
            return first
        super().attempt(organization, Token(), now, work)
        raise Crash


class TokenOfAnybody(Ledger):
    """Finds a token in whichever organization it is."""

    def _first(self, organization: str, token: Token) -> Outcome | None:
        for (owner,) in self._connection.execute("SELECT organization FROM tokens").fetchall():
            if first := super()._first(owner, token):
                return first
        return super()._first(organization, token)


class WordOfAnybody(Ledger):
    """Goes by the word alone, whoever of the organization used it first."""

    def attempt(self, organization: str, token: Token, now: datetime, work: Work) -> Outcome:
        """Everybody is the same to it."""
        return super().attempt(organization, Token("anybody", token.word), now, work)


class Upserting(Ledger):
    """Stores what is new over whatever has its id."""

    def _put(self, table: str, row: dict[str, object]) -> None:
        try:
            super()._put(table, row)
        except sqlite3.IntegrityError as fault:
            if "this id is taken" not in str(fault):
                raise
            change(self._connection, row)


class RowByRow(Ledger):
    """Each statement is its own transaction; here the process ends after the first row."""

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[None]:
        del kind
        yield

    @contextmanager
    def _undone_together(self) -> Iterator[None]:
        yield

    def _store(self, organization: str, outcome: Outcome, now: datetime) -> None:
        first, *more = sorted(outcome.appointments, key=lambda each: each.state is State.BOOKED)
        super()._store(organization, replace(outcome, appointments=(first,)), now)
        if more:
            raise Crash


class HoldForever(Checking):
    """Refuses a held time whether or not the hold has expired."""

    def checked(self, calendar: Calendar, work: Work) -> Outcome:
        """The expiry is not asked."""
        outcome = work(calendar)
        mine = outcome.appointments
        kept = [each.span.interval for each in calendar.holds]
        if any(each.span.interval.overlaps(time) for each in mine for time in kept):
            return Outcome(refused(SLOT_TAKEN))
        return outcome
