"""What an attempt came to: the decision, and everything that would have to be stored. Values only."""

from dataclasses import field
from datetime import datetime

from helpgen.booking.values import ALLOWED, Appointment, Decision, Effect, Hold
from helpgen.frozen import frozen


@frozen
class AuditEntry:
    """One attempt, allowed or denied. `before` and `after` are states; equal when it was denied.

    `actor` is in which capacity it was made, `person` by whom: the id of a client or of somebody who works there, a
    guest's contact, empty for the clock.
    """

    organization: str
    appointment: str
    actor: str
    event: str
    before: str
    after: str
    now: datetime
    code: str = ""
    person: str = ""


@frozen
class Outcome:
    """The decision, its effects in order, and what to store: whole appointments, new holds, ids of spent holds.

    `new` are the ids of those `appointments` that did not exist before; each of the others is one that did,
    as it is from now on. The store takes neither for the other. `wish` is a word for what was wanted (see `wished`).
    """

    decision: Decision = ALLOWED
    appointments: tuple[Appointment, ...] = ()
    holds: tuple[Hold, ...] = ()
    spent: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    audit: tuple[AuditEntry, ...] = ()
    move: int = 0
    new: tuple[str, ...] = ()
    wish: str = field(default="", compare=False, repr=False)
