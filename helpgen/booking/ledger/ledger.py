"""One attempt is one transaction: it happens wholly and once, or it leaves at most its audit row.

Every call names the organization, and nothing of another one is ever found. What keeps two appointments
apart is the store (see `schema`), not the work that an attempt does.
"""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime

from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.ledger import rows, view
from helpgen.booking.ledger.again import repeated
from helpgen.booking.ledger.conflict import (
    AnotherOrganizationError,
    BusyError,
    OverlapError,
    refusal,
)
from helpgen.booking.ledger.erase import Erased, erased
from helpgen.booking.ledger.faults import own_errors
from helpgen.booking.ledger.lapses import entry_of, lapsed
from helpgen.booking.ledger.rederive import rederived
from helpgen.booking.ledger.statements import change, found, put, read, undone_together
from helpgen.booking.ledger.store import Store
from helpgen.booking.ledger.token import Token
from helpgen.booking.values import (
    BLOCKING,
    HOLD_MINUTES,
    Appointment,
    Calendar,
    Event,
    Hold,
    Office,
)

Served = Callable[[Office], Outcome]
"""What somebody wants of the desk, at the office as it is in that moment."""

Work = Callable[[Calendar], Outcome]
"""What an attempt does: looks at everything that takes time and says what to store. It may run again
when an attempt is made again, so it must change nothing itself."""


