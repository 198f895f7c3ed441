"""What an appointment is at a moment, whether or not anybody wrote it down: time decides, not a job.

What waits for an answer waits until the start. At that very instant a request has expired, and a change that
was asked for has lapsed. Rows 9 and 21 of the table of moves write down what is so already.
"""

from dataclasses import replace
from datetime import datetime

from helpgen.booking.values.appointment import AS_IT_IS, Appointment, Calendar
from helpgen.booking.values.clock import utc
from helpgen.booking.values.event import Actor
from helpgen.booking.values.state import UPCOMING, Change, State

EXPIRED = "expired"
"""The reason that a request ends with which nobody decided in time."""


def state_at(state: State, start: datetime, now: datetime) -> State:
    """The state at that moment of what was stored with `state`: a request that has started is declined."""
    return State.DECLINED if state is State.PENDING and utc(start) <= utc(now) else state


def change_at(state: State, change: Change, start: datetime, now: datetime) -> Change:
    """The open change at that moment; that of an appointment which is over stays as a note of how it ended."""
    lapsed = change is not Change.NONE and state in UPCOMING and utc(start) <= utc(now)
    return Change.NONE if lapsed else change


def as_of(appointment: Appointment, now: datetime) -> Appointment:
    """The appointment as it is at that moment; the same object where nothing has lapsed."""
    waits = appointment.state is State.PENDING or appointment.change is not Change.NONE
    if not waits:
        return appointment
    state, change, start = appointment.state, appointment.change, appointment.span.interval.start
    if state_at(state, start, now) is not state:
        return replace(
            appointment,
            state=State.DECLINED,
            change=Change.NONE,
            proposed=None,
            proposed_details=AS_IT_IS,
            reason=EXPIRED,
            by=Actor.CLOCK.value,
        )
    if change_at(state, change, start, now) is not change:
        return replace(
            appointment, change=Change.NONE, proposed=None, proposed_details=AS_IT_IS, reason=""
        )
    return appointment


def calendar_at(calendar: Calendar, now: datetime) -> Calendar:
    """The calendar as it is at that moment; its `lapsed` are those that were stored as something else."""
    if calendar.at == now:
        return calendar
    brought = [(each, as_of(each, now)) for each in calendar.appointments]
    lapsed = [before for before, after in brought if after is not before]

    def other(key: str) -> Appointment | None:
        stored = calendar.others(key)
        return None if stored is None else as_of(stored, now)

    return replace(
        calendar,
        appointments=tuple([after for _, after in brought]),
        others=other,
        lapsed=(*calendar.lapsed, *lapsed),
        at=now,
    )
