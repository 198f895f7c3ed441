"""What the product does with a whole office, as a line can ask for it: the same find and desk that it uses itself.

Named after Argonaut Scheduling (`$find`, `$hold`, `$book`). Nothing is kept: what would have to be stored is in the
answer, in the shape in which the next question's office has it.
"""

from helpgen.booking.desk import desk
from helpgen.booking.desk.attempt import found
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.engine.office_fields import (
    APPOINTMENTS,
    CLIENT_ID,
    DETAILS,
    GUEST,
    HOLDS,
    LOCATION,
    ROOM,
    SERVICE,
    WISHED,
)
from helpgen.booking.engine.office_read import details_of, guest_of, span_of
from helpgen.booking.engine.office_written import appointment_rows, hold_rows
from helpgen.booking.engine.operation import Given, Operation, OperationAnswer
from helpgen.booking.engine.searching import searched
from helpgen.booking.find import BUSY, FREE
from helpgen.booking.rules.availability import slot_duration
from helpgen.booking.values import ANY, TIMEZONE, Cell, Draft, Field, Office, Span


def _hold(office: Office, given: Given) -> OperationAnswer:
    key, moving = given["key"], given["moving"] or ""
    moves = found(office, moving) if moving else None
    service = given["service"] or (moves.service if moves else "")
    return _came(desk.hold(office, _draft(office, given, service), key, moving))


def _book(office: Office, given: Given) -> OperationAnswer:
    return _came(desk.book(office, _draft(office, given, given["service"] or ""), given["key"]))


def _reschedule(office: Office, given: Given) -> OperationAnswer:
    moves = found(office, given["appointment"])
    details = details_of(given)
    own = moves.span.minutes if moves else 0
    known = office.practice.service(details.service)
    minutes = slot_duration.length(known.minutes, office.policy) if known else own
    span = _wished(office, given, minutes)
    key, by, new = given["appointment"], given["by"], given["new"]
    return _came(desk.reschedule(office, key, by, span, new, given["hold"] or "", details))


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
            ROOM,
            _MOVING,
        ),
        _FOUND,
        searched,
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
        (*_WHOSE, _TIME, *DETAILS, Field("new", Cell.CODE), _HOLD),
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