class Ledger(Store):
    """The appointments, holds and audit of any number of organizations, in one file; one connection.

    Every method raises one of `conflict` or `faults` where the store did not take or give it: a `LedgerError`.
    """

    def serve(self, office: Office, token: Token, wanted: Served) -> Outcome:
        """As `attempt`, for what the desk does: `lambda office: desk.book(office, draft, "a1")`.

        `wanted` sees the office with the appointments and holds of this store, as an attempt does, whatever calendar it
        came with; only that calendar's events are kept, because the store has none. They take time like appointments.
        Where nothing is held any more (`settings.holdMinutes` 0) the holds from before are spent by whatever is stored:
        the desk asks for none of them, and what keeps them here would.
        """
        events, holds = office.calendar.events, office.policy[HOLD_MINUTES] > 0

        def work(stored: Calendar) -> Outcome:
            came = wanted(replace(office, calendar=replace(stored, events=events)))
            left = () if holds or not came.decision.allowed else (hold.id for hold in stored.holds)
            return replace(came, spent=tuple(dict.fromkeys((*came.spent, *left))))

        return self.attempt(office.practice.organization, token, office.now, work)

    def attempt(self, organization: str, token: Token, now: datetime, work: Work) -> Outcome:
        """What `work` came to, stored wholly; or, for a token used before, what the first attempt came to.

        The calendar that `work` sees has no events: see `serve`. Its `near` reads what may be in the way of a wish and
        no more, whatever the years hold. Its list is what is to come or ended less than two days before `now`, and
        costs as much as there is of that; any other appointment it finds by its id, for as long as the attempt lasts.
        A denied outcome leaves its audit rows alone, and does not use up the token. If somebody else has the time, the
        outcome is refused (`slot_taken`) with one audit row. The answer to a token used before has no effects, so
        nobody is told twice; its appointments are as they are now, and none is new. Where the desk said what the first
        attempt wanted, a token that comes with another wish is refused (`token_reused`). A token is its person's own:
        the same word of somebody else is another attempt.

        Raises:
            BusyError: others kept writing for too long; nothing was stored.
            AnotherOrganizationError, UnstorableError: the outcome is none for this store; nothing was stored.

        """
        with self._transaction("IMMEDIATE"):
            with own_errors():
                first = self._first(organization, token)
            if first is not None:
                outcome = repeated(organization, token, now, first, work)
                with own_errors():
                    self._log(outcome, Token())
                return outcome
            with own_errors():
                over = lapsed(self._connection, organization, now)
                seen = self._calendar(organization, now)
            outcome = work(replace(seen, lapsed=over))
            _check_owner(organization, outcome)
            with own_errors():
                self._note(over, outcome, now)
                return self._kept(organization, token, now, outcome)

    def _calendar(self, organization: str, now: datetime) -> Calendar:
        """What an attempt sees."""
        return view.not_over(self._connection, organization, now)

    def _note(self, over: tuple[Appointment, ...], outcome: Outcome, now: datetime) -> None:
        """Each lapse is in the audit once: where the attempt is the clock's own, its entry says so."""
        said = {
            each.appointment for each in outcome.audit if each.event == Event.CLOCK_PASSES_START
        }
        for each in over:
            if each.id not in said:
                self._put("audit", rows.audit_row(entry_of(each, now), Token()))

    def _kept(self, organization: str, token: Token, now: datetime, outcome: Outcome) -> Outcome:
        """The outcome when everything of it is stored, or the refusal where somebody else has the time."""
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
        """Every appointment and hold as they are stored; entries of the organization's calendar are kept elsewhere."""
        with self._transaction("DEFERRED"), own_errors():
            return view.everything(self._connection, organization)

    def appointment(self, organization: str, key: str) -> Appointment | None:
        """The organization's appointment of that id, as it is stored; None also if another organization has it."""
        with self._transaction("DEFERRED"):
            return view.appointment(self._connection, organization, key)

    def audit(self, organization: str) -> tuple[AuditEntry, ...]:
        """Every attempt, oldest first."""
        query = "SELECT * FROM audit WHERE organization = ? ORDER BY number"
        with self._transaction("DEFERRED"), own_errors():
            return read(rows.audit_of, found(self._connection, query, organization))

    def rederive(self, organization: str, now: datetime) -> tuple[OverlapError, ...]:
        """The instants agree again with the wall times, after the rules of a zone have changed.

        What cannot move because another has the time stays where it is and is reported. Holds live for minutes and are
        left alone.
        """
        with self._transaction("IMMEDIATE"), own_errors():
            return rederived(self._connection, organization, now)

    def erase(self, organization: str, before: datetime, now: datetime) -> Erased:
        """Nobody can tell from the file any more whom those appointments were for that were over `before` that instant.

        When they were, with whom there and how they ended stays, as do the entries of the audit, without the names of
        clients and guests. What ends later is not touched. Tokens go along: the same attempt made again is another.

        Raises:
            ValueError: `before` is later than `now`.
            BusyError: nothing was erased; or it was, and what others read at that moment still holds it: do it again.

        """
        with self._transaction("IMMEDIATE"), own_errors():
            for each in lapsed(self._connection, organization, now):
                self._put("audit", rows.audit_row(entry_of(each, now), Token()))
            counts = erased(self._connection, organization, before, now)
        with own_errors():
            left: int = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if left:
            raise BusyError("it was erased, but others are reading what was before; do it again")
        return counts

    def _first(self, organization: str, token: Token) -> Outcome | None:
        """What the first attempt with this token came to; None if there was none, or if the token is empty."""
        query = "SELECT * FROM tokens WHERE organization = ? AND made_by = ? AND token = ?"
        row = next(iter(found(self._connection, query, organization, token.by, token.word)), None)
        if row is None:
            return None
        booked = (self.appointment(organization, key) for key in _names(row["appointments"]))
        held = (self._hold(organization, key) for key in _names(row["holds"]))
        return Outcome(
            appointments=tuple(each for each in booked if each is not None),
            holds=tuple(each for each in held if each is not None),
            move=row["move"],
            wish=row["wish"],
        )

    def _hold(self, organization: str, key: str) -> Hold | None:
        query = "SELECT * FROM holds WHERE organization = ? AND id = ?"
        there = found(self._connection, query, organization, key)
        return next(iter(read(rows.hold_of, there)), None)

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
                change(self._connection, row)
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
        put(self._connection, table, row)

    def _undone_together(self) -> AbstractContextManager[None]:
        return undone_together(self._connection)


def _names(text: str) -> list[str]:
    """The ids of a JSON list."""
    return [str(name) for names in read(json.loads, (text,)) for name in names]


def _check_owner(organization: str, outcome: Outcome) -> None:
    stored = (outcome.appointments, outcome.holds, outcome.audit)
    named = {each.organization for some in stored for each in some}
    if not named <= {organization}:
        raise AnotherOrganizationError(f"of {', '.join(sorted(named))}, not just {organization}")
