"""The operation `find`: times on offer, and of each day without a free one why; also for an appointment that moves."""

from dataclasses import replace

from helpgen.booking.desk.attempt import found
from helpgen.booking.engine.operation import Given, OperationAnswer
from helpgen.booking.find import FREE, Search, Slot, find, why_empty
from helpgen.booking.values import (
    ALLOWED,
    ANY,
    NOT_FOUND,
    Appointment,
    Occasion,
    Office,
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
    if given["moving"]:
        moves = found(office, given["moving"])
        if moves is None or (search.client and moves.client != search.client.id):
            return _NOT_THERE
        office, search = _without(office, moves), _to_move(office, moves, given, search)
    slots = find(office, given["days"], search)
    free = {slot.day for slot in slots if slot.status == FREE}
    empty = sorted({day for day in given["days"] if day not in free})
    reasons = ({"day": day, "reasons": why_empty(office, day, search)} for day in empty)
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


def _slot(slot: Slot) -> Given:
    return {
        "provider": slot.provider,
        "day": slot.day,
        "start": slot.start,
        "time": slot.interval,
        "status": slot.status,
    }
