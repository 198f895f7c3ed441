"""One attempt is one transaction: it happens wholly and once, or it leaves at most its audit row.

Every call names the organization, and nothing of another one is ever found. What keeps two appointments
apart is the store (see `schema`), not the work that an attempt does.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.ledger import rows, schema, view
from helpgen.booking.ledger.again import repeated
from helpgen.booking.ledger.conflict import (
    AnotherOrganizationError,
    OverlapError,
    UnstorableError,
    VersionError,
    refusal,
    typed,
)
from helpgen.booking.ledger.token import Token
from helpgen.booking.values import (
    BLOCKING,
    Actor,
    Appointment,
    Calendar,
    Event,
    Hold,
    Office,
    as_of,
    calendar_at,
)

Served = Callable[[Office], Outcome]
"""What somebody wants of the desk, at the office as it is in that moment."""

Work = Callable[[Calendar], Outcome]
"""What an attempt does: looks at everything that takes time and says what to store. It may run again
when an attempt is made again, so it must change nothing itself."""


class Ledger:
    """The appointments, holds and audit of any number of organizations, in one file; one connection.

    `timeout` is how many seconds to wait for others who write. `durable` False leaves writing to the
    operating system: what was acknowledged survives the end of the process, not that of the machine.
    """

    def __init__(self, path: Path | str, timeout: float = 5.0, *, durable: bool = True) -> None:
        self._connection = sqlite3.connect(path, timeout=timeout, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        try:
            self._prepare(durable=durable)
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self, *, durable: bool) -> None:
        execute = self._connection.execute
        with _own_errors():
            execute("PRAGMA foreign_keys = ON")
            execute(f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}")
            version = execute("PRAGMA user_version").fetchone()[0]
            if version not in {0, schema.VERSION}:
                raise VersionError(f"the ledger's version is {version}, not {schema.VERSION}")
            execute("PRAGMA journal_mode = WAL")
            if not version:
                self._connection.executescript(schema.SCRIPT)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """The connection is closed; a transaction that was open is undone."""
        self._connection.close()

    def serve(self, office: Office, token: Token, wanted: Served) -> Outcome:
        """As `attempt`, for what the desk does: `lambda office: desk.book(office, draft, "a1")`.

        `wanted` sees the office with the appointments and holds of this store, as an attempt does, whatever calendar it
        came with; only that calendar's events are kept, because the store has none. They take time like appointments.
        """
        events = office.calendar.events
        return self.attempt(
            office.practice.organization,
            token,
            office.now,
            lambda stored: wanted(replace(office, calendar=replace(stored, events=events))),
        )

    def attempt(self, organization: str, token: Token, now: datetime, work: Work) -> Outcome:
        """What `work` came to, stored wholly; or, for a token used before, what the first attempt came to.

        The calendar that `work` sees has no events: see `serve`. It lists what is to come or ended less than two days
        before `now`; an older appointment it finds by its id, for as long as the attempt lasts. A denied outcome
        leaves its audit rows alone, and does not use up the token. If somebody else has the time, the outcome is
        refused (`slot_taken`) with one audit row. The answer to a token used before has no effects, so nobody is told
        twice; its appointments are as they are now, and none is new. Where the desk said what the first attempt
        wanted, a token that comes with another wish is refused (`token_reused`). A token is its person's own: the same
        word of somebody else is another attempt.

        Raises:
            BusyError: others kept writing for too long; nothing was stored.
            AnotherOrganizationError, UnstorableError: the outcome is none for this store; nothing was stored.

        """
        with self._transaction("IMMEDIATE"):
            first = self._first(organization, token)
            if first is not None:
                outcome = repeated(organization, token, now, first, work)
                self._log(outcome, Token())
                return outcome
            seen = view.not_over(self._connection, organization, now)
            others = partial(self.appointment, organization)
            outcome = work(self._lapsed(calendar_at(replace(seen, others=others), now), now))
            _check_owner(organization, outcome)
            if outcome.decision.allowed:
                try:
                    with self._undone_together():
                        self._store(organization, outcome, now)
                        self._remember(organization, token, now, outcome)
                except OverlapError as overlap:
                    outcome = refusal(organization, now, outcome, overlap)
            self._log(outcome, token if outcome.decision.allowed else Token())
            return outcome

    def calendar(self, organization: str) -> Calendar:
        """Every appointment and hold of the organization; entries of its calendar are kept elsewhere."""
        with self._transaction("DEFERRED"):
            return view.everything(self._connection, organization)

    def appointment(self, organization: str, key: str) -> Appointment | None:
        """The organization's appointment of that id; None also if another organization has it."""
        query = "SELECT * FROM appointments WHERE organization = ? AND id = ?"
        try:
            found = self._rows(query, organization, key)
        except UnicodeEncodeError:  # half of a surrogate pair is nobody's id
            return None
        return next(map(rows.appointment_of, found), None)

    def audit(self, organization: str) -> tuple[AuditEntry, ...]:
        """Every attempt, oldest first."""
        query = "SELECT * FROM audit WHERE organization = ? ORDER BY number"
        return tuple(map(rows.audit_of, self._rows(query, organization)))

    def rederive(self, organization: str, now: datetime) -> tuple[OverlapError, ...]:
        """The instants agree again with the wall times, after the rules of a zone have changed.

        What cannot move because another has the time stays where it is and is reported, for people to
        settle. Each is tried again after others have moved: whole days move together. Holds live for
        minutes and are left alone.
        """
        with self._transaction("IMMEDIATE"):
            left = [row for row in self._rows(view.APPOINTMENTS, organization) if _moved(row)]
            while True:
                stuck = [(row, each) for row in left if (each := self._move(row, now)) is not None]
                if len(stuck) == len(left):
                    return tuple(overlap for _, overlap in stuck)
                left = [row for row, _ in stuck]

    def _move(self, row: rows.Row, now: datetime) -> OverlapError | None:
        update = """UPDATE appointments SET starts = :starts, ends = :ends, written = :written,
            proposed_starts = :proposed_starts, proposed_ends = :proposed_ends
            WHERE organization = :organization AND id = :id"""
        key = {"organization": row["organization"], "id": row["id"], "written": rows.micros(now)}
        try:
            with self._undone_together():
                self._connection.execute(update, key | rows.instants(rows.appointment_of(row)))
        except OverlapError as overlap:
            return OverlapError(overlap.what, row["id"])
        return None

    def _lapsed(self, calendar: Calendar, now: datetime) -> Calendar:
        """What has lapsed by then is written down: else the store would go on keeping a time for it.

        It leaves the audit row that the clock would have left, had anybody sent it.
        """
        for stored in calendar.lapsed:
            lapsed = as_of(stored, now)
            self._change(rows.appointment_row(lapsed, now))
            entry = AuditEntry(
                organization=stored.organization,
                appointment=stored.id,
                actor=Actor.CLOCK.value,
                event=Event.CLOCK_PASSES_START.value,
                before=stored.state.value,
                after=lapsed.state.value,
                now=now,
            )
            self._put("audit", rows.audit_row(entry, Token()))
        return replace(calendar, lapsed=())

    def _first(self, organization: str, token: Token) -> Outcome | None:
        """What the first attempt with this token came to; None if there was none, or if the token is empty."""
        query = "SELECT * FROM tokens WHERE organization = ? AND made_by = ? AND token = ?"
        for row in self._rows(query, organization, token.by, token.word):
            booked = (
                self.appointment(organization, key) for key in json.loads(row["appointments"])
            )
            held = (self._hold(organization, key) for key in json.loads(row["holds"]))
            return Outcome(
                appointments=tuple(each for each in booked if each is not None),
                holds=tuple(each for each in held if each is not None),
                move=row["move"],
                wish=row["wish"],
            )
        return None

    def _hold(self, organization: str, key: str) -> Hold | None:
        query = "SELECT * FROM holds WHERE organization = ? AND id = ?"
        return next(map(rows.hold_of, self._rows(query, organization, key)), None)

    def _store(self, organization: str, outcome: Outcome, now: datetime) -> None:
        """Everything of an outcome is stored. What frees time goes first: an appointment may take that of a hold."""
        forget = "DELETE FROM holds WHERE organization = ? AND id = ?"
        self._connection.executemany(forget, [(organization, key) for key in outcome.spent])
        expired = "DELETE FROM holds WHERE organization = ? AND expires < ?"
        self._connection.execute(expired, (organization, rows.micros(now)))
        for each in sorted(outcome.appointments, key=lambda each: each.state in BLOCKING):
            row = rows.appointment_row(each, now)
            if each.id in outcome.new:
                self._put("appointments", row)
            else:
                self._change(row)
        for hold in outcome.holds:
            self._put("holds", rows.hold_row(hold, now))

    def _remember(self, organization: str, token: Token, now: datetime, outcome: Outcome) -> None:
        """The result that this token has from now on; an empty token has none."""
        row = {
            "organization": organization,
            "made_by": token.by,
            "token": token.word,
            "appointments": json.dumps([each.id for each in outcome.appointments]),
            "holds": json.dumps([each.id for each in outcome.holds]),
            "move": outcome.move,
            "wish": outcome.wish,
            "written": rows.micros(now),
        }
        if token.word:
            self._put("tokens", row)

    def _log(self, outcome: Outcome, token: Token) -> None:
        for entry in outcome.audit:
            self._put("audit", rows.audit_row(entry, token))

    def _put(self, table: str, row: dict[str, object]) -> None:
        """A new row is written. The names of its columns are ours, never a caller's."""
        names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
        statement = f"INSERT INTO {table} ({names}) VALUES ({values})"  # noqa: S608  no value is in it
        self._connection.execute(statement, row)

    def _change(self, row: dict[str, object]) -> None:
        """The appointment, whole; it has to be there."""
        changes = ", ".join(f"{name} = :{name}" for name in row)
        where = "organization = :organization AND id = :id"
        statement = f"UPDATE appointments SET {changes} WHERE {where}"  # noqa: S608  no value is in it
        if not self._connection.execute(statement, row).rowcount:
            raise UnstorableError(f"appointments: there is no {row['id']!r} to change")

    def _rows(self, query: str, *values: str) -> list[rows.Row]:
        return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[None]:
        """A transaction is kept whole or not at all; within another one it is a part of that."""
        if self._connection.in_transaction:
            yield
            return
        with _own_errors():
            self._connection.execute(f"BEGIN {kind}")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.rollback()
                raise

    @contextmanager
    def _undone_together(self) -> Iterator[None]:
        """A part of a transaction can fail by itself: what it did is undone, and the rest goes on."""
        self._connection.execute("SAVEPOINT part")
        with _own_errors():
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK TO part")
                raise
            finally:
                self._connection.execute("RELEASE part")


@contextmanager
def _own_errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as fault:
        raise typed(fault) from fault
    except UnicodeEncodeError as fault:
        if fault.encoding != "utf-8":  # not the store's own: the work's
            raise
        raise UnstorableError("half of a surrogate pair is no text") from fault


def _moved(row: rows.Row) -> bool:
    return any(
        row[name] != value for name, value in rows.instants(rows.appointment_of(row)).items()
    )


def _check_owner(organization: str, outcome: Outcome) -> None:
    stored = (outcome.appointments, outcome.holds, outcome.audit)
    named = {each.organization for some in stored for each in some}
    if not named <= {organization}:
        raise AnotherOrganizationError(f"of {', '.join(sorted(named))}, not just {organization}")
