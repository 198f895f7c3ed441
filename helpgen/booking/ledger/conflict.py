"""What the store says no with where it is sound: each its own type. What can befall the store itself: `faults`."""

from dataclasses import replace
from datetime import datetime

from helpgen.booking.desk.outcome import AuditEntry, Outcome
from helpgen.booking.values import SLOT_TAKEN, refused


class LedgerError(Exception):
    """The store did not take it, and nothing of it was stored."""


class OverlapError(LedgerError):
    """Something else has that time. `what`: the provider, the room, the client, or a hold of somebody else."""

    def __init__(self, what: str, appointment: str = "") -> None:
        super().__init__(f"overlap: {what}{appointment and f' of {appointment}'}")
        self.what = what
        self.appointment = appointment


class BusyError(LedgerError):
    """Others kept writing for longer than this ledger waits; the same attempt may be made again."""


class AnotherOrganizationError(LedgerError):
    """Somebody tried to store for one organization what belongs to another."""


class UnstorableError(LedgerError):
    """A row that can never be stored: a length of no minutes, say, an id that is taken, or a change of what is over."""


class VersionError(LedgerError):
    """The file was written by another version of the ledger."""


def refusal(organization: str, now: datetime, outcome: Outcome, overlap: OverlapError) -> Outcome:
    """The refusal in place of an outcome that cannot be stored, with one audit row."""
    about = outcome.appointments[0].id if outcome.appointments else ""
    unknown = AuditEntry(
        organization=organization,
        appointment=about,
        actor="",
        event="",
        before="",
        after="",
        now=now,
    )
    entry = next(iter(outcome.audit), unknown)
    entry = replace(entry, after=entry.before, code=SLOT_TAKEN.code)
    return Outcome(refused(SLOT_TAKEN, taken=overlap.what), audit=(entry,))
