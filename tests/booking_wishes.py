"""A small organization in which a wish can be refused for nearly every reason, and everybody who says so."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from helpgen.booking.desk import desk
from helpgen.booking.desk.asking import ask
from helpgen.booking.desk.checks import assigned
from helpgen.booking.desk.question import question
from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.office_written import office_json
from helpgen.booking.find import Search, find
from helpgen.booking.order import asked_on
from helpgen.booking.rules.booking import revalidate
from helpgen.booking.values.appointment import (
    Appointment,
    Calendar,
    CalendarEntry,
    Draft,
    Hold,
    Span,
)
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import (
    Certification,
    Client,
    Override,
    Practice,
    Provider,
    Service,
)
from helpgen.booking.values.rule import Occasion
from helpgen.booking.values.state import State
from helpgen.booking.values.value import DAYS, Hours, time_of_day
from helpgen.bookings.bookable import bookable
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish
from tests.booking_office import NEW_YORK

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)  # Monday, 10:00 in New York
FIRST = date(2026, 3, 1)
WEEK = ((Hours(9 * 60, 12 * 60), Hours(13 * 60, 17 * 60)),) * 5 + ((), ())
ANNA = Provider("anna", "Anna", WEEK, opted_in=True, services=("talk", "long"), locations=("Here",))
PEOPLE = (
    replace(ANNA, certifications=(Certification("CBT", date(2026, 3, 10)),)),
    replace(ANNA, id="ben", name="Ben", services=("talk",), opted_in=False),
    replace(ANNA, id="cleo", name="Cleo", active=False),
    replace(ANNA, id="dora", name="Dora", overrides=(Override(date(2026, 3, 4), available=False),)),
)
CLIENTS = (
    Client("kim", "Kim"),
    Client("lee", "Lee", kind="new"),
    Client("mia", "Mia", required=("cbt",)),
)
PRACTICE = Practice(
    "o", PEOPLE, CLIENTS, (Service("talk", "Talk", 60), Service("long", "Long", 90)), rooms=("x",)
)
ON_MOST_DAYS = {day: {"open": day != "sunday", "start": "08:00", "end": "16:30"} for day in DAYS}


def at(day: int, minute: int, minutes: int = 60) -> Span:
    return Span(FIRST + timedelta(days=day), minute, minutes, NEW_YORK)


CALENDAR = Calendar(
    (
        Appointment("a", "o", "anna", at(2, 9 * 60), State.BOOKED, "kim"),
        Appointment("b", "o", "ben", at(3, 10 * 60), State.PENDING, "lee", room="x"),
        Appointment("c", "o", "dora", at(4, 14 * 60), State.CANCELLED, "mia"),
    ),
    (
        Hold("h", "o", "client:lee", "anna", at(2, 15 * 60), NOW + timedelta(minutes=5), room="x"),
        Hold("i", "o", "client:kim", "dora", at(2, 11 * 60), NOW + timedelta(minutes=5)),
        Hold("j", "o", "client:mia", "anna", at(3, 15 * 60), NOW),
    ),
    (CalendarEntry("anna", at(5, 9 * 60, 120).interval), CalendarEntry("", None, date(2026, 3, 9))),
)


def of_the_desk(office: Office, draft: Draft) -> str:
    return desk.book(office, draft, "new").decision.code


def of_revalidate(office: Office, draft: Draft) -> str:
    given = assigned(office, draft, asked_on(Occasion.BOOK))
    return ask(revalidate.RULE, question(office, given).value, office.policy).code


def of_the_engine(office: Office, raw: Mapping[str, object], draft: Draft) -> dict[str, Any]:
    """What the engine answers to the same wish; `raw` is the office's policy in JSON."""
    wanted = {
        "day": draft.span.day.isoformat(),
        "start": f"{draft.span.start // 60:02}:{draft.span.start % 60:02}",
        "minutes": draft.span.minutes,
    }
    given = {
        "key": "new",
        "client": draft.client,
        "guest": dict(draft.guest) or None,
        "provider": draft.provider,
        "service": draft.service,
        "location": draft.location,
        "room": draft.room,
        "kind": draft.kind or None,
        "hold": draft.hold,
        "link": draft.direct_link,
        "time": wanted,
    }
    return _answered("book", office, raw, given)


def of_the_engine_to_find(
    office: Office, raw: Mapping[str, object], draft: Draft
) -> tuple[list[tuple[str, int, str]], bool]:
    """The times that it lists on that day, and whether it gives no reason why there are none."""
    given = {
        "days": [draft.span.day.isoformat()],
        "client": draft.client,
        "guest": draft.client is None,
        "provider": draft.provider,
        "service": draft.service,
        "room": draft.room,
    }
    facts = _answered("find", office, raw, given)["facts"]
    slots = [
        (each["provider"], time_of_day(each["start"]), each["status"]) for each in facts["slots"]
    ]
    return slots, facts["empty"] == []


def _answered(
    operation: str, office: Office, raw: Mapping[str, object], given: Mapping[str, object]
) -> dict[str, Any]:
    inside = office_json(office)
    line = {"operation": operation, "policy": raw, "office": inside, "given": given}
    said = answer(json.dumps(line))
    assert "error" not in said, said
    return dict(said)


def of_why(booking: Booking, office: Office, draft: Draft) -> str:
    """What `helpgen booking why` says to the same wish."""
    booking = replace(booking, policy=office.policy, practice=PRACTICE, calendar=CALENDAR)
    wish = Wish(
        draft.provider,
        draft.client or "",
        draft.service,
        guest=draft.client is None,
        room=draft.room,
    )
    start = datetime.combine(draft.span.day, time(*divmod(draft.span.start, 60)))
    refusal = bookable(booking, wish, start, NOW).refusal
    return refusal.code if refusal else ""


def is_listed(office: Office, draft: Draft) -> bool:
    """`find` offers just this time to whoever wants it."""
    client = office.practice.client(draft.client or "")
    search = Search(client, draft.provider, draft.service, guest=client is None, room=draft.room)
    slots = find(office, (draft.span.day,), search)
    return any(each.start == draft.span.start and each.status == "free" for each in slots)
