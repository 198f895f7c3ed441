"""What one row of the table of moves holds, and the words that the rows share."""

from helpgen.booking.values import TERMINAL, WORKFORCE, Actor, Change, Event, Message, State
from helpgen.frozen import frozen

TERMINAL_STATE = Message("terminal_state", "This appointment is over: nothing about it can change.")

BEFORE: tuple[State | None, ...] = (None,)
PENDING = (State.PENDING,)
BOOKED = (State.BOOKED,)
CHECKED_IN = (State.CHECKED_IN,)
IN_PROGRESS = (State.IN_PROGRESS,)
AGREED = (State.BOOKED, State.CONFIRMED)
ONGOING = tuple(state for state in State if state not in TERMINAL)
OVER = tuple(state for state in State if state in TERMINAL)

UNCHANGED = (Change.NONE,)
MOVING = (Change.RESCHEDULE_REQUESTED,)
LEAVING = (Change.CANCEL_REQUESTED,)
OPEN = MOVING + LEAVING
ANY = UNCHANGED + OPEN

CLIENT = (Actor.CLIENT,)
CLOCK = (Actor.CLOCK,)
APPROVER = WORKFORCE
"""Who may be one; whether somebody is one is asked by a guard."""


@frozen
class Move:
    """One row.

    `states`: from where, None before there is an appointment. `when`: a name in `guards.CONDITIONS` that
    tells two rows with the same event apart. `guards`: names in `guards.GUARDS`, in order. `next`: all
    states that it may lead to, empty for the same one. `outcome`: a name in `consequences.OUTCOMES`, of what
    decides the next state or the reason where the row alone does not. `effects`: names in
    `consequences.EFFECTS`, in order, besides the audit entry that every attempt leaves. `refusal`: the row
    says no, and leads nowhere. `number` is the row's in the catalog and on the page; nothing depends on it.
    """

    number: int
    says: str
    states: tuple[State | None, ...]
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
    changes: tuple[Change, ...] = UNCHANGED
    when: str = ""
    guards: tuple[str, ...] = ()
    next: tuple[State, ...] = ()
    next_change: Change = Change.NONE
    effects: tuple[str, ...] = ()
    refusal: Message | None = None
    outcome: str = ""
