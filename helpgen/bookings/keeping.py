"""Where a story keeps what comes of its steps: in memory, or in a ledger, where the next one finds it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.conflict import LedgerError
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values import Calendar, Office
from helpgen.bookings.opened import Booking
from helpgen.read.bookings import Story

Wanted = Callable[[Office], Outcome]
"""What a step wants of the desk."""


class Keeping(Protocol):
    """Something in which outcomes are kept."""

    def calendar(self, booking: Booking, now: datetime) -> Calendar:
        """What there is before the first step: the booking file's calendar, and what was kept before."""

    def served(
        self, booking: Booking, calendar: Calendar, now: datetime, wanted: Wanted
    ) -> tuple[Outcome, Calendar]:
        """What comes of it, and the calendar afterwards."""


class InMemory:
    """It ends with the story."""

    def calendar(self, booking: Booking, now: datetime) -> Calendar:
        """That of the booking file."""
        del now
        return booking.calendar

    def served(
        self, booking: Booking, calendar: Calendar, now: datetime, wanted: Wanted
    ) -> tuple[Outcome, Calendar]:
        """What the desk says to the calendar that was handed over.

        What has lapsed by then is kept as what it is, as a ledger keeps it: an attempt finds it written down.
        """
        office = Office(booking.practice, calendar, booking.policy, now)
        outcome = wanted(office)
        return outcome, after(office.calendar, outcome)


class InLedger:
    """It stays in the ledger; the ledger's own transactions and triggers are asked as well."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def calendar(self, booking: Booking, now: datetime) -> Calendar:
        """What the ledger has; what the booking file has besides is put into it first, once.

        An appointment that the ledger knows by its id stays as the ledger has it: something may have come of it since.
        """
        organization, file = booking.practice.organization, booking.calendar
        there = self._ledger.calendar(organization)
        known = _names(there)
        new = tuple(each for each in file.appointments if each.id not in known)
        made = Outcome(
            appointments=new,
            holds=tuple(each for each in file.holds if each.id not in known),
            new=tuple(each.id for each in new),
        )
        outcome = self._ledger.attempt(organization, Token(), now, lambda _: made)
        if not outcome.decision.allowed:
            what = outcome.decision.facts["taken"]
            raise MeetsError(f"something in it has the {what} of an appointment of {booking.path}")
        return replace(self._ledger.calendar(organization), events=file.events)

    def served(
        self, booking: Booking, calendar: Calendar, now: datetime, wanted: Wanted
    ) -> tuple[Outcome, Calendar]:
        """What the desk says to what is stored at that moment. Of the calendar only the entries are taken."""
        office = Office(booking.practice, Calendar(events=calendar.events), booking.policy, now)
        outcome = self._ledger.serve(office, Token(), wanted)
        stored = self._ledger.calendar(booking.practice.organization)
        return outcome, replace(stored, events=calendar.events)


class MeetsError(LedgerError):
    """The ledger holds something with which this story cannot begin."""


@contextmanager
def keeping(path: Path | None, booking: Booking, story: Story) -> Iterator[Keeping]:
    """Where this story keeps what comes of it: in the ledger of that file, made where there is none; else in memory.

    Raises:
        MeetsError: the ledger has something by a name that the story gives: it was played there before, say.
        LedgerError: the file cannot be used.

    """
    if path is None:
        yield InMemory()
        return
    with Ledger(path) as ledger:
        there = ledger.calendar(booking.practice.organization)
        known = _names(there)
        made = [step.call for step in story.file.story if step.call in known]
        if made:
            names = ", ".join(f"`{name}`" for name in made)
            raise MeetsError(
                f"it has {names} already, so a story was played there that makes the same; take another file, or"
                " change what they are called (`call:`)"
            )
        yield InLedger(ledger)


def _names(calendar: Calendar) -> set[str]:
    return {each.id for each in calendar.appointments} | {each.id for each in calendar.holds}


def after(calendar: Calendar, outcome: Outcome) -> Calendar:
    """The calendar with what an outcome says to store."""
    appointments = {each.id: each for each in (*calendar.appointments, *outcome.appointments)}
    holds = {each.id: each for each in (*calendar.holds, *outcome.holds)}
    kept = tuple(each for each in holds.values() if each.id not in outcome.spent)
    return Calendar(tuple(appointments.values()), kept, calendar.events)
