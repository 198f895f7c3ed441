"""A wish to have an appointment at another time: what is asked besides, and what does not count as taken."""

from dataclasses import replace
from datetime import datetime, timedelta

from helpgen.booking.desk.moved import has_other_details, moved, settled, to_have
from helpgen.booking.moves import machine
from helpgen.booking.moves.case import Case
from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.approval import required as approval_required
from helpgen.booking.rules.reschedule import mode as reschedule_mode
from helpgen.booking.values import (
    Actor,
    Appointment,
    Decision,
    Details,
    Draft,
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
    meant = booking.calendar.appointment(wish.moving) if wish.moving else None
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


def to_move(office: Office, wish: Wish, draft: Draft) -> Draft:
    """The draft as that of a move, as the desk makes it: what is not named is as it was; without a move the same."""
    meant = office.calendar.appointment(wish.moving) if wish.moving else None
    return draft if meant is None else to_have(office, meant, draft.span, _details(wish))


def _details(wish: Wish) -> Details:
    return Details(wish.provider, wish.service)


def move_case(booking: Booking, wish: Wish, now: datetime, to: Draft | None = None) -> Case | None:
    """The client's attempt to have it as `to` says, else at a time that nothing speaks against; None: nothing moves.

    Where any provider would do, `to` has been given one.
    """
    if not wish.moving:
        return None
    office = Office(booking.practice, booking.calendar, booking.policy, now)
    meant = office.calendar.appointment(wish.moving)
    if meant is None:
        return None
    start = meant.span.interval.start
    other = start + ANOTHER_TIME
    would_be = meant
    if to is not None:
        other = to.span.interval.start
        would_be = moved(office, meant, to.span, settled(_details(wish), to))
    return Case(
        event=event_of(meant, booking.policy),
        actor=Actor.CLIENT,
        now=now,
        start=start,
        policy=booking.policy,
        state=meant.state,
        change=meant.change,
        proposed=other,
        other_details=has_other_details(would_be, meant),
        owner=bool(wish.client) and meant.client == wish.client,
    )


def move_answer(case: Case | None) -> tuple[str, Decision] | None:
    """What the machine says before any rule about the time is asked, and by which rule; None: nothing moves."""
    if case is None:
        return None
    came = machine.step(case)
    by_rule = came.guard in BY_ID
    bare = by_rule and came.because == (came.guard, "says", came.decision.code)
    name = came.guard if by_rule else machine.RULE.id
    return name, came.decision._replace(because=None if bare else came.because)


def deciding(name: str) -> tuple[str, ...]:
    """The keys that decide with the rule of that id; of the machine as a whole, none in particular."""
    return tuple(key.name for key in BY_ID[name].keys) if name in BY_ID else ()


def event_of(meant: Appointment, policy: Policy) -> Event:
    """What a client attempts who wants another time for this appointment."""
    if meant.state is State.PENDING:
        return Event.EDIT
    return reschedule_mode.event_of(approval_required.is_required(Actor.CLIENT, policy), policy)
