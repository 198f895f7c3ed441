"""What the tests of the ledger store: one Tuesday in March, in New York unless said otherwise."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Appointment, Calendar, Hold, Span
from helpgen.booking.values.state import State

ORGANIZATION = "maple"
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
TUESDAY = date(2026, 3, 3)
TEN = 600
GUEST = "guest:gus@people.example.org"


@contextmanager
def ledger_in(folder: Path) -> Iterator[Ledger]:
    """A new ledger, or the one that is there."""
    with Ledger(folder / "ledger.db", timeout=0.05, durable=False) as ledger:
        yield ledger


def at(start: int, minutes: int = 50, zone: str = "America/New_York") -> Span:
    """So many minutes after Tuesday's midnight."""
    return Span(TUESDAY, start, minutes, zone)


def appointment(key: str, start: int = TEN, minutes: int = 50, **more: Any) -> Appointment:
    """Booked with Dr. Reyes in no room for a client of its own, unless said otherwise."""
    given = {"provider": "reyes", "client": f"client of {key}", "state": State.BOOKED, **more}
    given.setdefault("span", at(start, minutes))
    given.setdefault("organization", ORGANIZATION)
    return Appointment(id=key, **given)


def hold(key: str, contact: str, start: int = TEN, live: timedelta = timedelta(minutes=5)) -> Hold:
    """Kept with Dr. Reyes for 50 minutes of that Tuesday, from NOW for so long."""
    return Hold(key, ORGANIZATION, contact, "reyes", at(start), NOW + live)


def token(word: str) -> Token:
    """One client's word."""
    return Token("client:ada", word)


def entry(key: str, before: str = "", after: str = "booked", code: str = "") -> AuditEntry:
    """An audit entry for that appointment."""
    return AuditEntry(ORGANIZATION, key, "client", "book", before, after, NOW, code)


def books(*appointments: Appointment, spent: tuple[str, ...] = ()) -> Callable[[Calendar], Outcome]:
    """Work that stores these and looks only which of them are there already."""
    audit = tuple(entry(each.id) for each in appointments)

    def work(calendar: Calendar) -> Outcome:
        there = {each.id for each in calendar.appointments}
        new = tuple(each.id for each in appointments if each.id not in there)
        return Outcome(appointments=appointments, spent=spent, audit=audit, new=new)

    return work


def holds(*kept: Hold) -> Callable[[Calendar], Outcome]:
    """Work that holds without looking."""
    outcome = Outcome(holds=kept)
    return lambda _: outcome


def tried(ledger: Ledger, word: str, *given: Appointment, spent: tuple[str, ...] = ()) -> Outcome:
    """One attempt to store these, made by the client whose `token` it is."""
    return ledger.attempt(ORGANIZATION, token(word), NOW, books(*given, spent=spent))


def stored(ledger: Ledger) -> dict[str, State]:
    """The state of each appointment that is there."""
    return {each.id: each.state for each in ledger.calendar(ORGANIZATION).appointments}


def never(_: Calendar) -> Outcome:
    """Work that must not be done."""
    raise AssertionError("the work was done again")
