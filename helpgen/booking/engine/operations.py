"""What the product does with a whole office, as a line can ask for it: the same find and desk that it uses itself.

Named after Argonaut Scheduling (`$find`, `$hold`, `$book`). Nothing is kept: what would have to be stored is in the
answer, in the shape in which the next question's office has it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from helpgen.booking.desk import desk
from helpgen.booking.desk.attempt import found
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.engine.office_fields import (
    APPOINTMENTS,
    CLIENT_ID,
    GUEST,
    HOLDS,
    LOCATION,
    ROOM,
    SERVICE,
    WISHED,
)
from helpgen.booking.engine.office_read import guest_of, span_of
from helpgen.booking.engine.office_written import appointment_rows, hold_rows
from helpgen.booking.find import BUSY, FREE, Search, Slot, find, why_empty
from helpgen.booking.rules.availability import slot_duration
from helpgen.booking.values import (
    ALLOWED,
    ANY,
    NOT_FOUND,
    TIMEZONE,
    Appointment,
    Cell,
    Decision,
    Draft,
    Effect,
    Field,
    Message,
    Occasion,
    Office,
    Span,
    refused,
)

Given = Mapping[str, Any]


class OperationAnswer(NamedTuple):
    """The decision, what is told by name, and what follows."""

    decision: Decision
    facts: Mapping[str, object]
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that the product does: what it is given beside the office, what it tells, and what does it.

    `messages` are those that it refuses with by itself. An `attempt` is also refused by rules and by the machine.
    """

    id: str
    says: str
    given: tuple[Field, ...]
    gives: tuple[Field, ...]
    run: Callable[[Office, Given], OperationAnswer]
    attempt: bool = True
    messages: tuple[Message, ...] = (NOT_FOUND,)


def _find(office: Office, given: Given) -> OperationAnswer:
    search = Search(
        client=office.practice.client(given["client"] or ""),
        provider=given["provider"] or ANY,
        service=given["service"] or "",
        guest=bool(given["guest"]),
    )
    if search.guest and given["client"]:
        raise ValueError("a guest is no client: leave one of client, guest out")
    if given["client"] and search.client is None:
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
    """The search for another time of an appointment: with whom and what for it is, unless that is said."""
    return search._replace(
        client=search.client or office.practice.client(moves.client or ""),
        provider=given["provider"] or moves.provider,
        service=given["service"] or moves.service,
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


def _hold(office: Office, given: Given) -> OperationAnswer:
    key, moving = given["key"], given["moving"] or ""
    moves = found(office, moving) if moving else None
    service = given["service"] or (moves.service if moves else "")
    return _came(desk.hold(office, _draft(office, given, service), key, moving))


def _book(office: Office, given: Given) -> OperationAnswer:
    return _came(desk.book(office, _draft(office, given, given["service"] or ""), given["key"]))


def _reschedule(office: Office, given: Given) -> OperationAnswer:
    moves = found(office, given["appointment"])
    span = _wished(office, given, moves.span.minutes if moves else 0)
    key, by, new = given["appointment"], given["by"], given["new"]
    return _came(desk.reschedule(office, key, by, span, new, given["hold"] or ""))


def _cancel(office: Office, given: Given) -> OperationAnswer:
    return _came(desk.cancel(office, given["appointment"], given["by"], given["reason"] or ""))


def _draft(office: Office, given: Given, service: str) -> Draft:
    known = office.practice.service(service)
    minutes = slot_duration.length(known.minutes if known else None, office.policy)
    return Draft(
        client=given["client"],
        provider=given["provider"] or ANY,
        span=_wished(office, given, minutes),
        service=service,
        location=given["location"] or "",
        room=given["room"] or "",
        guest=guest_of(given["guest"]),
        kind=given["kind"] or "",
        hold=given.get("hold") or "",
        direct_link=bool(given["link"]),
    )


def _wished(office: Office, given: Given, minutes: int) -> Span:
    return span_of(given["time"], office.policy[TIMEZONE].key, minutes)


def _came(outcome: Outcome) -> OperationAnswer:
    facts = {
        "move": outcome.move,
        "appointments": appointment_rows(outcome.appointments),
        "new": outcome.new,
        "holds": hold_rows(outcome.holds),
        "spent": outcome.spent,
    }
    return OperationAnswer(outcome.decision, facts, outcome.effects)


_PROVIDER = Field("provider", Cell.CODE, optional=True)
_MOVING = Field("moving", Cell.CODE, optional=True)
_HOLD = Field("hold", Cell.CODE, optional=True)
_TIME = Field("time", Cell.WORDS, rows=WISHED, single=True)
_WISH = (
    Field("key", Cell.CODE),
    _TIME,
    _PROVIDER,
    CLIENT_ID,
    GUEST,
    Field("kind", Cell.CODE, optional=True, codes=("new", "existing")),
    SERVICE,
    LOCATION,
    ROOM,
    Field("link", Cell.YES_NO, optional=True),
)
_WHOSE = (Field("appointment", Cell.CODE), Field("by", Cell.CODE))
_CAME = (
    Field("move", Cell.INTEGER),
    APPOINTMENTS,
    Field("new", Cell.CODE, many=True),
    HOLDS,
    Field("spent", Cell.CODE, many=True),
)
_FOUND = (
    Field(
        "slots",
        Cell.WORDS,
        many=True,
        rows=(
            Field("provider", Cell.CODE),
            Field("day", Cell.DATE),
            Field("start", Cell.TIME),
            Field("time", Cell.INTERVAL),
            Field("status", Cell.CODE, codes=(FREE, BUSY)),
        ),
    ),
    Field(
        "empty",
        Cell.WORDS,
        many=True,
        rows=(Field("day", Cell.DATE), Field("reasons", Cell.CODE, many=True)),
    ),
)

OPERATIONS: tuple[Operation, ...] = (
    Operation(
        "find",
        "The times of some days that can be booked, and of each day without one every reason.",
        (
            Field("days", Cell.DATE, many=True),
            _PROVIDER,
            CLIENT_ID,
            Field("guest", Cell.YES_NO, optional=True),
            SERVICE,
            _MOVING,
        ),
        _FOUND,
        _find,
        attempt=False,
    ),
    Operation("hold", "Keep a time for somebody.", (*_WISH, _MOVING), _CAME, _hold),
    Operation(
        "book",
        "Book a time, or request it where a booking has to be approved.",
        (*_WISH, _HOLD),
        _CAME,
        _book,
    ),
    Operation(
        "reschedule",
        "A client moves an appointment, or asks to.",
        (*_WHOSE, _TIME, Field("new", Cell.CODE), _HOLD),
        _CAME,
        _reschedule,
    ),
    Operation(
        "cancel",
        "A client cancels, or asks to; somebody who works there cancels.",
        (*_WHOSE, Field("reason", Cell.WORDS, optional=True)),
        _CAME,
        _cancel,
    ),
)
