"""A wish to have an appointment at another time: what is asked besides, and what does not count as taken."""

from dataclasses import replace
from datetime import datetime, timedelta

from helpgen.booking.moves import machine
from helpgen.booking.moves.case import Case
from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.approval import required as approval_required
from helpgen.booking.rules.reschedule import mode as reschedule_mode
from helpgen.booking.values import (
    Actor,
    Appointment,
    Decision,
    Event,
    Occasion,
    Office,
    Policy,
    State,
)
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish

ANOTHER_TIME = timedelta(days=1)
"""From the old start to one that is meant where none has been chosen yet: any but the old one."""


def for_move(booking: Booking, wish: Wish) -> Wish:
    """The same wish; with whom, what for and for whom is as it was, where nothing else is named.

    A request that nobody has decided is asked for anew; what is agreed moves, and that has a switch of its own.
    """
    meant = booking.calendar.appointment(wish.moving)
    if meant is None:
        return wish
    return replace(
        wish,
        provider=wish.provider or meant.provider,
        client=wish.client or meant.client or "",
        service=wish.service or meant.service,
        occasion=Occasion.BOOK if meant.state is State.PENDING else Occasion.MOVE,
    )


def leaving(booking: Booking, wish: Wish) -> Booking:
    """The organization as it is once the appointment that moves has left its place."""
    if not wish.moving:
        return booking
    rest = tuple(each for each in booking.calendar.appointments if each.id != wish.moving)
    return replace(booking, calendar=replace(booking.calendar, appointments=rest))


def move_answer(
    booking: Booking, wish: Wish, now: datetime, to: datetime | None
) -> tuple[str, Decision] | None:
    """What the machine says to the client before any rule about the time is asked, and by which rule.

    `to` None: whatever the time. None: nothing moves.
    """
    office = Office(booking.practice, booking.calendar, booking.policy, now)
    meant = office.calendar.appointment(wish.moving)
    if meant is None:
        return None
    start = meant.span.interval.start
    case = Case(
        event=event_of(meant, booking.policy),
        actor=Actor.CLIENT,
        now=now,
        start=start,
        policy=booking.policy,
        state=meant.state,
        change=meant.change,
        proposed=start + ANOTHER_TIME if to is None else to,
        owner=bool(wish.client) and meant.client == wish.client,
    )
    came = machine.step(case)
    name = came.guard if came.guard in BY_ID else machine.RULE.id
    because = None if came.guard in BY_ID and came.because == _bare(came) else came.because
    return name, came.decision._replace(because=because)


def deciding(name: str) -> tuple[str, ...]:
    """The keys that decide with the rule of that id; of the machine as a whole, none in particular."""
    return tuple(key.name for key in BY_ID[name].keys) if name in BY_ID else ()


def event_of(meant: Appointment, policy: Policy) -> Event:
    """What a client attempts who wants another time for this appointment."""
    if meant.state is State.PENDING:
        return Event.EDIT
    return reschedule_mode.event_of(approval_required.is_required(Actor.CLIENT, policy), policy)


def _bare(came: machine.Step) -> tuple[str, str, str]:
    """The comparison that only says which guard refused."""
    return came.guard, "says", came.decision.code
