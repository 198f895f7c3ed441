"""The operation `find`: times on offer, and of each day without a free one why; also for an appointment that moves."""

from dataclasses import replace
from datetime import date

from helpgen.booking.desk.attempt import found
from helpgen.booking.desk.moved import has_other_details, moved
from helpgen.booking.engine.operation import Given, OperationAnswer
from helpgen.booking.find import BUSY, FREE, Search, Slot, find, why_empty
from helpgen.booking.moves.guards import SAME_TIME
from helpgen.booking.rules.availability.slot_presentation import listed
from helpgen.booking.values import (
    ALLOWED,
    ANY,
    NOT_FOUND,
    Appointment,
    Details,
    Occasion,
    Office,
    State,
    refused,
)


def searched(office: Office, given: Given) -> OperationAnswer:
    """What `find` and `why_empty` say; `not_found` where one names who or what is not there."""
    search = Search(
        client=office.practice.client(given["client"] or ""),
        provider=given["provider"] or ANY,
        service=given["service"] or "",
        guest=bool(given["guest"]),
        room=given["room"] or "",
    )
    if search.guest and given["client"]:
        raise ValueError("a guest is no client: leave one of client, guest out")
    if (given["client"] and search.client is None) or not office.practice.has_room(search.room):
        return _NOT_THERE
    moves = None
    if given["moving"]:
        moves = found(office, given["moving"])
        if moves is None or (search.client and moves.client != search.client.id):
            return _NOT_THERE
        office, search = _without(office, moves), _to_move(office, moves, given, search)
    slots = find(office, given["days"], search)
    if moves is not None and not _may_stay(office, moves, search):
        slots = _elsewhere(office, moves, slots)
    free = {slot.day for slot in slots if slot.status == FREE}
    empty = sorted({day for day in given["days"] if day not in free})
    reasons = ({"day": day, "reasons": _why_empty(office, day, search)} for day in empty)
    facts = {"slots": tuple(map(_slot, slots)), "empty": tuple(reasons)}
    return OperationAnswer(ALLOWED, facts)


_NOT_THERE = OperationAnswer(refused(NOT_FOUND), {"slots": (), "empty": ()})


def _without(office: Office, moves: Appointment) -> Office:
    """The same office, where the time of what moves counts as free."""
    others = tuple(each for each in office.calendar.appointments if each.id != moves.id)
    return replace(office, calendar=replace(office.calendar, appointments=others))


def _to_move(office: Office, moves: Appointment, given: Given, search: Search) -> Search:
    """The search for another time of an appointment: with whom, what for and where it is, unless that is said."""
    return search._replace(
        client=search.client or office.practice.client(moves.client or ""),
        provider=given["provider"] or moves.provider,
        service=given["service"] or moves.service,
        room=given["room"] or moves.room,
        occasion=Occasion.MOVE,
    )


def _may_stay(office: Office, moves: Appointment, search: Search) -> bool:
    """At its own time it is another appointment only with somebody else, or for something else (`same_time`).

    A request that nobody has decided is asked for anew, which may be for the same time.
    """
    meant = moved(office, moves, moves.span, Details(search.provider, search.service))
    return moves.state is State.PENDING or has_other_details(meant, moves)


def _elsewhere(office: Office, moves: Appointment, slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The same times without that of the appointment, which is taken: by itself."""
    own = moves.span.interval.start
    shown = listed(free=False, policy=office.policy)
    return tuple(
        slot._replace(status=BUSY) if slot.interval.start == own else slot
        for slot in slots
        if shown or slot.interval.start != own
    )


def _why_empty(office: Office, day: date, search: Search) -> tuple[str, ...]:
    """Where something would be free, it is the time that the appointment has."""
    return why_empty(office, day, search) or (SAME_TIME.code,)


def _slot(slot: Slot) -> Given:
    return {
        "provider": slot.provider,
        "day": slot.day,
        "start": slot.start,
        "time": slot.interval,
        "status": slot.status,
    }
